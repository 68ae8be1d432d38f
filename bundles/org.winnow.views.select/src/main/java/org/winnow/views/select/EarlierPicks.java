// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.select;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.winnow.workbench.model.Choice;

/**
 * Which earlier pick is the nearest to each. Samplers tell how far it is; an answer that disagrees
 * with what they told is not given. Time O(k²) distances; of equally near picks the earlier wins.
 */
final class EarlierPicks {

    /** √(2 − 2K) loses half of the digits of K where K is near 1. */
    private static final double TOLERANCE = 1e-6;

    /** The distance of two picks, for use by many threads. */
    @FunctionalInterface
    interface Distance {

        /** {@return the distance} @param k rank from 0 @param j likewise */
        double between(int k, int j);
    }

    private EarlierPicks() {}

    /**
     * Finds them.
     *
     * @param picks rows of the sheet, in the order of choice
     * @param told for each the distance to the nearest earlier pick or configuration of the base;
     *     NaN for none
     * @param base whether there were configurations that counted as chosen
     * @param distance of picks
     * @return for each the row of the nearest earlier pick; {@link Choice#BASE} where one of the
     *     base must be nearer, {@link Choice#UNKNOWN} for the first and where the distance is none
     *     of those told
     */
    static int[] nearest(int[] picks, double[] told, boolean base, Distance distance) {
        int[] nearest = new int[picks.length];
        IntStream.range(0, picks.length)
                .parallel()
                .forEach(k -> nearest[k] = nearest(k, picks, told[k], base, distance));
        return nearest;
    }

    private static int nearest(int k, int[] picks, double told, boolean base, Distance distance) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < k; j++) {
            double d = distance.between(k, j);
            if (d < least) {
                least = d;
                best = j;
            }
        }
        if (best >= 0 && Math.abs(least - told) <= TOLERANCE * Math.max(1, told)) {
            return picks[best];
        }
        return base && told < least ? Choice.BASE : Choice.UNKNOWN;
    }

    /** {@return as many times unknown} @param count how many */
    static int[] unknown(int count) {
        int[] unknown = new int[count];
        Arrays.fill(unknown, Choice.UNKNOWN);
        return unknown;
    }
}
