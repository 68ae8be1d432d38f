// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;

/**
 * Rows less their mean, multiplied by a few vectors; neither they nor their covariance are stored.
 * Rows are taken in the same chunks whatever the number of threads, and the sums of chunks are
 * added in their order.
 */
final class CentredRows {

    /** Enough for the threads of a large machine; each has a sum of its own, of shape [b × d]. */
    private static final int CHUNKS = 64;

    /** Rows taken together, so that a sum is loaded and stored once for all of them. */
    private static final int TOGETHER = 4;

    private final double[] values;
    private final int n;
    private final int d;
    private final int chunk;
    private final double[] mean;

    // Multiplies what is left of the features, so that no square of them overflows or vanishes;
    // being a power of two, it changes no digit.
    private final double scale;

    CentredRows(FeatureMatrix features) {
        values = features.values();
        n = features.rows();
        d = features.columns();
        chunk = Math.max(TOGETHER, (n + CHUNKS - 1) / CHUNKS);
        mean = new double[d];
        if (n > 0) {
            centre();
        }
        scale = unit();
    }

    /** By way of differences from the first row, so that equal rows leave exactly nothing. */
    private void centre() {
        double[][] sums = new double[CHUNKS][];
        Parallel.rows(n, chunk, Progress.NONE, (from, to) -> sums[from / chunk] = sum(from, to));
        double[] sum = total(sums, d);
        for (int c = 0; c < d; c++) {
            mean[c] = values[c] + sum[c] / n;
            if (!Double.isFinite(mean[c])) {
                throw new IllegalArgumentException(
                        "features must be finite, got " + mean[c] + " as the mean of column " + c);
            }
        }
    }

    private double[] sum(int from, int to) {
        double[] sum = new double[d];
        for (int i = from; i < to; i++) {
            for (int c = 0; c < d; c++) {
                sum[c] += values[i * d + c] - values[c];
            }
        }
        return sum;
    }

    /** {@return a power of two that brings the largest number to about 1} */
    private double unit() {
        double[] largest = new double[CHUNKS];
        Parallel.rows(
                n,
                chunk,
                Progress.NONE,
                (from, to) -> {
                    double most = 0;
                    for (int i = from; i < to; i++) {
                        for (int c = 0; c < d; c++) {
                            most = Math.max(most, Math.abs(values[i * d + c] - mean[c]));
                        }
                    }
                    largest[from / chunk] = most;
                });
        double most = Arrays.stream(largest).max().orElseThrow();
        return Math.scalb(1.0, Math.max(-1000, -Math.getExponent(most)));
    }

    private static double[] total(double[][] sums, int length) {
        double[] total = new double[length];
        for (double[] sum : sums) {
            for (int k = 0; sum != null && k < length; k++) {
                total[k] += sum[k];
            }
        }
        return total;
    }

    /**
     * Σ_i (x_i · q) x_i for each vector q, in one pass over the rows.
     *
     * @param q shape [b × d]
     * @param progress told the share done
     * @return shape [b × d]
     */
    double[] covariance(double[] q, Progress progress) {
        int b = q.length / d;
        Dense dense = Dense.forWork((double) n * q.length);
        double[][] sums = new double[CHUNKS][];
        Parallel.rows(
                n,
                chunk,
                progress,
                (from, to) -> {
                    double[] x = new double[TOGETHER * d];
                    double[] y = new double[TOGETHER * b];
                    double[] sum = new double[q.length];
                    for (int i = from; i < to; i += TOGETHER) {
                        load(i, to, x);
                        for (int k = 0; k < b; k++) {
                            for (int r = 0; r < TOGETHER; r++) {
                                y[k * TOGETHER + r] = dense.dot(x, r * d, q, k * d, d);
                            }
                            add(x, y, k, sum);
                        }
                    }
                    sums[from / chunk] = sum;
                });
        return total(sums, q.length);
    }

    /** Copies a few rows, less their mean; rows from {@code to} on are zero. */
    private void load(int first, int to, double[] x) {
        int last = Math.min(to, first + TOGETHER);
        Arrays.fill(x, (last - first) * d, x.length, 0);
        for (int i = first; i < last; i++) {
            int at = (i - first) * d;
            for (int c = 0; c < d; c++) {
                x[at + c] = (values[i * d + c] - mean[c]) * scale;
            }
        }
    }

    private void add(double[] x, double[] y, int k, double[] sum) {
        double y0 = y[k * TOGETHER];
        double y1 = y[k * TOGETHER + 1];
        double y2 = y[k * TOGETHER + 2];
        double y3 = y[k * TOGETHER + 3];
        int at = k * d;
        for (int c = 0; c < d; c++) {
            double s = Math.fma(y1, x[d + c], Math.fma(y0, x[c], sum[at + c]));
            sum[at + c] = Math.fma(y3, x[3 * d + c], Math.fma(y2, x[2 * d + c], s));
        }
    }

    /**
     * Where rows lie along directions.
     *
     * @param values x_i · q, shape [b × n]
     * @param shares Σ_i (x_i · q)² / Σ_i |x_i|², shape [b]; 0 if all rows are equal
     */
    record Places(double[] values, double[] shares) {}

    /** Multiplies with orthonormal vectors. @param q shape [b × d] @param b how many */
    Places along(double[] q, int b) {
        Dense dense = Dense.forWork((double) n * q.length);
        double[] places = new double[b * n];
        double[][] squares = new double[CHUNKS][];
        Parallel.rows(
                n,
                chunk,
                Progress.NONE,
                (from, to) -> {
                    double[] x = new double[TOGETHER * d];
                    double[] sum = new double[b + 1];
                    for (int i = from; i < to; i += TOGETHER) {
                        load(i, to, x);
                        for (int r = 0; r < Math.min(TOGETHER, to - i); r++) {
                            for (int k = 0; k < b; k++) {
                                double place = dense.dot(x, r * d, q, k * d, d);
                                places[k * n + i + r] = place / scale;
                                sum[k] += place * place;
                            }
                            sum[b] += dense.dot(x, r * d, x, r * d, d);
                        }
                    }
                    squares[from / chunk] = sum;
                });
        double[] sum = total(squares, b + 1);
        double[] shares = new double[b];
        for (int k = 0; k < b && sum[b] > 0; k++) {
            shares[k] = Math.min(1, sum[k] / sum[b]);
        }
        return new Places(places, shares);
    }
}
