// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import org.winnow.api.model.FeatureMatrix;

/** Some rows of a matrix. */
final class Rows {

    private Rows() {}

    /** {@return the named rows, one after the other} */
    static double[] gather(FeatureMatrix features, int[] rows) {
        int d = features.columns();
        double[] values = new double[Math.multiplyExact(rows.length, d)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(features.values(), rows[i] * d, values, i * d, d);
        }
        return values;
    }
}
