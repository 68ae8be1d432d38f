// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.Dense;
import org.winnow.numerics.Parallel;

/**
 * Sums of the Euclidean distances from some rows to others, by matrix products: |a − b|² = |a|² +
 * |b|² − 2 a · b with the mean row taken off first; near pairs, for which that loses digits, by
 * their difference. Blocks are summed apart and then in order, so threads do not change a bit.
 */
final class DistanceSums {

    private static final int SLAB = 1024;
    private static final int BLOCK = 128;
    // below this share of |a|² + |b|² a squared distance has lost six digits
    private static final double NEAR = 1e-6;

    private final int d;
    private final double[] x;
    private final double[] mean;

    DistanceSums(FeatureMatrix features) {
        this.d = features.columns();
        this.x = features.values();
        this.mean = new double[d];
        for (int i = 0; i < x.length; i += d) {
            for (int k = 0; k < d; k++) {
                mean[k] += x[i + k];
            }
        }
        for (int k = 0; k < d; k++) {
            mean[k] /= features.rows();
        }
    }

    /**
     * Sums distances.
     *
     * @param rows the some
     * @param others the others
     * @param progress told the share done
     * @return one sum for each of {@code rows}
     */
    double[] of(int[] rows, int[] others, Progress progress) {
        Dense dense = Dense.forWork((double) rows.length * others.length * d);
        double[] sums = new double[rows.length];
        for (int from = 0; from < rows.length; from += SLAB) {
            int to = Math.min(rows.length, from + SLAB);
            double done = (double) from / rows.length;
            double share = (double) (to - from) / rows.length;
            Progress part = fraction -> progress.report(done + share * fraction);
            double[] slab = slab(dense, Arrays.copyOfRange(rows, from, to), others, part);
            System.arraycopy(slab, 0, sums, from, slab.length);
        }
        return sums;
    }

    private double[] slab(Dense dense, int[] rows, int[] others, Progress progress) {
        double[] some = centred(rows);
        double[] squares = squares(dense, some);
        double[][] parts = new double[(others.length + BLOCK - 1) / BLOCK][];
        Parallel.rows(
                others.length,
                BLOCK,
                progress,
                (from, to) -> {
                    double[] block = centred(Arrays.copyOfRange(others, from, to));
                    parts[from / BLOCK] = block(dense, some, squares, block);
                });
        double[] sums = new double[rows.length];
        for (double[] part : parts) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += part[k];
            }
        }
        return sums;
    }

    private double[] centred(int[] rows) {
        double[] centred = new double[rows.length * d];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < d; k++) {
                centred[i * d + k] = x[rows[i] * d + k] - mean[k];
            }
        }
        return centred;
    }

    private double[] squares(Dense dense, double[] rows) {
        double[] squares = new double[rows.length / d];
        for (int k = 0; k < squares.length; k++) {
            squares[k] = dense.dot(rows, k * d, rows, k * d, d);
        }
        return squares;
    }

    private double[] block(Dense dense, double[] some, double[] someSquares, double[] block) {
        double[] squares = squares(dense, block);
        int width = squares.length;
        double[] table = new double[someSquares.length * width];
        dense.product(some, block, d, table, Progress.NONE);
        double[] ones = new double[width];
        Arrays.fill(ones, 1);
        double[] sums = new double[someSquares.length];
        for (int k = 0; k < sums.length; k++) {
            int start = k * width;
            for (int j = 0; j < width; j++) {
                table[start + j] = someSquares[k] + squares[j] - 2 * table[start + j];
            }
            for (int j = 0; j < width; j++) {
                if (table[start + j] < NEAR * (someSquares[k] + squares[j])) {
                    table[start + j] = dense.squaredDistance(some, k * d, block, j * d, d);
                }
            }
            for (int j = 0; j < width; j++) {
                table[start + j] = Math.sqrt(table[start + j]);
            }
            sums[k] = dense.dot(table, start, ones, 0, width);
        }
        return sums;
    }
}
