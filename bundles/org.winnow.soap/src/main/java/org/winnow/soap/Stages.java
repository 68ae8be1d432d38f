// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import org.winnow.numerics.HermiteTable;
import org.winnow.numerics.SphericalHarmonics;

/**
 * The inner loops of SOAP, in two twins that give the same bits: {@link ScalarStages} in plain
 * Java, {@link VectorStages} with the Vector API.
 *
 * <p>Radial functions are padded with zeros to {@link #padded}, a multiple of 8. Coefficients c of
 * a channel have the shape [(l + 1)² × padded], row l² + l + m, and {@link #channelSize} numbers
 * with the room that vector stores need. An instance belongs to one workspace.
 */
abstract class Stages {

    /** Sums run in as many strands, whatever the width of vectors. */
    static final int STRANDS = 32;

    /** Room behind arrays that vectors may write to. */
    static final int SLACK = 32;

    /** Rows of harmonics that are read, and of coefficients that are written, beyond the last. */
    static final int SPARE_ROWS = 3;

    final int size;
    final int degree;
    final int padded;
    final int rows;
    final int channelSize;

    final SphericalHarmonics harmonics;
    final HermiteTable.Reader radial;

    /** For a pair of equal channels: 1 on the diagonal and √2 beside it, shape [size × padded]. */
    final double[] likeWeights;

    /** For a pair of unlike channels: √2 everywhere. */
    final double[] unlikeWeights;

    private final double[] strands = new double[STRANDS];

    Stages(SoapParameters parameters, SphericalHarmonics harmonics, HermiteTable.Reader radial) {
        this.harmonics = harmonics;
        this.radial = radial;
        size = parameters.n();
        degree = parameters.l();
        padded = padded(size);
        rows = (degree + 1) * (degree + 1);
        channelSize = (rows + SPARE_ROWS) * padded;
        likeWeights = new double[size * padded];
        unlikeWeights = new double[size * padded];
        for (int n = 0; n < size; n++) {
            for (int k = 0; k < padded; k++) {
                likeWeights[n * padded + k] = n == k ? 1 : Math.sqrt(2);
                unlikeWeights[n * padded + k] = Math.sqrt(2);
            }
        }
    }

    static int padded(int size) {
        return (size + HermiteTable.BLOCK - 1) / HermiteTable.BLOCK * HermiteTable.BLOCK;
    }

    /**
     * Sums a channel's neighbors into its coefficients: c_nlm = Σ_j g_nl(r_j) Y_lm(r_j).
     *
     * @param y solid harmonics, shape [(rows + SPARE_ROWS) × stride]
     * @param stride neighbors in a row of y
     * @param g radial functions, shape [neighbors × (l + 1) × padded]
     * @param from first neighbor
     * @param to the one after the last
     * @param c coefficients, written from {@code offset} on
     * @param offset where the channel begins
     */
    abstract void accumulate(
            double[] y, int stride, double[] g, int from, int to, double[] c, int offset);

    /**
     * Writes the power spectrum of two channels, Σ_m c^a_nlm c^b_n'lm, in the order of {@link
     * FeatureLayout}, √2 on all that stands for two equal features.
     *
     * @param c coefficients
     * @param a where the first channel begins
     * @param b where the second one begins, not before the first
     * @param row written from {@code offset} on; up to 7 numbers behind may be spoilt
     * @param offset where to
     */
    abstract void powerSpectrum(double[] c, int a, int b, double[] row, int offset);

    /** Adds the squares of numbers to 32 strands; the length is a multiple of 32. */
    abstract void addSquares(double[] row, int from, int to, double[] sums);

    /** The sum of squares so far is to be 0. */
    final void clearSquares() {
        java.util.Arrays.fill(strands, 0);
    }

    final void addSquares(double[] row, int from, int to) {
        addSquares(row, from, to, strands);
    }

    /** The sum of squares: strands are added in pairs, always the same ones. */
    final double sumOfSquares() {
        for (int half = STRANDS / 2; half > 0; half /= 2) {
            for (int k = 0; k < half; k++) {
                strands[k] += strands[k + half];
            }
        }
        return strands[0];
    }
}
