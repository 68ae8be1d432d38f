// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvalues of small symmetric matrices, by Jacobi's rotations. */
final class SymmetricMatrix {

    private static final int SWEEPS = 50;

    private SymmetricMatrix() {}

    /**
     * Values, largest first, and their vectors.
     *
     * @param values shape [n]
     * @param vectors shape [n × n], one a column
     */
    record Eigen(double[] values, double[] vectors) {}

    /** Finds them. Time O(n³). @param matrix shape [n × n], changed @param n its size */
    static Eigen eigen(double[] matrix, int n) {
        double[] vectors = new double[n * n];
        for (int i = 0; i < n; i++) {
            vectors[i * n + i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(matrix, n) > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, n, p, q);
                }
            }
        }
        return sorted(matrix, vectors, n);
    }

    private static double offDiagonal(double[] a, int n) {
        double sum = 0;
        for (int p = 0; p < n; p++) {
            for (int q = 0; q < p; q++) {
                sum += a[p * n + q] * a[p * n + q];
            }
        }
        return sum;
    }

    /** Makes one pair of elements zero. */
    private static void rotate(double[] a, double[] v, int n, int p, int q) {
        double off = a[p * n + q];
        if (Math.abs(off) <= 1e-300) {
            a[p * n + q] = 0;
            a[q * n + p] = 0;
            return;
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
        }
        for (int k = 0; k < n; k++) {
            turn(v, k * n + p, k * n + q, c, s);
        }
        a[p * n + q] = 0;
        a[q * n + p] = 0;
    }

    private static void turn(double[] a, int i, int j, double c, double s) {
        double x = a[i];
        double y = a[j];
        a[i] = c * x - s * y;
        a[j] = s * x + c * y;
    }

    private static Eigen sorted(double[] a, double[] v, int n) {
        int[] order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -a[i * n + i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] values = new double[n];
        double[] vectors = new double[n * n];
        for (int j = 0; j < n; j++) {
            values[j] = a[order[j] * n + order[j]];
            for (int k = 0; k < n; k++) {
                vectors[k * n + j] = v[k * n + order[j]];
            }
        }
        return new Eigen(values, vectors);
    }
}
