// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import org.winnow.numerics.HermiteTable;
import org.winnow.numerics.SphericalHarmonics;

/** In plain Java; eight radial functions at a time, for as many independent sums. */
final class ScalarStages extends Stages {

    private static final double SQRT2 = Math.sqrt(2);

    private final double[] eight = new double[8];

    ScalarStages(SoapParameters parameters, HermiteTable table) {
        super(parameters, SphericalHarmonics.scalar(parameters.l()), table.scalar());
    }

    @Override
    void accumulate(double[] y, int stride, double[] g, int from, int to, double[] c, int offset) {
        int width = (degree + 1) * padded;
        for (int l = 0; l <= degree; l++) {
            for (int row = l * l; row < (l + 1) * (l + 1); row++) {
                for (int n = 0; n < padded; n += 8) {
                    int first = from * width + l * padded + n;
                    neighbors(y, row * stride + from, g, first, width, to - from);
                    System.arraycopy(eight, 0, c, offset + row * padded + n, 8);
                }
            }
        }
    }

    private void neighbors(double[] y, int at, double[] g, int first, int width, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int k = first;
        for (int j = 0; j < count; j++) {
            double t = y[at + j];
            s0 = Math.fma(g[k], t, s0);
            s1 = Math.fma(g[k + 1], t, s1);
            s2 = Math.fma(g[k + 2], t, s2);
            s3 = Math.fma(g[k + 3], t, s3);
            s4 = Math.fma(g[k + 4], t, s4);
            s5 = Math.fma(g[k + 5], t, s5);
            s6 = Math.fma(g[k + 6], t, s6);
            s7 = Math.fma(g[k + 7], t, s7);
            k += width;
        }
        keep(s0, s1, s2, s3, s4, s5, s6, s7);
    }

    private void keep(
            double s0,
            double s1,
            double s2,
            double s3,
            double s4,
            double s5,
            double s6,
            double s7) {
        eight[0] = s0;
        eight[1] = s1;
        eight[2] = s2;
        eight[3] = s3;
        eight[4] = s4;
        eight[5] = s5;
        eight[6] = s6;
        eight[7] = s7;
    }

    @Override
    void powerSpectrum(double[] c, int a, int b, double[] row, int offset) {
        int to = offset;
        for (int l = 0; l <= degree; l++) {
            int begin = l * l * padded;
            for (int n = 0; n < size; n++) {
                int count = a == b ? n + 1 : size;
                for (int k = 0; k < count; k += 8) {
                    orders(c, a + begin + n, b + begin + k, 2 * l + 1);
                    for (int e = 0; e < Math.min(8, count - k); e++) {
                        row[to++] = eight[e] * (a == b && n == k + e ? 1 : SQRT2);
                    }
                }
            }
        }
    }

    private void orders(double[] c, int a, int b, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int m = 0; m < count; m++) {
            int k = b + m * padded;
            double t = c[a + m * padded];
            s0 = Math.fma(c[k], t, s0);
            s1 = Math.fma(c[k + 1], t, s1);
            s2 = Math.fma(c[k + 2], t, s2);
            s3 = Math.fma(c[k + 3], t, s3);
            s4 = Math.fma(c[k + 4], t, s4);
            s5 = Math.fma(c[k + 5], t, s5);
            s6 = Math.fma(c[k + 6], t, s6);
            s7 = Math.fma(c[k + 7], t, s7);
        }
        keep(s0, s1, s2, s3, s4, s5, s6, s7);
    }

    @Override
    void addSquares(double[] row, int from, int to, double[] sums) {
        for (int k = from; k < to; k += STRANDS) {
            for (int s = 0; s < STRANDS; s++) {
                sums[s] = Math.fma(row[k + s], row[k + s], sums[s]);
            }
        }
    }
}
