// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

/**
 * Counts added over frames of the same atoms, plain and times the volume of each frame's cell. All
 * sums are of whole numbers (volumes in units of 2⁻³⁰ Å³), so the order of frames does not matter,
 * to the last bit.
 */
final class FrameSums {

    private static final long UNIT = 1L << 30;
    private static final long LOW = 0xffff_ffffL;

    /** A volume must fit into 63 bits. */
    private static final double MOST = (double) Long.MAX_VALUE / UNIT;

    private final long[] plain;
    private final long[] high;
    private final long[] low;
    private long frames;

    /** Prepares. @param length of the counts of a frame */
    FrameSums(int length) {
        plain = new long[length];
        high = new long[length];
        low = new long[length];
    }

    /**
     * Adds a frame.
     *
     * @param counts of its distances
     * @param volume of its cell, Å³
     * @throws IllegalArgumentException if the volume is far beyond any use
     */
    void add(int[] counts, double volume) {
        if (!(volume < MOST)) {
            throw new IllegalArgumentException(
                    "the volume of a cell must be below " + MOST + " Å³, got " + volume);
        }
        long units = Math.round(volume * UNIT);
        for (int k = 0; k < counts.length; k++) {
            int count = counts[k];
            if (count != 0) {
                plain[k] += count;
                long sum = low[k] + count * (units & LOW);
                high[k] += count * (units >>> 32) + (sum >>> 32);
                low[k] = sum & LOW;
            }
        }
        frames++;
    }

    /** {@return how many frames were added} */
    long frames() {
        return frames;
    }

    /** {@return how many distances of all frames lie in a bin} @param index of the counts */
    long count(int index) {
        return plain[index];
    }

    /** {@return the same, each times the volume of its frame, Å³} @param index of the counts */
    double timesVolume(int index) {
        return high[index] * (4294967296.0 / UNIT) + (double) low[index] / UNIT;
    }
}
