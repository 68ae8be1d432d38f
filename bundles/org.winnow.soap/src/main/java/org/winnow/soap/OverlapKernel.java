// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

/**
 * The overlap of two Gaussian densities at distances r and s from the center, in degree l, up to a
 * factor: K_l(r, s) = exp(−(r − s)²/4σ²) · e^−x i_l(x), x = rs/2σ², with i_l the modified spherical
 * Bessel function of the first kind.
 *
 * <p>Written with i_l(x)/x^l, a power series with positive terms only; two of them are summed and
 * the others follow by downward recursion, i_{l−1}/x^{l−1} = x² i_{l+1}/x^{l+1} + (2l + 1) i_l/x^l,
 * which is stable for the same reason. Not for use by several threads at once.
 */
final class OverlapKernel {

    private final int degree;
    private final double half; // 1 / 2σ²

    /** i_l(x)/x^l · e^−x for l = 0..degree + 1. */
    private final double[] bessel;

    OverlapKernel(double sigma, int degree) {
        this.degree = degree;
        half = 1 / (2 * sigma * sigma);
        bessel = new double[degree + 2];
    }

    /**
     * Evaluates K_l(r, s) / r^l and its derivative by r, for all l.
     *
     * @param r Å
     * @param s Å
     * @param values shape [degree + 1]
     * @param slopes likewise
     */
    void reduced(double r, double s, double[] values, double[] slopes) {
        double x = r * s * half;
        scaledBessel(x);
        double power = StrictMath.exp(-(r - s) * (r - s) * half / 2);
        for (int l = 0; l <= degree; l++) {
            values[l] = power * bessel[l];
            slopes[l] = power * (x * bessel[l + 1] * s - r * bessel[l]) * half;
            power *= s * half;
        }
    }

    private void scaledBessel(double x) {
        double scale = StrictMath.exp(-x);
        bessel[degree + 1] = scale * series(degree + 1, x);
        bessel[degree] = scale * series(degree, x);
        for (int l = degree; l > 0; l--) {
            bessel[l - 1] = Math.fma(x * x, bessel[l + 1], (2 * l + 1) * bessel[l]);
        }
    }

    /** i_l(x)/x^l = 1/(2l + 1)!! Σ_k (x²/2)^k / (k! (2l + 3)(2l + 5)...(2l + 2k + 1)). */
    private static double series(int l, double x) {
        double term = 1;
        for (int k = 1; k <= l; k++) {
            term /= 2 * k + 1;
        }
        double sum = term;
        double y = x * x / 2;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= y / ((double) k * (2 * l + 2 * k + 1));
            sum += term;
        }
        return sum;
    }
}
