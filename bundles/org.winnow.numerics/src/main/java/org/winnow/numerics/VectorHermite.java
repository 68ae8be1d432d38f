// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Reads a {@link HermiteTable} with one lane a function, as its scalar twin does. */
final class VectorHermite implements HermiteTable.Reader {

    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

    private final double[] table;
    private final int width;
    private final int knots;
    private final double inverseStep;

    VectorHermite(double[] table, int width, int knots, double inverseStep) {
        this.table = table;
        this.width = width;
        this.knots = knots;
        this.inverseStep = inverseStep;
    }

    @Override
    public void read(double[] r, double[] weights, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            double u = r[i] * inverseStep;
            int knot = Math.min((int) u, knots - 2);
            double t = u - knot;
            double w = weights[i];
            double b = w * (t * t * Math.fma(-2, t, 3));
            double a = w - b;
            double c = w * (t * (1 - t) * (1 - t));
            double d = w * (t * t * (t - 1));
            blend(table, 2 * knot * width, width, a, c, b, d, out, i * width);
        }
    }

    private static void blend(
            double[] table,
            int at,
            int width,
            double a,
            double c,
            double b,
            double d,
            double[] out,
            int to) {
        DoubleVector va = DoubleVector.broadcast(LANES, a);
        DoubleVector vb = DoubleVector.broadcast(LANES, b);
        DoubleVector vc = DoubleVector.broadcast(LANES, c);
        DoubleVector vd = DoubleVector.broadcast(LANES, d);
        for (int f = 0; f < width; f += LANES.length()) {
            int k = at + f;
            DoubleVector sum = DoubleVector.fromArray(LANES, table, k).mul(va);
            sum = DoubleVector.fromArray(LANES, table, k + width).fma(vc, sum);
            sum = DoubleVector.fromArray(LANES, table, k + 2 * width).fma(vb, sum);
            sum = DoubleVector.fromArray(LANES, table, k + 3 * width).fma(vd, sum);
            sum.intoArray(out, to + f);
        }
    }
}
