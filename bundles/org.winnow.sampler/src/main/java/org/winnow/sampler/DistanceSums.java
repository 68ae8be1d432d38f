// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.Dense;
import org.winnow.numerics.Parallel;

/**
 * Sums of the Euclidean distances from some rows to all rows, by matrix products: |a − b|² = |a|² +
 * |b|² − 2 a · b with the mean row taken off first; near pairs, for which that loses digits, by
 * their difference. Blocks of rows are summed apart and then in order.
 */
final class DistanceSums {

    private static final int BLOCK = 384;
    // below this share of |a|² + |b|² a squared distance has lost ten digits
    private static final double NEAR = 1e-6;

    private final int n;
    private final int d;
    private final double[] x;
    private final double[] mean;
    private final Dense dense;
    private final double[] some;
    private final double[] someSquares;

    DistanceSums(FeatureMatrix features, int[] rows) {
        this.n = features.rows();
        this.d = features.columns();
        this.x = features.values();
        this.mean = Medoid.mean(features);
        this.dense = Dense.forWork((double) rows.length * x.length);
        this.some = new double[rows.length * d];
        for (int k = 0; k < rows.length; k++) {
            copyCentred(rows[k], some, k);
        }
        this.someSquares = squares(some);
    }

    /** {@return one sum for each of the rows} @param progress told the share done */
    double[] run(Progress progress) {
        double[][] parts = new double[(n + BLOCK - 1) / BLOCK][];
        Parallel.rows(n, BLOCK, progress, (from, to) -> parts[from / BLOCK] = block(from, to));
        double[] sums = new double[someSquares.length];
        for (double[] part : parts) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += part[k];
            }
        }
        return sums;
    }

    private void copyCentred(int row, double[] out, int place) {
        for (int k = 0; k < d; k++) {
            out[place * d + k] = x[row * d + k] - mean[k];
        }
    }

    private double[] squares(double[] rows) {
        double[] squares = new double[rows.length / d];
        for (int k = 0; k < squares.length; k++) {
            squares[k] = dense.dot(rows, k * d, rows, k * d, d);
        }
        return squares;
    }

    private double[] block(int from, int to) {
        int width = to - from;
        double[] others = new double[width * d];
        for (int i = from; i < to; i++) {
            copyCentred(i, others, i - from);
        }
        double[] squares = squares(others);
        double[] table = new double[someSquares.length * width];
        dense.product(some, others, d, table, Progress.NONE);
        double[] ones = new double[width];
        Arrays.fill(ones, 1);
        double[] sums = new double[someSquares.length];
        for (int k = 0; k < sums.length; k++) {
            toDistances(table, k, others, squares);
            sums[k] = dense.dot(table, k * width, ones, 0, width);
        }
        return sums;
    }

    /** Turns row k of the products into distances. */
    private void toDistances(double[] table, int k, double[] others, double[] squares) {
        int width = squares.length;
        int start = k * width;
        double square = someSquares[k];
        for (int j = 0; j < width; j++) {
            table[start + j] = square + squares[j] - 2 * table[start + j];
        }
        for (int j = 0; j < width; j++) {
            if (table[start + j] < NEAR * (square + squares[j])) {
                table[start + j] = dense.squaredDistance(some, k * d, others, j * d, d);
            }
        }
        for (int j = 0; j < width; j++) {
            table[start + j] = Math.sqrt(table[start + j]);
        }
    }
}
