// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Several vectors at once: one lane, one vector. Operations and order are the scalar twin's. */
final class VectorHarmonics extends SphericalHarmonics {

    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    VectorHarmonics(int degree) {
        super(degree);
    }

    @Override
    public void solid(double[] x, double[] y, double[] z, int count, int stride, double[] out) {
        for (int i = 0; i < count; i += LANES.length()) {
            lanes(x, y, z, i, stride, out);
        }
    }

    private void lanes(double[] xs, double[] ys, double[] zs, int i, int stride, double[] out) {
        DoubleVector x = DoubleVector.fromArray(LANES, xs, i);
        DoubleVector y = DoubleVector.fromArray(LANES, ys, i);
        DoubleVector z = DoubleVector.fromArray(LANES, zs, i);
        DoubleVector square = z.fma(z, y.fma(y, x.mul(x)));
        DoubleVector cosine = DoubleVector.broadcast(LANES, 1);
        DoubleVector sine = DoubleVector.zero(LANES);
        column0(z, square, i, stride, out);
        for (int m = 1; m <= degree; m++) {
            DoubleVector turned = cosine.fma(x, sine.mul(y).neg());
            sine = cosine.fma(y, sine.mul(x));
            cosine = turned;
            column(z, square, cosine, sine, m, i, stride, out);
        }
    }

    /** m = 0, where the sine part is missing and the cosine is 1. */
    private void column0(DoubleVector z, DoubleVector square, int i, int stride, double[] out) {
        DoubleVector before = DoubleVector.zero(LANES);
        DoubleVector q = DoubleVector.broadcast(LANES, diagonal[0]);
        q.intoArray(out, i);
        for (int l = 1; l <= degree; l++) {
            int place = l * (l + 1) / 2;
            DoubleVector tail = square.mul(before).mul(second[place]);
            before = q;
            q = z.mul(q).fma(DoubleVector.broadcast(LANES, first[place]), tail);
            q.intoArray(out, (l * l + l) * stride + i);
        }
    }

    private void column(
            DoubleVector z,
            DoubleVector square,
            DoubleVector cosine,
            DoubleVector sine,
            int m,
            int i,
            int stride,
            double[] out) {
        DoubleVector before = DoubleVector.zero(LANES);
        DoubleVector q = DoubleVector.broadcast(LANES, diagonal[m]);
        q.mul(cosine).intoArray(out, (m * m + 2 * m) * stride + i);
        q.mul(sine).intoArray(out, m * m * stride + i);
        for (int l = m + 1; l <= degree; l++) {
            int place = l * (l + 1) / 2 + m;
            DoubleVector tail = square.mul(before).mul(second[place]);
            before = q;
            q = z.mul(q).fma(DoubleVector.broadcast(LANES, first[place]), tail);
            int row = l * l + l;
            q.mul(cosine).intoArray(out, (row + m) * stride + i);
            q.mul(sine).intoArray(out, (row - m) * stride + i);
        }
    }
}
