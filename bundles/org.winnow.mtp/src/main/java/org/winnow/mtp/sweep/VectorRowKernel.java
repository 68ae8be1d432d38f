// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Rows with the Vector API. */
final class VectorRowKernel implements RowKernel {

    private static final VectorSpecies<Double> V = VectorMomentKernel.V;
    private static final int N = V.length();
    private static final int W = MomentPlan.LANES;

    private final VectorDots dots = new VectorDots();

    @Override
    public void multiply(double[] y, int to, int from, double[] u, int n) {
        for (int k = 0; k < n; k += N) {
            DoubleVector row = DoubleVector.fromArray(V, y, from + k);
            row.mul(DoubleVector.fromArray(V, u, k)).intoArray(y, to + k);
        }
    }

    @Override
    public void products(MomentPlan plan, double[] x, double[] y, double[] rows, int n) {
        VectorProducts.forwards(plan, x, y, rows, n);
    }

    @Override
    public void productsBack(
            MomentPlan plan,
            double[] weights,
            double[] x,
            double[] y,
            double[] rows,
            double[] adjoints,
            int n) {
        VectorProducts.backwards(plan, weights, x, y, rows, adjoints, n);
    }

    @Override
    public void combine(double[] y, double[] a, int stride, double[] x, int count, int n) {
        VectorCombinations.combine(y, a, stride, x, count, n);
    }

    @Override
    public void outer(double[] y, double[] a, int[] at, int count, double[] b, int from, int n) {
        int r = 0;
        for (; r + 4 <= count; r += 4) {
            outerOfFour(y, r * W, a, at[r], at[r + 1], at[r + 2], at[r + 3], b, from, n);
        }
        for (; r < count; r++) {
            outerOfOne(y, r * W, a, at[r], b, from, n);
        }
    }

    private static void outerOfFour(
            double[] y,
            int to,
            double[] a,
            int at0,
            int at1,
            int at2,
            int at3,
            double[] b,
            int from,
            int n) {
        for (int h = 0; h < W; h += N) {
            DoubleVector s0 = DoubleVector.zero(V);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            for (int j = 0, i = from + h; j < n; j++, i += W) {
                DoubleVector row = DoubleVector.fromArray(V, b, i);
                s0 = DoubleVector.broadcast(V, a[at0 + j]).fma(row, s0);
                s1 = DoubleVector.broadcast(V, a[at1 + j]).fma(row, s1);
                s2 = DoubleVector.broadcast(V, a[at2 + j]).fma(row, s2);
                s3 = DoubleVector.broadcast(V, a[at3 + j]).fma(row, s3);
            }
            s0.intoArray(y, to + h);
            s1.intoArray(y, to + W + h);
            s2.intoArray(y, to + 2 * W + h);
            s3.intoArray(y, to + 3 * W + h);
        }
    }

    private static void outerOfOne(
            double[] y, int to, double[] a, int at, double[] b, int from, int n) {
        for (int h = 0; h < W; h += N) {
            DoubleVector sum = DoubleVector.zero(V);
            for (int j = 0, i = from + h; j < n; j++, i += W) {
                sum =
                        DoubleVector.broadcast(V, a[at + j])
                                .fma(DoubleVector.fromArray(V, b, i), sum);
            }
            sum.intoArray(y, to + h);
        }
    }

    @Override
    public void derivative(JacobianRows e, int k, int mu, double weight, int to) {
        int n = e.n;
        DoubleVector minus = DoubleVector.broadcast(V, -(double) e.degree(k));
        DoubleVector adjoint = DoubleVector.broadcast(V, weight);
        int at = mu * n;
        for (int l = 0; l < n; l += N) {
            DoubleVector value = DoubleVector.fromArray(V, e.monomials, k * n + l);
            DoubleVector inward = minus.mul(value);
            DoubleVector along = DoubleVector.fromArray(V, e.slopes, at + l).mul(value);
            adjoint.fma(value, DoubleVector.fromArray(V, e.sum, at + l)).intoArray(e.sum, at + l);
            axis(e, e.x, e.sumX, 3 * k, l, at, to + l, inward, along, adjoint);
            axis(e, e.y, e.sumY, 3 * k + 1, l, at, to + n + l, inward, along, adjoint);
            axis(e, e.z, e.sumZ, 3 * k + 2, l, at, to + 2 * n + l, inward, along, adjoint);
        }
    }

    private static void axis(
            JacobianRows e,
            double[] unit,
            double[] sums,
            int k,
            int l,
            int at,
            int to,
            DoubleVector inward,
            DoubleVector along,
            DoubleVector adjoint) {
        DoubleVector u = DoubleVector.fromArray(V, unit, l);
        DoubleVector low = DoubleVector.fromArray(V, e.monomials, e.lower[k] * e.n + l);
        DoubleVector d = inward.fma(u, low.mul(e.powers[k]));
        d = d.mul(DoubleVector.fromArray(V, e.inverse, l));
        along.fma(u, DoubleVector.fromArray(V, e.values, at + l).mul(d)).intoArray(e.tangents, to);
        adjoint.fma(d, DoubleVector.fromArray(V, sums, at + l)).intoArray(sums, at + l);
    }

    @Override
    public void direct(JacobianRows e, int functions, double[] y, int row, int from, int to) {
        int n = e.n;
        for (int l = from; l < to; l += N) {
            for (int mu = 0; mu < functions; mu++) {
                int at = (row + mu * e.radialSize) * 3 * n + l;
                direct(e, y, at, l, mu * n + l, e.x, e.sumX);
                direct(e, y, at + n, l, mu * n + l, e.y, e.sumY);
                direct(e, y, at + 2 * n, l, mu * n + l, e.z, e.sumZ);
            }
        }
    }

    /** One axis of one radial function; no vector among the arguments, which might be boxed. */
    private static void direct(
            JacobianRows e, double[] y, int to, int l, int at, double[] unit, double[] sums) {
        DoubleVector along = DoubleVector.fromArray(V, e.sum, at);
        along = along.mul(DoubleVector.fromArray(V, unit, l));
        DoubleVector across = DoubleVector.fromArray(V, sums, at);
        for (int b = 0; b < e.radialSize; b++, to += 3 * e.n, l += e.n) {
            DoubleVector share = DoubleVector.fromArray(V, y, to);
            share = DoubleVector.fromArray(V, e.basisSlope, l).fma(along, share);
            DoubleVector.fromArray(V, e.basis, l).fma(across, share).intoArray(y, to);
        }
    }

    @Override
    public void dots(
            double[] rows, int stride, int length, int first, int count, double[] c, int width) {
        dots.add(rows, stride, length, first, count, c, width);
    }
}
