// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.Dense;

/** Likeness of every environment of one configuration to every environment of another. */
final class Likeness {

    private Likeness() {}

    /**
     * k(i, j) = (p_i · p_j)^ζ; for ζ ≠ 1 a dot product below 0 counts as 0.
     *
     * @param a unit rows [n × d]
     * @param b unit rows [m × d]
     * @param zeta at least 1
     * @return shape [n × m]
     */
    static double[] of(FeatureMatrix a, FeatureMatrix b, double zeta) {
        if (a.rows() < 1 || b.rows() < 1 || a.columns() != b.columns()) {
            throw new IllegalArgumentException(
                    "two configurations must have environments with equally many features, got "
                            + shape(a)
                            + " and "
                            + shape(b));
        }
        if (!(zeta >= 1)) {
            throw new IllegalArgumentException("zeta must be at least 1, got " + zeta);
        }
        int d = a.columns();
        double[] k = new double[a.rows() * b.rows()];
        Dense dense = Dense.forWork((double) k.length * d);
        dense.product(a.values(), b.values(), d, k, Progress.NONE);
        if (zeta != 1) {
            for (int i = 0; i < k.length; i++) {
                k[i] = power(Math.max(0, k[i]), zeta);
            }
        }
        return k;
    }

    private static double power(double x, double zeta) {
        return zeta == 2 ? x * x : StrictMath.pow(x, zeta);
    }

    private static String shape(FeatureMatrix x) {
        return x.rows() + " × " + x.columns();
    }
}
