// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Optional;
import java.util.SplittableRandom;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.Dense;

/** Spaces for tests. */
final class Spaces {

    private static final Dense DENSE = Dense.forWork(0);

    private Spaces() {}

    /** {@return the Euclidean space of rows} */
    static Space euclidean(FeatureMatrix rows) {
        return space(rows, true);
    }

    /** {@return the same distances, but features hidden} */
    static Space hidden(FeatureMatrix rows) {
        return space(rows, false);
    }

    private static Space space(FeatureMatrix rows, boolean euclidean) {
        return new Space() {
            @Override
            public int size() {
                return rows.rows();
            }

            @Override
            public void distances(int row, double[] out) {
                DENSE.squaredDistances(rows.values(), rows.columns(), row, 0, rows.rows(), out);
                for (int i = 0; i < rows.rows(); i++) {
                    out[i] = Math.sqrt(out[i]);
                }
            }

            @Override
            public void similarities(int row, double[] out) {
                int d = rows.columns();
                for (int i = 0; i < rows.rows(); i++) {
                    out[i] = DENSE.dot(rows.values(), i * d, rows.values(), row * d, d);
                }
            }

            @Override
            public Optional<FeatureMatrix> features() {
                return euclidean ? Optional.of(rows) : Optional.empty();
            }

            @Override
            public boolean euclidean() {
                return euclidean;
            }
        };
    }

    /** {@return a space of any distances, even of a row to itself} @param table shape [n × n] */
    static Space table(int n, double... table) {
        return new Space() {
            @Override
            public int size() {
                return n;
            }

            @Override
            public void distances(int row, double[] out) {
                System.arraycopy(table, row * n, out, 0, n);
            }

            @Override
            public void similarities(int row, double[] out) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<FeatureMatrix> features() {
                return Optional.empty();
            }

            @Override
            public boolean euclidean() {
                return false;
            }
        };
    }

    /** {@return rows spread evenly} */
    static FeatureMatrix random(int n, int d, long seed) {
        return new FeatureMatrix(
                n, d, new SplittableRandom(seed).doubles((long) n * d, -1, 1).toArray());
    }

    /** {@return rows in a few clumps, a tenth of them doubles of others} */
    static FeatureMatrix clusters(int n, int d, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] centres = random.doubles(8L * d, -1, 1).toArray();
        double[] x = new double[n * d];
        for (int i = 0; i < n; i++) {
            int centre = random.nextInt(8);
            boolean copy = i > 0 && random.nextInt(10) == 0;
            int source = copy ? random.nextInt(i) * d : -1;
            for (int k = 0; k < d; k++) {
                double near = centres[centre * d + k] + 0.05 * random.nextDouble(-1, 1);
                x[i * d + k] = copy ? x[source + k] : near;
            }
        }
        return new FeatureMatrix(n, d, x);
    }

    /** {@return rows with whole coordinates: many equal distances and equal rows} */
    static FeatureMatrix lattice(int n, int d, int side, long seed) {
        return new FeatureMatrix(
                n,
                d,
                new SplittableRandom(seed)
                        .ints((long) n * d, 0, side)
                        .asDoubleStream()
                        .map(x -> x / 3)
                        .toArray());
    }
}
