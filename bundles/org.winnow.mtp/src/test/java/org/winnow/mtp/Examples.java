// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import java.util.Random;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.basis.BasisBuilder;
import org.winnow.mtp.file.MtpParameters;

/** Potentials with coefficients by chance, and crystals with displaced atoms. */
public final class Examples {

    private Examples() {}

    /** {@return a trained potential for this many species} */
    public static MtpParameters potential(int level, int species, int radialSize, long seed) {
        MtpParameters p =
                MtpParameters.untrained(BasisBuilder.ofLevel(level), species, 1.5, 4.2, radialSize);
        Random random = new Random(seed);
        int pairs = species * species * p.radialFunctions() * radialSize;
        return p.with(
                0.7,
                normal(random, pairs, 0.05),
                normal(random, species, 1),
                normal(random, p.moments().scalars().length, 0.3));
    }

    private static double[] normal(Random random, int count, double width) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = width * random.nextGaussian();
        }
        return values;
    }

    /** {@return a skewed box of silicon and lithium atoms, {@code repeats}³ × 2 of them} */
    public static Configuration crystal(int repeats, long seed) {
        double[] cell = {2.9, 0, 0.4, 0.2, 3.1, 0, -0.3, 0.1, 3.3};
        Random random = new Random(seed);
        int n = 2 * repeats * repeats * repeats;
        int[] species = new int[n];
        double[] x = new double[3 * n];
        for (int i = 0; i < n; i++) {
            int[] at = {i / 2 % repeats, i / 2 / repeats % repeats, i / 2 / repeats / repeats};
            species[i] = random.nextInt(3) == 0 ? 3 : 14;
            for (int axis = 0; axis < 3; axis++) {
                x[3 * i + axis] = 0.12 * random.nextGaussian();
                for (int v = 0; v < 3; v++) {
                    x[3 * i + axis] += (at[v] + 0.5 * (i % 2)) * cell[3 * v + axis];
                }
            }
        }
        for (int k = 0; k < 9; k++) {
            cell[k] *= repeats;
        }
        return Configuration.of(species, x).cell(Cell.of(cell, true, true, true)).build();
    }

    /** {@return the configuration with one coordinate moved} */
    public static Configuration moved(Configuration c, int index, double by) {
        double[] x = positions(c);
        x[index] += by;
        return Configuration.of(species(c), x).cell(c.cell()).build();
    }

    /** {@return the configuration and its cell under a small strain, one component} */
    public static Configuration strained(Configuration c, int row, int column, double by) {
        double[] x = positions(c);
        double[] h = c.cell().vectors();
        strain(x, row, column, by);
        strain(h, row, column, by);
        return Configuration.of(species(c), x).cell(Cell.of(h, true, true, true)).build();
    }

    private static void strain(double[] vectors, int row, int column, double by) {
        for (int i = 0; i < vectors.length; i += 3) {
            vectors[i + row] += by * vectors[i + column];
        }
    }

    /** {@return a copy of the positions} */
    public static double[] positions(Configuration c) {
        double[] x = new double[3 * c.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = c.position(k);
        }
        return x;
    }

    /** {@return a copy of the species} */
    public static int[] species(Configuration c) {
        int[] species = new int[c.size()];
        for (int i = 0; i < species.length; i++) {
            species[i] = c.species(i);
        }
        return species;
    }
}
