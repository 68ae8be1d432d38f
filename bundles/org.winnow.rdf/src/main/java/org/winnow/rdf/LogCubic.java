// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.Optional;

/**
 * The maximum of the cubic that fits the logarithm of a peak best.
 *
 * @param x where it lies, in bins
 * @param height of the curve there
 * @param variance of the Gaussian with the same curvature, in squared bins
 */
record LogCubic(double x, double height, double variance) {

    private static final int TERMS = 4;
    private static final int STEPS = 20;

    /**
     * Fits the points around the top that are higher than a share of it, each with its height as
     * weight.
     *
     * @param share of the top's height
     * @param y heights, above 0 around the top
     * @param top the highest of them
     * @return empty where these are fewer than five points, or have no maximum among them
     */
    static Optional<LogCubic> above(double share, double[] y, int top) {
        int from = top;
        while (from > 0 && y[from - 1] >= share * y[top]) {
            from--;
        }
        int to = top;
        while (to < y.length - 1 && y[to + 1] >= share * y[top]) {
            to++;
        }
        if (to - from < TERMS) {
            return Optional.empty();
        }
        double unit = Math.max(top - from, to - top); // so that no power is above 1
        double[][] rows = new double[TERMS][TERMS + 1];
        for (int i = from; i <= to; i++) {
            double x = (i - top) / unit;
            double logarithm = StrictMath.log(y[i]);
            for (int a = 0; a < TERMS; a++) {
                double weight = y[i] * power(x, a);
                for (int b = 0; b < TERMS; b++) {
                    rows[a][b] += weight * power(x, b);
                }
                rows[a][TERMS] += weight * logarithm;
            }
        }
        return maximum(solve(rows), (from - top) / unit, (to - top) / unit)
                .map(m -> new LogCubic(top + m.x() * unit, m.height(), m.variance() * unit * unit));
    }

    private static double power(double x, int exponent) {
        return switch (exponent) {
            case 0 -> 1;
            case 1 -> x;
            case 2 -> x * x;
            default -> x * x * x;
        };
    }

    /** Gauss and Jordan, without exchanges: the matrix is positive definite. */
    private static double[] solve(double[][] rows) {
        for (int k = 0; k < TERMS; k++) {
            for (int i = 0; i < TERMS; i++) {
                double factor = i == k ? 0 : rows[i][k] / rows[k][k];
                for (int j = k; j <= TERMS; j++) {
                    rows[i][j] -= factor * rows[k][j];
                }
            }
        }
        double[] c = new double[TERMS];
        for (int k = 0; k < TERMS; k++) {
            c[k] = rows[k][TERMS] / rows[k][k];
        }
        return c;
    }

    /** By Newton's method from 0. */
    private static Optional<LogCubic> maximum(double[] c, double from, double to) {
        double x = 0;
        for (int k = 0; k < STEPS; k++) {
            x -= (c[1] + x * (2 * c[2] + x * 3 * c[3])) / (2 * c[2] + 6 * c[3] * x);
        }
        double curvature = 2 * c[2] + 6 * c[3] * x;
        if (!(curvature < 0 && x >= from && x <= to)) {
            return Optional.empty();
        }
        double logarithm = c[0] + x * (c[1] + x * (c[2] + x * c[3]));
        return Optional.of(new LogCubic(x, StrictMath.exp(logarithm), -1 / curvature));
    }
}
