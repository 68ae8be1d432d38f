// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;

/** Small configurations and numbers to test with: hand-made odd cases, and random ones by seed. */
public final class Samples {

    /** Every species that occurs in a sample: H, Li, O, Si. */
    public static final SpeciesSet SPECIES = SpeciesSet.of(1, 3, 8, 14);

    private Samples() {}

    /** {@return two water-like molecules without a cell} */
    public static Configuration cluster() {
        double[] positions = {
            0, 0, 0.12, 0, 0.76, -0.47, 0, -0.76, -0.47, 2.1, 0.3, 1.62, 2.15, 1.06, 1.03, 2.3,
            -0.46, 1.09
        };
        return Configuration.of(new int[] {8, 1, 1, 8, 1, 1}, positions).build();
    }

    /** {@return five atoms of Li and Si in a skewed periodic cell, one of them outside it} */
    public static Configuration skewed() {
        double[] positions = {
            0.1, 0.2, 0.3, 2.2, 0.4, 0.5, 1.3, 2.4, 0.9, 0.6, 1.1, 2.9, 9.4, 3.1, -2.2
        };
        Cell cell =
                Cell.of(new double[] {4.4, 0, 0, 1.7, 4.1, 0, -1.2, 0.9, 4.6}, true, true, true);
        return Configuration.of(new int[] {3, 14, 3, 14, 14}, positions).cell(cell).build();
    }

    /** {@return one Si atom in a primitive cell that is smaller than any cutoff} */
    public static Configuration single() {
        Cell cell = Cell.of(new double[] {0, 1.9, 1.9, 1.9, 0, 1.9, 1.9, 1.9, 0}, true, true, true);
        return Configuration.of(new int[] {14}, new double[] {0.3, -0.2, 0.7}).cell(cell).build();
    }

    /** {@return a layer that repeats along two vectors only; the third is missing} */
    public static Configuration slab() {
        double[] positions = {0, 0, 0, 1.6, 1.5, 0.8, 0.2, 1.7, 2.3, 1.8, 0.1, 3.1};
        Cell cell = Cell.of(new double[] {3.3, 0.2, 0, -0.4, 3.6, 0, 0, 0, 0}, true, true, false);
        return Configuration.of(new int[] {14, 3, 14, 3}, positions).cell(cell).build();
    }

    /**
     * Eight atoms of Li and Si on a distorted grid in a random skewed cell; none nearer to another
     * than 1 Å.
     *
     * @param seed which one
     * @return the configuration
     */
    public static Configuration random(long seed) {
        Random random = new Random(seed);
        return randomBuilder(random).build();
    }

    /** {@return the hand-made samples and two random ones: each shape of cell once} */
    public static List<Configuration> configurations() {
        return List.of(cluster(), skewed(), single(), slab(), random(1), random(2));
    }

    /**
     * A {@link #random} configuration with energy, forces, virial, and further columns and
     * properties of every kind.
     *
     * @param seed which one
     * @return the configuration
     */
    public static Configuration labelled(long seed) {
        Random random = new Random(seed);
        Configuration.Builder builder = randomBuilder(random);
        double energy = -30 - random.nextDouble();
        return builder.property("energy", Double.toString(energy))
                .property("config_type", "liquid")
                .property("note", "two words")
                .property("step", Long.toString(seed))
                .energy(energy, "energy")
                .column("forces", Column.reals(3, gaussian(random, 24)))
                .column("charge", Column.reals(1, gaussian(random, 8)))
                .column("tag", Column.integers(1, random.longs(8, 0, 100).toArray()))
                .column("site", Column.texts(1, "a", "b", "c", "d", "e", "f", "g", "h"))
                .column(
                        "move",
                        Column.logicals(1, true, false, true, true, false, true, true, true))
                .forces("forces")
                .virial(symmetric(random), "")
                .build();
    }

    /**
     * Rows of length 1 without negative numbers, like those of power spectra.
     *
     * @param rows n
     * @param columns d
     * @param seed which ones
     * @return shape [n × d]
     */
    public static FeatureMatrix unitRows(int rows, int columns, long seed) {
        double[] values = gaussian(new Random(seed), rows * columns);
        for (int i = 0; i < rows; i++) {
            double square = 0;
            for (int k = i * columns; k < (i + 1) * columns; k++) {
                square += values[k] * values[k];
            }
            for (int k = i * columns; k < (i + 1) * columns; k++) {
                values[k] = Math.abs(values[k]) / Math.sqrt(square);
            }
        }
        return new FeatureMatrix(rows, columns, values);
    }

    /**
     * Points in a few clouds, as configurations of a few compositions lie in feature space.
     *
     * @param rows n
     * @param columns d
     * @param seed which ones
     * @return shape [n × d]
     */
    public static FeatureMatrix points(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[] centers = gaussian(random, 5 * columns);
        double[] values = gaussian(random, rows * columns);
        for (int i = 0; i < rows; i++) {
            int cloud = random.nextInt(5);
            for (int k = 0; k < columns; k++) {
                values[i * columns + k] =
                        centers[cloud * columns + k] + 0.2 * values[i * columns + k];
            }
        }
        return new FeatureMatrix(rows, columns, values);
    }

    private static Configuration.Builder randomBuilder(Random random) {
        double[] h = {5, 0, 0, 0, 5, 0, 0, 0, 5};
        for (int i = 0; i < 9; i++) {
            h[i] += random.nextDouble() - 0.5;
        }
        double[] positions = new double[24];
        for (int atom = 0; atom < 8; atom++) {
            for (int k = 0; k < 3; k++) {
                double fraction = ((atom >> k & 1) + 0.3 * random.nextDouble()) / 2;
                for (int axis = 0; axis < 3; axis++) {
                    positions[3 * atom + axis] += fraction * h[3 * k + axis];
                }
            }
        }
        int[] species = IntStream.range(0, 8).map(i -> i < 3 ? 3 : 14).toArray();
        return Configuration.of(species, positions).cell(Cell.of(h, true, true, true));
    }

    private static double[] gaussian(Random random, int length) {
        return IntStream.range(0, length).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    private static double[] symmetric(Random random) {
        double[] v = gaussian(random, 9);
        v[3] = v[1];
        v[6] = v[2];
        v[7] = v[5];
        return v;
    }
}
