// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import org.winnow.api.model.FeatureMatrix;

/** Blocks of dot products of rows. */
final class Products {

    private Products() {}

    /** {@return the named rows, one after the other} */
    static double[] gather(FeatureMatrix features, int[] rows) {
        int d = features.columns();
        double[] values = new double[Math.multiplyExact(rows.length, d)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(features.values(), rows[i] * d, values, i * d, d);
        }
        return values;
    }

    /** {@return x·x of each row} */
    static double[] squares(double[] x, int d) {
        double[] squares = new double[x.length / d];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = dot(x, i * d, x, i * d, d);
        }
        return squares;
    }

    /** All dot products; {@code out} has shape [n × m]. */
    static void multiply(double[] x, int n, double[] y, int m, int d, double[] out) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                out[i * m + j] = dot(x, i * d, y, j * d, d);
            }
        }
    }

    private static double dot(double[] x, int i, double[] y, int j, int d) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum = Math.fma(x[i + k], y[j + k], sum);
        }
        return sum;
    }
}
