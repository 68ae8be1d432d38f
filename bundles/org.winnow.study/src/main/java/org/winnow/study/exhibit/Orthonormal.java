// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

/** Columns at right angles, of length 1: Gram–Schmidt, twice, which is exact to rounding. */
final class Orthonormal {

    /** What is left of a column that lies in the span of those before it; becomes 0. */
    private static final double NOTHING = 1e-14;

    private Orthonormal() {}

    /** Makes them so in place. @param q shape [rows × columns] */
    static void make(double[] q, int rows, int columns) {
        for (int k = 0; k < columns; k++) {
            double before = norm(q, rows, columns, k);
            for (int pass = 0; pass < 2; pass++) {
                for (int m = 0; m < k; m++) {
                    add(q, rows, columns, m, k, -dot(q, rows, columns, m, k));
                }
            }
            double norm = norm(q, rows, columns, k);
            double factor = norm > NOTHING * before ? 1 / norm : 0;
            for (int i = 0; i < rows; i++) {
                q[i * columns + k] *= factor;
            }
        }
    }

    private static double norm(double[] q, int rows, int columns, int k) {
        return Math.sqrt(dot(q, rows, columns, k, k));
    }

    private static double dot(double[] q, int rows, int columns, int k, int m) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += q[i * columns + k] * q[i * columns + m];
        }
        return sum;
    }

    private static void add(double[] q, int rows, int columns, int from, int to, double factor) {
        for (int i = 0; i < rows; i++) {
            q[i * columns + to] += factor * q[i * columns + from];
        }
    }
}
