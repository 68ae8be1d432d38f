// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.winnow.api.model.FeatureMatrix;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations; time O(n³) a
 * sweep and about six sweeps.
 *
 * @see <a href="https://doi.org/10.1515/crll.1846.30.51">Jacobi, J. reine angew. Math. 30, 51
 *     (1846)</a>
 */
final class Jacobi {

    private static final int SWEEPS = 50;

    private final int n;
    private final double[] a;
    private final double[] vectors;
    private final int[] order;

    private Jacobi(double[] matrix, int n) {
        this.n = n;
        this.a = matrix.clone();
        this.vectors = new double[n * n];
        for (int i = 0; i < n; i++) {
            vectors[i * n + i] = 1;
        }
        sweep();
        order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -a[i * n + i]))
                        .mapToInt(i -> i)
                        .toArray();
    }

    /** Solves. @param matrix shape [n × n], symmetric */
    static Jacobi of(double[] matrix, int n) {
        return new Jacobi(matrix, n);
    }

    /** Solves the covariance of rows, times their number, as its definition says. */
    static Jacobi ofCovariance(FeatureMatrix points) {
        int d = points.columns();
        double[] mean = mean(points);
        double[] covariance = new double[d * d];
        for (int i = 0; i < points.rows(); i++) {
            for (int a = 0; a < d; a++) {
                for (int b = 0; b < d; b++) {
                    covariance[a * d + b] +=
                            (points.get(i, a) - mean[a]) * (points.get(i, b) - mean[b]);
                }
            }
        }
        return of(covariance, d);
    }

    /** {@return the mean row} */
    static double[] mean(FeatureMatrix points) {
        double[] mean = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += points.get(i, c) / points.rows();
            }
        }
        return mean;
    }

    /** {@return eigenvalues, falling} */
    double[] values() {
        return IntStream.of(order).mapToDouble(i -> a[i * n + i]).toArray();
    }

    /** {@return a part of the eigenvector of the k-th eigenvalue} */
    double part(int row, int k) {
        return vectors[row * n + order[k]];
    }

    private void sweep() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean turned = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    turned |= rotate(p, q);
                }
            }
            if (!turned) {
                return;
            }
        }
    }

    /** Makes one element beside the diagonal zero; false if it was as good as that. */
    private boolean rotate(int p, int q) {
        double off = a[p * n + q];
        double scale = Math.abs(a[p * n + p]) + Math.abs(a[q * n + q]);
        if (Math.abs(off) <= 1e-17 * scale || off == 0) {
            return false;
        }
        double theta = (a[q * n + q] - a[p * n + p]) / (2 * off);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < n; k++) {
            turn(a, k * n + p, k * n + q, c, s);
        }
        for (int k = 0; k < n; k++) {
            turn(a, p * n + k, q * n + k, c, s);
            turn(vectors, k * n + p, k * n + q, c, s);
        }
        return true;
    }

    private static void turn(double[] values, int i, int j, double c, double s) {
        double x = values[i];
        double y = values[j];
        values[i] = c * x - s * y;
        values[j] = s * x + c * y;
    }
}
