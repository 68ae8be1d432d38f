// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

/** One vector after the other, in plain Java. */
final class ScalarHarmonics extends SphericalHarmonics {

    ScalarHarmonics(int degree) {
        super(degree);
    }

    @Override
    public void solid(double[] x, double[] y, double[] z, int count, int stride, double[] out) {
        for (int i = 0; i < count; i++) {
            one(x[i], y[i], z[i], i, stride, out);
        }
    }

    private void one(double x, double y, double z, int i, int stride, double[] out) {
        double square = Math.fma(z, z, Math.fma(y, y, x * x));
        double cosine = 1; // real part of (x + iy)^m
        double sine = 0; // imaginary part
        for (int m = 0; m <= degree; m++) {
            double before = 0;
            double q = diagonal[m];
            store(q, cosine, sine, m, m, i, stride, out);
            for (int l = m + 1; l <= degree; l++) {
                int place = l * (l + 1) / 2 + m;
                double next = Math.fma(first[place], z * q, second[place] * (square * before));
                before = q;
                q = next;
                store(q, cosine, sine, l, m, i, stride, out);
            }
            double turned = Math.fma(cosine, x, -(sine * y));
            sine = Math.fma(cosine, y, sine * x);
            cosine = turned;
        }
    }

    private static void store(
            double q, double cosine, double sine, int l, int m, int i, int stride, double[] out) {
        int row = l * l + l;
        out[(row + m) * stride + i] = q * cosine;
        if (m > 0) {
            out[(row - m) * stride + i] = q * sine;
        }
    }
}
