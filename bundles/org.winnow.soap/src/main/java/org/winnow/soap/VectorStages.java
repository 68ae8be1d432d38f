// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.winnow.numerics.HermiteTable;
import org.winnow.numerics.SphericalHarmonics;

/**
 * With the Vector API; a lane is a radial function, so that no sum runs across lanes. Blocks of
 * four harmonics, or of eight radial functions, are summed in registers.
 */
final class VectorStages extends Stages {

    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    /** Σ_m c^a_nlm c^b_n'lm of one l, shape [padded × padded]. */
    private final double[] tile = new double[padded * padded];

    VectorStages(SoapParameters parameters, HermiteTable table) {
        super(parameters, SphericalHarmonics.vector(parameters.l()), table.vector());
    }

    @Override
    void accumulate(double[] y, int stride, double[] g, int from, int to, double[] c, int offset) {
        int width = (degree + 1) * padded;
        for (int l = 0; l <= degree; l++) {
            // the last block may run into the rows of l + 1, which are written next
            for (int row = l * l; row < (l + 1) * (l + 1); row += 4) {
                for (int n = 0; n < padded; n += LANES.length()) {
                    int into = offset + row * padded + n;
                    int first = l * padded + n;
                    fourRows(y, row * stride, stride, g, first, width, from, to, c, into, padded);
                }
            }
        }
    }

    private static void fourRows(
            double[] y,
            int row,
            int stride,
            double[] g,
            int first,
            int width,
            int from,
            int to,
            double[] c,
            int into,
            int padded) {
        DoubleVector s0 = DoubleVector.zero(LANES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        for (int j = from; j < to; j++) {
            DoubleVector v = DoubleVector.fromArray(LANES, g, first + j * width);
            int k = row + j;
            s0 = v.fma(DoubleVector.broadcast(LANES, y[k]), s0);
            s1 = v.fma(DoubleVector.broadcast(LANES, y[k + stride]), s1);
            s2 = v.fma(DoubleVector.broadcast(LANES, y[k + 2 * stride]), s2);
            s3 = v.fma(DoubleVector.broadcast(LANES, y[k + 3 * stride]), s3);
        }
        s0.intoArray(c, into);
        s1.intoArray(c, into + padded);
        s2.intoArray(c, into + 2 * padded);
        s3.intoArray(c, into + 3 * padded);
    }

    @Override
    void powerSpectrum(double[] c, int a, int b, double[] row, int offset) {
        int to = offset;
        for (int l = 0; l <= degree; l++) {
            int begin = l * l * padded;
            for (int n = 0; n < size; n += 8) {
                int end = a == b ? n + 8 : padded;
                for (int k = 0; k < end; k += LANES.length()) {
                    eightRows(
                            c,
                            a + begin + n,
                            b + begin + k,
                            2 * l + 1,
                            padded,
                            tile,
                            n * padded + k);
                }
            }
            to = a == b ? packLike(row, to) : packUnlike(row, to);
        }
    }

    private static void eightRows(
            double[] c, int a, int b, int orders, int padded, double[] tile, int into) {
        DoubleVector s0 = DoubleVector.zero(LANES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        DoubleVector s5 = s0;
        DoubleVector s6 = s0;
        DoubleVector s7 = s0;
        int k = a;
        for (int m = 0; m < orders; m++) {
            DoubleVector v = DoubleVector.fromArray(LANES, c, b + m * padded);
            s0 = v.fma(DoubleVector.broadcast(LANES, c[k]), s0);
            s1 = v.fma(DoubleVector.broadcast(LANES, c[k + 1]), s1);
            s2 = v.fma(DoubleVector.broadcast(LANES, c[k + 2]), s2);
            s3 = v.fma(DoubleVector.broadcast(LANES, c[k + 3]), s3);
            s4 = v.fma(DoubleVector.broadcast(LANES, c[k + 4]), s4);
            s5 = v.fma(DoubleVector.broadcast(LANES, c[k + 5]), s5);
            s6 = v.fma(DoubleVector.broadcast(LANES, c[k + 6]), s6);
            s7 = v.fma(DoubleVector.broadcast(LANES, c[k + 7]), s7);
            k += padded;
        }
        s0.intoArray(tile, into);
        s1.intoArray(tile, into + padded);
        s2.intoArray(tile, into + 2 * padded);
        s3.intoArray(tile, into + 3 * padded);
        s4.intoArray(tile, into + 4 * padded);
        s5.intoArray(tile, into + 5 * padded);
        s6.intoArray(tile, into + 6 * padded);
        s7.intoArray(tile, into + 7 * padded);
    }

    /** Row n gives n + 1 numbers; what a store writes beyond them, the next rows write over. */
    private int packLike(double[] row, int offset) {
        int to = offset;
        for (int n = 0; n < size; n++) {
            for (int k = 0; k <= n; k += LANES.length()) {
                DoubleVector weights = DoubleVector.fromArray(LANES, likeWeights, n * padded + k);
                DoubleVector.fromArray(LANES, tile, n * padded + k)
                        .mul(weights)
                        .intoArray(row, to + k);
            }
            to += n + 1;
        }
        return to;
    }

    private int packUnlike(double[] row, int offset) {
        DoubleVector weight = DoubleVector.broadcast(LANES, Math.sqrt(2));
        int to = offset;
        for (int n = 0; n < size; n++) {
            for (int k = 0; k < size; k += LANES.length()) {
                DoubleVector.fromArray(LANES, tile, n * padded + k)
                        .mul(weight)
                        .intoArray(row, to + k);
            }
            to += size;
        }
        return to;
    }

    @Override
    void addSquares(double[] row, int from, int to, double[] sums) {
        for (int s = 0; s < STRANDS; s += LANES.length()) {
            DoubleVector sum = DoubleVector.fromArray(LANES, sums, s);
            for (int k = from + s; k < to; k += STRANDS) {
                DoubleVector v = DoubleVector.fromArray(LANES, row, k);
                sum = v.fma(v, sum);
            }
            sum.intoArray(sums, s);
        }
    }
}
