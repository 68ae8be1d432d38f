// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.Arrays;
import java.util.List;
import org.winnow.api.model.Configuration;
import org.winnow.numerics.NeighborList;
import org.winnow.numerics.Parallel;

/**
 * A minimal distance from data. Radial functions are polynomials of x, which runs from −1 at the
 * minimal distance to 1 at the cutoff; below it they grow fast and are held by no data, and far
 * below the data a part of [−1, 1] is wasted. Hence 99 % of the shortest distance, down to a
 * hundredth of an ångström, so that the number in the file is short.
 */
public final class MinimalDistance {

    private static final double JUST_BELOW = 0.99;

    /** Steps an Å that the result is rounded down to. */
    private static final double STEPS = 100;

    /** Of the cutoff, where no two atoms are near. */
    private static final double WITHOUT_PAIRS = 0.4;

    private MinimalDistance() {}

    /**
     * Chooses. Time as for the neighbors within the cutoff.
     *
     * @param configurations of the training set
     * @param cutoff Å
     * @return Å; 40 % of the cutoff where no two atoms are nearer than it
     */
    public static double of(List<Configuration> configurations, double cutoff) {
        double shortest = shortest(configurations, cutoff);
        if (shortest == Double.POSITIVE_INFINITY) {
            return WITHOUT_PAIRS * cutoff;
        }
        double rounded = Math.floor(JUST_BELOW * shortest * STEPS) / STEPS;
        return rounded > 0 ? rounded : JUST_BELOW * shortest;
    }

    private static double shortest(List<Configuration> configurations, double cutoff) {
        double[] each = new double[configurations.size()];
        Parallel.rows(
                each.length,
                8,
                f -> {},
                (from, to) -> {
                    NeighborList list = new NeighborList();
                    for (int k = from; k < to; k++) {
                        list.build(configurations.get(k), cutoff);
                        each[k] = shortest(list);
                    }
                });
        return Arrays.stream(each).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** {@return the shortest distance in a list, Å; infinite if it is empty} */
    static double shortest(NeighborList list) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < list.total(); k++) {
            least = Math.min(least, list.squares()[k]);
        }
        return Math.sqrt(least);
    }
}
