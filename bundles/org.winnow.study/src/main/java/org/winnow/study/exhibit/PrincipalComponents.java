// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.Random;
import java.util.stream.IntStream;
import org.winnow.api.model.FeatureMatrix;

/**
 * The directions in which rows differ most, by orthogonal iteration with Rayleigh–Ritz: a block of
 * a few more directions than are asked for is multiplied by the covariance again and again. No
 * covariance is ever formed.
 *
 * <p>Time O(n d) an iteration and a few tens of them, memory O(n + d) beside the rows. A direction
 * points to where its largest part (of equally large ones the first) is positive. Directions with
 * equal variances are not unique. Equal rows give equal results with any number of threads.
 *
 * @see <a href="https://doi.org/10.1007/BF02163334">Rutishauser, Numer. Math. 13, 4 (1969)</a>
 */
final class PrincipalComponents {

    /** Directions beyond those asked for make the iteration converge faster. */
    private static final int MORE = 5;

    private static final int ITERATIONS = 500;

    /** Of the largest variance: changes below this end the iteration. */
    private static final double PRECISION = 1e-12;

    private static final int COLUMNS_AT_ONCE = 64;

    private final int n;
    private final int d;
    private final double[] rows;
    private double[] variances;
    private double[] scores;
    private double total;

    private PrincipalComponents(int n, int d, double[] rows) {
        this.n = n;
        this.d = d;
        this.rows = rows;
    }

    /**
     * Finds the first few.
     *
     * @param features at least one row
     * @param count how many, at most as many as columns
     */
    static PrincipalComponents of(FeatureMatrix features, int count) {
        int d = features.columns();
        if (count < 1 || count > d || features.rows() < 1) {
            throw new IllegalArgumentException(
                    "of "
                            + features.rows()
                            + " rows with "
                            + d
                            + " columns, 1.."
                            + d
                            + " components can be found, got "
                            + count);
        }
        PrincipalComponents found =
                new PrincipalComponents(features.rows(), d, features.values().clone());
        found.centre();
        found.iterate(Math.min(d, count + MORE), count);
        return found;
    }

    /** {@return how many were found} */
    int count() {
        return variances.length;
    }

    /** {@return where a row stands along a component} @param component from 0 */
    double score(int row, int component) {
        return scores[row * variances.length + component];
    }

    /** {@return the share of the variance that a component has, 0..1; 0 if there is none} */
    double share(int component) {
        return total > 0 ? variances[component] / total : 0;
    }

    private void centre() {
        double[] mean = new double[d];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                mean[k] += rows[i * d + k] / n;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                rows[i * d + k] -= mean[k];
                total += rows[i * d + k] * rows[i * d + k];
            }
        }
    }

    private void iterate(int block, int count) {
        double[] q = new Random(1).doubles((long) d * block, -1, 1).toArray();
        Orthonormal.make(q, d, block);
        double[] before = new double[block];
        for (int step = 0; step < ITERATIONS; step++) {
            double[] y = along(q, block);
            SymmetricEigen ritz = SymmetricEigen.of(gram(y, block), block);
            q = turned(q, d, block, ritz);
            y = turned(y, n, block, ritz);
            double[] now = ritz.values();
            if (still(before, now, count)) {
                break;
            }
            before = now;
            q = back(y, block);
            Orthonormal.make(q, d, block);
        }
        finish(q, block, count);
    }

    private static boolean still(double[] before, double[] now, int count) {
        for (int k = 0; k < count; k++) {
            if (Math.abs(before[k] - now[k]) > PRECISION * now[0]) {
                return false;
            }
        }
        return true;
    }

    private void finish(double[] q, int block, int count) {
        double[] y = along(q, block);
        scores = new double[n * count];
        variances = new double[count];
        for (int k = 0; k < count; k++) {
            double sign = sign(q, block, k);
            for (int i = 0; i < n; i++) {
                double score = sign * y[i * block + k];
                scores[i * count + k] = score;
                variances[k] += score * score;
            }
        }
    }

    private double sign(double[] q, int block, int k) {
        double largest = 0;
        for (int c = 0; c < d; c++) {
            double part = q[c * block + k];
            largest = Math.abs(part) > Math.abs(largest) ? part : largest;
        }
        return largest < 0 ? -1 : 1;
    }

    /** Rows times directions, shape [n × block]. */
    private double[] along(double[] q, int block) {
        double[] y = new double[n * block];
        IntStream.range(0, n)
                .parallel()
                .forEach(
                        i -> {
                            for (int c = 0; c < d; c++) {
                                double value = rows[i * d + c];
                                for (int k = 0; k < block; k++) {
                                    y[i * block + k] += value * q[c * block + k];
                                }
                            }
                        });
        return y;
    }

    /** Transposed rows times that, shape [d × block]; some columns a thread, rows in order. */
    private double[] back(double[] y, int block) {
        double[] z = new double[d * block];
        int chunks = (d + COLUMNS_AT_ONCE - 1) / COLUMNS_AT_ONCE;
        IntStream.range(0, chunks)
                .parallel()
                .forEach(
                        chunk -> {
                            int from = chunk * COLUMNS_AT_ONCE;
                            int to = Math.min(d, from + COLUMNS_AT_ONCE);
                            for (int i = 0; i < n; i++) {
                                for (int c = from; c < to; c++) {
                                    double value = rows[i * d + c];
                                    for (int k = 0; k < block; k++) {
                                        z[c * block + k] += value * y[i * block + k];
                                    }
                                }
                            }
                        });
        return z;
    }

    private double[] gram(double[] y, int block) {
        double[] gram = new double[block * block];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < block; k++) {
                for (int m = 0; m < block; m++) {
                    gram[k * block + m] += y[i * block + k] * y[i * block + m];
                }
            }
        }
        return gram;
    }

    private static double[] turned(double[] q, int rows, int block, SymmetricEigen by) {
        double[] turned = new double[rows * block];
        for (int i = 0; i < rows; i++) {
            for (int m = 0; m < block; m++) {
                double value = q[i * block + m];
                for (int k = 0; k < block; k++) {
                    turned[i * block + k] += value * by.part(m, k);
                }
            }
        }
        return turned;
    }
}
