// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

/**
 * SplitMix64 (Steele, Lea and Flood, doi:10.1145/2714064.2660195), written out so that a seed means
 * the same on every JDK.
 */
public final class SplitMix {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts. @param seed any; also a {@link #state} to go on from */
    public SplitMix(long seed) {
        this.state = seed;
    }

    /**
     * Starts one of many streams of a seed.
     *
     * @param seed any
     * @param number of the stream
     * @return random numbers unlike those of other streams
     */
    public static SplitMix stream(long seed, long number) {
        return new SplitMix(new SplitMix(seed).next() ^ new SplitMix(~number).next());
    }

    /** {@return where it is: a generator with this seed goes on from here} */
    public long state() {
        return state;
    }

    /** {@return 64 random bits} */
    public long next() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** {@return an even choice of 0..bound − 1} @param bound at least 1 */
    public int below(int bound) {
        // numbers above the last whole multiple of the bound are drawn again, to be fair
        long largest = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        long drawn = next() >>> 1;
        while (drawn >= largest) {
            drawn = next() >>> 1;
        }
        return (int) (drawn % bound);
    }

    /** {@return a number in −1..1, 1 not included} */
    public double signed() {
        return (next() >> 11) * 0x1p-52;
    }

    /**
     * Draws from the normal distribution by Marsaglia's polar method (doi:10.1137/1006063), with
     * StrictMath, so that every JDK draws the same.
     *
     * @param out set to independent numbers of mean 0 and variance 1
     */
    public void gaussians(double[] out) {
        for (int k = 0; k < out.length; k += 2) {
            double u;
            double v;
            double s;
            do {
                u = signed();
                v = signed();
                s = u * u + v * v;
            } while (s >= 1 || s == 0);
            double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
            out[k] = u * factor;
            if (k + 1 < out.length) {
                out[k + 1] = v * factor;
            }
        }
    }
}
