// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import java.util.SplittableRandom;
import org.winnow.api.model.FeatureMatrix;

/** Feature rows for tests. */
final class Rows {

    private Rows() {}

    /** {@return rows of length 1 with elements of either sign} */
    static FeatureMatrix unit(int n, int d, long seed) {
        double[] x = new SplittableRandom(seed).doubles((long) n * d, -0.2, 1).toArray();
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int k = 0; k < d; k++) {
                square += x[i * d + k] * x[i * d + k];
            }
            for (int k = 0; k < d; k++) {
                x[i * d + k] /= Math.sqrt(square);
            }
        }
        return new FeatureMatrix(n, d, x);
    }

    /** {@return the rows, each {@code times} over} */
    static FeatureMatrix repeated(FeatureMatrix rows, int times) {
        int d = rows.columns();
        double[] x = new double[times * rows.values().length];
        for (int i = 0; i < times * rows.rows(); i++) {
            System.arraycopy(rows.values(), i / times * d, x, i * d, d);
        }
        return new FeatureMatrix(times * rows.rows(), d, x);
    }

    /** {@return the mean row} */
    static double[] mean(FeatureMatrix rows) {
        double[] mean = new double[rows.columns()];
        for (int i = 0; i < rows.rows(); i++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += rows.get(i, k) / rows.rows();
            }
        }
        return mean;
    }
}
