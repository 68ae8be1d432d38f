// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

/**
 * SplitMix64 (Steele, Lea and Flood, doi:10.1145/2714064.2660195), written out so that a seed means
 * the same on every JDK.
 */
final class SplitMix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    /** {@return 64 random bits} */
    long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** {@return an even choice of 0..bound − 1} @param bound at least 1 */
    int below(int bound) {
        // numbers above the last whole multiple of the bound are drawn again, to be fair
        long largest = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        long drawn = next() >>> 1;
        while (drawn >= largest) {
            drawn = next() >>> 1;
        }
        return (int) (drawn % bound);
    }

    /** {@return a number in −1..1} */
    double signed() {
        return (next() >> 11) * 0x1p-52;
    }
}
