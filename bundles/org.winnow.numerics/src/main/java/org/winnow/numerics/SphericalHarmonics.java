// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

/**
 * Real solid harmonics r^l Y_lm of many vectors at once, up to a given l.
 *
 * <p>Y_lm are orthonormal on the unit sphere, without the phase (−1)^m: Y_11 ∝ +x, Y_1−1 ∝ +y, Y_10
 * ∝ +z. Method: the Cartesian recursion of Bigi et al., J. Chem. Phys. 159, 064802 (2023),
 * doi:10.1063/5.0156307: no trigonometry, no division, no special case at the poles or at the
 * origin. Time O(l²) a vector.
 *
 * <p>The scalar and the vector twin give the same bits. Immutable; safe for use by many threads.
 */
public abstract class SphericalHarmonics {

    /** Vectors are worked on in blocks of as many; pad their arrays to a multiple of it. */
    public static final int BLOCK = 8;

    /** The largest l. */
    final int degree;

    /** Coefficients of z·q(l−1, m) and of r²·q(l−2, m), the latter negative; place l(l+1)/2 + m. */
    final double[] first;

    final double[] second;

    /** q(m, m). */
    final double[] diagonal;

    SphericalHarmonics(int degree) {
        if (degree < 0) {
            throw new IllegalArgumentException("largest l must be at least 0, got " + degree);
        }
        this.degree = degree;
        int places = (degree + 1) * (degree + 2) / 2;
        first = new double[places];
        second = new double[places];
        diagonal = new double[degree + 1];
        diagonal[0] = Math.sqrt(1 / (4 * Math.PI));
        for (int m = 1; m <= degree; m++) {
            double ratio = Math.sqrt((2.0 * m + 1) / (2.0 * m));
            diagonal[m] = diagonal[m - 1] * ratio * (m == 1 ? Math.sqrt(2) : 1);
        }
        for (int l = 1; l <= degree; l++) {
            for (int m = 0; m < l; m++) {
                double below = (l - 1.0) * (l - 1) - m * m;
                double norm = (double) l * l - m * m;
                int place = l * (l + 1) / 2 + m;
                first[place] = Math.sqrt((4.0 * l * l - 1) / norm);
                second[place] =
                        below > 0 ? -Math.sqrt(below * (2 * l + 1) / ((2 * l - 3) * norm)) : 0;
            }
        }
    }

    /** {@return plain Java} @param degree the largest l, at least 0 */
    public static SphericalHarmonics scalar(int degree) {
        return new ScalarHarmonics(degree);
    }

    /**
     * The vector twin.
     *
     * @param degree the largest l, at least 0
     * @return with the Vector API; only where {@link Simd#available()}
     */
    public static SphericalHarmonics vector(int degree) {
        return new VectorHarmonics(degree);
    }

    /**
     * Computes r^l Y_lm of vectors 0..{@code count} − 1.
     *
     * @param x coordinates, length a multiple of {@link #BLOCK} and at least {@code count}; all
     *     values finite, those behind {@code count} included
     * @param y likewise
     * @param z likewise
     * @param count how many vectors
     * @param stride at least {@code count} rounded up to a multiple of {@link #BLOCK}
     * @param out shape [(l + 1)² × stride]: row l² + l + m, column the vector; what stands behind
     *     {@code count} is of no meaning
     */
    public abstract void solid(
            double[] x, double[] y, double[] z, int count, int stride, double[] out);
}
