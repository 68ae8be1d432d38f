// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.winnow.numerics.HermiteTable;
import org.winnow.numerics.SphericalHarmonics;

/**
 * With the Vector API; a lane is a radial function, so that no sum runs across lanes. Blocks of
 * four or eight harmonics, or of eight radial functions, are summed in registers.
 */
final class VectorStages extends Stages {

    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    VectorStages(SoapParameters parameters, HermiteTable table) {
        super(parameters, SphericalHarmonics.vector(parameters.l()), table.vector());
    }

    /** The last block of an l may run into the rows of l + 1, which are written next. */
    @Override
    void accumulate(double[] y, int stride, double[] g, int from, int to, double[] c, int offset) {
        int width = (degree + 1) * padded;
        for (int l = 0; l <= degree; l++) {
            int end = (l + 1) * (l + 1);
            int row = l * l;
            while (row < end) {
                int at = row * stride + from;
                int into = offset + row * padded;
                boolean eight = end - row > 4;
                for (int n = 0; n < padded; n += LANES.length()) {
                    int first = from * width + l * padded + n;
                    if (eight) {
                        sumEight(y, at, stride, g, first, width, to - from, c, into + n, padded);
                    } else {
                        sumFour(y, at, stride, g, first, width, to - from, c, into + n, padded);
                    }
                }
                row += eight ? 8 : 4;
            }
        }
    }

    private static void sumFour(
            double[] y,
            int at,
            int stride,
            double[] g,
            int first,
            int width,
            int count,
            double[] c,
            int into,
            int padded) {
        DoubleVector s0 = DoubleVector.zero(LANES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        for (int j = 0; j < count; j++) {
            DoubleVector v = DoubleVector.fromArray(LANES, g, first + j * width);
            int k = at + j;
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

    private static void sumEight(
            double[] y,
            int at,
            int stride,
            double[] g,
            int first,
            int width,
            int count,
            double[] c,
            int into,
            int padded) {
        DoubleVector s0 = DoubleVector.zero(LANES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        DoubleVector s5 = s0;
        DoubleVector s6 = s0;
        DoubleVector s7 = s0;
        for (int j = 0; j < count; j++) {
            DoubleVector v = DoubleVector.fromArray(LANES, g, first + j * width);
            int k = at + j;
            s0 = v.fma(DoubleVector.broadcast(LANES, y[k]), s0);
            s1 = v.fma(DoubleVector.broadcast(LANES, y[k + stride]), s1);
            s2 = v.fma(DoubleVector.broadcast(LANES, y[k + 2 * stride]), s2);
            s3 = v.fma(DoubleVector.broadcast(LANES, y[k + 3 * stride]), s3);
            s4 = v.fma(DoubleVector.broadcast(LANES, y[k + 4 * stride]), s4);
            s5 = v.fma(DoubleVector.broadcast(LANES, y[k + 5 * stride]), s5);
            s6 = v.fma(DoubleVector.broadcast(LANES, y[k + 6 * stride]), s6);
            s7 = v.fma(DoubleVector.broadcast(LANES, y[k + 7 * stride]), s7);
        }
        s0.intoArray(c, into);
        s1.intoArray(c, into + padded);
        s2.intoArray(c, into + 2 * padded);
        s3.intoArray(c, into + 3 * padded);
        s4.intoArray(c, into + 4 * padded);
        s5.intoArray(c, into + 5 * padded);
        s6.intoArray(c, into + 6 * padded);
        s7.intoArray(c, into + 7 * padded);
    }

    /**
     * A store may spoil up to a vector's length behind a row's end; all that is written over, as
     * rows go up, and within a block of rows the lanes go down.
     */
    @Override
    void powerSpectrum(double[] c, int a, int b, double[] row, int offset) {
        boolean like = a == b;
        double[] weights = like ? likeWeights : unlikeWeights;
        int tile = like ? size * (size + 1) / 2 : size * size;
        for (int l = 0; l <= degree; l++) {
            int begin = l * l * padded;
            int into = offset + l * tile;
            for (int n = 0; n < size; n += 8) {
                int last = Math.min(like ? n + 8 : size, size) - 1;
                for (int k = last - last % LANES.length(); k >= 0; k -= LANES.length()) {
                    int first = like ? Math.max(n, k) : n;
                    multiply(
                            c,
                            a + begin + n,
                            b + begin + k,
                            2 * l + 1,
                            first - n,
                            into,
                            n,
                            k,
                            weights,
                            row,
                            like);
                }
            }
        }
    }

    /** Eight rows of Σ_m c^a_nlm c^b_n'lm, of which those from {@code skip} on are kept. */
    private void multiply(
            double[] c,
            int a,
            int b,
            int orders,
            int skip,
            int into,
            int n,
            int k,
            double[] weights,
            double[] row,
            boolean like) {
        DoubleVector s0 = DoubleVector.zero(LANES);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        DoubleVector s5 = s0;
        DoubleVector s6 = s0;
        DoubleVector s7 = s0;
        int at = a;
        for (int m = 0; m < orders; m++) {
            DoubleVector v = DoubleVector.fromArray(LANES, c, b + m * padded);
            s0 = v.fma(DoubleVector.broadcast(LANES, c[at]), s0);
            s1 = v.fma(DoubleVector.broadcast(LANES, c[at + 1]), s1);
            s2 = v.fma(DoubleVector.broadcast(LANES, c[at + 2]), s2);
            s3 = v.fma(DoubleVector.broadcast(LANES, c[at + 3]), s3);
            s4 = v.fma(DoubleVector.broadcast(LANES, c[at + 4]), s4);
            s5 = v.fma(DoubleVector.broadcast(LANES, c[at + 5]), s5);
            s6 = v.fma(DoubleVector.broadcast(LANES, c[at + 6]), s6);
            s7 = v.fma(DoubleVector.broadcast(LANES, c[at + 7]), s7);
            at += padded;
        }
        keep(s0, n, k, skip, into, weights, row, like);
        keep(s1, n + 1, k, skip - 1, into, weights, row, like);
        keep(s2, n + 2, k, skip - 2, into, weights, row, like);
        keep(s3, n + 3, k, skip - 3, into, weights, row, like);
        keep(s4, n + 4, k, skip - 4, into, weights, row, like);
        keep(s5, n + 5, k, skip - 5, into, weights, row, like);
        keep(s6, n + 6, k, skip - 6, into, weights, row, like);
        keep(s7, n + 7, k, skip - 7, into, weights, row, like);
    }

    private void keep(
            DoubleVector sum,
            int n,
            int k,
            int skip,
            int into,
            double[] weights,
            double[] row,
            boolean like) {
        if (skip <= 0 && n < size) {
            int to = into + k + (like ? n * (n + 1) / 2 : n * size);
            sum.mul(DoubleVector.fromArray(LANES, weights, n * padded + k)).intoArray(row, to);
        }
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
