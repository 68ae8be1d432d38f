// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import java.util.Random;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.sweep.ForceSweep;
import org.winnow.mtp.sweep.Model;
import org.winnow.mtp.sweep.Neighborhoods;
import org.winnow.numerics.NeighborList;

/**
 * Environments by chance, the same in every run: 0.05 atoms a cubic Å (silicon's density), anywhere
 * between the minimal distance and the cutoff. Their mean squares say how large a scalar is in
 * general, whatever data a user has; so columns do not depend on what else is described.
 */
final class ReferenceGas {

    private static final int ENVIRONMENTS = 400;
    private static final double DENSITY = 0.05;

    private ReferenceGas() {}

    /** {@return for every scalar 1 over the root of its mean square} @param species how many */
    static double[] scales(Model model, int scalars, int species) {
        Random random = new Random(1);
        ForceSweep sweep = new ForceSweep(model);
        Neighborhoods neighborhoods = new Neighborhoods();
        NeighborList list = new NeighborList();
        double[] squares = new double[scalars];
        double[] values = new double[scalars];
        for (int e = 0; e < ENVIRONMENTS; e++) {
            Configuration c = environment(random, model.minDist(), model.cutoff());
            int[] types = new int[c.size()];
            for (int i = 0; i < types.length; i++) {
                types[i] = (i + e) % species;
            }
            list.build(c, model.cutoff());
            neighborhoods.fill(list, types, model);
            neighborhoods.keepFirst();
            sweep.scalars(model, neighborhoods, values);
            for (int s = 0; s < scalars; s++) {
                squares[s] += values[s] * values[s];
            }
        }
        for (int s = 0; s < scalars; s++) {
            squares[s] = squares[s] > 0 ? Math.sqrt(ENVIRONMENTS / squares[s]) : 0;
        }
        return squares;
    }

    /** {@return an atom, the first, with neighbors} */
    private static Configuration environment(Random random, double near, double far) {
        double volume = 4 * Math.PI / 3 * (far * far * far - near * near * near);
        int count = 1 + (int) Math.round(DENSITY * volume);
        double[] x = new double[3 * count];
        int[] species = new int[count];
        species[0] = 14;
        for (int i = 1; i < count; i++) {
            species[i] = 14;
            double square;
            do {
                square = 0;
                for (int axis = 0; axis < 3; axis++) {
                    double value = far * (2 * random.nextDouble() - 1);
                    x[3 * i + axis] = value;
                    square += value * value;
                }
            } while (square < near * near || square >= far * far);
        }
        return Configuration.of(species, x).build();
    }
}
