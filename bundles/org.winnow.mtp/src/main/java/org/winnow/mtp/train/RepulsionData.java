// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.winnow.api.model.Configuration;

/**
 * Pairs of atoms far closer than any of a training set, with the forces of {@link
 * ScreenedRepulsion}. A potential fitted to them too repels such atoms, and stays of a form that
 * every program reads. They have no energy: that of a lone pair would need the energies of free
 * atoms, which data of solids do not tell.
 */
final class RepulsionData {

    /** Of the shortest distance: nearer, forces dwarf the polynomials; farther, bonds matter. */
    private static final double NEAREST = 0.4;

    private static final double FARTHEST = 0.7;
    private static final int STEPS = 6;

    private RepulsionData() {}

    /**
     * Makes the pairs.
     *
     * @param species atomic numbers
     * @param shortest of the training set, Å; above 0
     * @return seven distances for each two species
     */
    static List<Configuration> pairs(List<Integer> species, double shortest) {
        List<Configuration> all = new ArrayList<>();
        for (int a = 0; a < species.size(); a++) {
            for (int b = a; b < species.size(); b++) {
                for (int k = 0; k <= STEPS; k++) {
                    double share = NEAREST + (FARTHEST - NEAREST) * k / STEPS;
                    all.add(pair(species.get(a), species.get(b), share * shortest));
                }
            }
        }
        return all;
    }

    private static Configuration pair(int z1, int z2, double r) {
        double force = ScreenedRepulsion.force(z1, z2, r);
        return Configuration.of(new int[] {z1, z2}, new double[] {0, 0, 0, r, 0, 0})
                .forces(new double[] {-force, 0, 0, force, 0, 0})
                .build();
    }

    /**
     * {@return the weight of forces that makes errors count relative to them}
     *
     * @param weight of the square of a relative error
     * @param forces of a pair
     */
    static double relative(double weight, double[] forces) {
        return weight / Arrays.stream(forces).map(f -> f * f).sum();
    }
}
