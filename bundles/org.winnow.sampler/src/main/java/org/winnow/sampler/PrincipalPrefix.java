// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.Dense;
import org.winnow.numerics.SplitMix;

/**
 * Every row's coordinates along the few directions in which rows differ most.
 *
 * <p>The directions are orthonormal, so a distance in these coordinates is never above the true
 * one, however rough the directions are. They come from a few subspace iterations on the covariance
 * of at most {@value #SAMPLE} rows. Time O(n d · {@value #WIDTH}).
 */
final class PrincipalPrefix {

    private static final int WIDTH = 16;
    private static final int SAMPLE = 2000;
    private static final int ITERATIONS = 4;
    private static final long SEED = 1;
    // A direction that loses this much of its length to the earlier ones is rounding only.
    private static final double DEPENDENT = 1e-10;

    private final int width;
    private final double[] values;

    private PrincipalPrefix(int width, double[] values) {
        this.width = width;
        this.values = values;
    }

    static PrincipalPrefix of(FeatureMatrix features, Progress progress) {
        int d = features.columns();
        int width = Math.min(WIDTH, d);
        Dense dense = Dense.forWork((double) width * features.values().length);
        double[] directions = directions(features, width, dense);
        double[] values = new double[features.rows() * width];
        dense.product(features.values(), directions, d, values, share -> progress.report(0));
        return new PrincipalPrefix(width, values);
    }

    /** {@return how many coordinates} */
    int width() {
        return width;
    }

    /** {@return shape [n × width]} */
    double[] values() {
        return values;
    }

    /** Writes a row's coordinates into column {@code centre} of groups of eight columns. */
    void copyToColumn(int row, double[] groups, int centre) {
        int column = centre % Dense.GROUP;
        int start = (centre - column) * width + column;
        for (int k = 0; k < width; k++) {
            groups[start + k * Dense.GROUP] = values[row * width + k];
        }
    }

    /** {@return orthonormal rows [width × d], zero where the sample has fewer directions} */
    private static double[] directions(FeatureMatrix features, int width, Dense dense) {
        int d = features.columns();
        int rows = Math.min(SAMPLE, features.rows());
        double[] sample = centredSample(features, rows);
        double[] across = transposed(sample, rows, d);
        SplitMix random = new SplitMix(SEED);
        double[] directions = new double[width * d];
        for (int i = 0; i < directions.length; i++) {
            directions[i] = random.signed();
        }
        orthonormalise(directions, width, d, dense);
        double[] projected = new double[rows * width];
        for (int k = 0; k < ITERATIONS; k++) {
            dense.product(sample, directions, d, projected, Progress.NONE);
            double[] along = transposed(projected, rows, width);
            dense.product(along, across, rows, directions, Progress.NONE);
            orthonormalise(directions, width, d, dense);
        }
        return directions;
    }

    private static double[] centredSample(FeatureMatrix features, int rows) {
        int d = features.columns();
        double[] sample = new double[rows * d];
        double[] mean = new double[d];
        for (int i = 0; i < rows; i++) {
            int row = (int) ((long) i * features.rows() / rows);
            System.arraycopy(features.values(), row * d, sample, i * d, d);
            for (int k = 0; k < d; k++) {
                mean[k] += sample[i * d + k] / rows;
            }
        }
        for (int i = 0; i < sample.length; i++) {
            sample[i] -= mean[i % d];
        }
        return sample;
    }

    private static double[] transposed(double[] x, int rows, int columns) {
        double[] transposed = new double[x.length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                transposed[k * rows + i] = x[i * columns + k];
            }
        }
        return transposed;
    }

    /** Gram and Schmidt, each row twice: once is not enough where rows are nearly parallel. */
    private static void orthonormalise(double[] x, int rows, int d, Dense dense) {
        for (int i = 0; i < rows; i++) {
            double before = Math.sqrt(dense.dot(x, i * d, x, i * d, d));
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    double along = dense.dot(x, i * d, x, j * d, d);
                    for (int k = 0; k < d; k++) {
                        x[i * d + k] -= along * x[j * d + k];
                    }
                }
            }
            double after = Math.sqrt(dense.dot(x, i * d, x, i * d, d));
            if (after > DEPENDENT * before) {
                for (int k = 0; k < d; k++) {
                    x[i * d + k] /= after;
                }
            } else {
                Arrays.fill(x, i * d, (i + 1) * d, 0);
            }
        }
    }
}
