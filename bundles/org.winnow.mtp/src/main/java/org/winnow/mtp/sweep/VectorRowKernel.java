// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Rows with the Vector API. */
final class VectorRowKernel implements RowKernel {

    private static final VectorSpecies<Double> V = VectorMomentKernel.V;
    private static final int N = V.length();

    @Override
    public void multiply(double[] y, int to, int from, double[] u, int n) {
        for (int k = 0; k < n; k += N) {
            DoubleVector row = DoubleVector.fromArray(V, y, from + k);
            row.mul(DoubleVector.fromArray(V, u, k)).intoArray(y, to + k);
        }
    }

    @Override
    public void add(double[] y, int to, double a, double[] x, int from, int n) {
        DoubleVector factor = DoubleVector.broadcast(V, a);
        for (int k = 0; k < n; k += N) {
            DoubleVector sum = DoubleVector.fromArray(V, y, to + k);
            factor.fma(DoubleVector.fromArray(V, x, from + k), sum).intoArray(y, to + k);
        }
    }

    @Override
    public void add(
            double[] y,
            int to,
            double a,
            double[] x,
            int from,
            double b,
            double[] z,
            int at,
            int n) {
        DoubleVector fa = DoubleVector.broadcast(V, a);
        DoubleVector fb = DoubleVector.broadcast(V, b);
        for (int k = 0; k < n; k += N) {
            DoubleVector sum = DoubleVector.fromArray(V, y, to + k);
            sum = fa.fma(DoubleVector.fromArray(V, x, from + k), sum);
            fb.fma(DoubleVector.fromArray(V, z, at + k), sum).intoArray(y, to + k);
        }
    }

    @Override
    public void addFour(
            double[] y,
            int to,
            double[] a,
            int i,
            int stride,
            double[] x,
            int from,
            int step,
            int n) {
        DoubleVector a0 = DoubleVector.broadcast(V, a[i]);
        DoubleVector a1 = DoubleVector.broadcast(V, a[i + stride]);
        DoubleVector a2 = DoubleVector.broadcast(V, a[i + 2 * stride]);
        DoubleVector a3 = DoubleVector.broadcast(V, a[i + 3 * stride]);
        for (int k = 0; k < n; k += N) {
            DoubleVector sum = DoubleVector.fromArray(V, y, to + k);
            sum = a0.fma(DoubleVector.fromArray(V, x, from + k), sum);
            sum = a1.fma(DoubleVector.fromArray(V, x, from + step + k), sum);
            sum = a2.fma(DoubleVector.fromArray(V, x, from + 2 * step + k), sum);
            a3.fma(DoubleVector.fromArray(V, x, from + 3 * step + k), sum).intoArray(y, to + k);
        }
    }

    @Override
    public void derivative(JacobianRows e, int k, int mu, double weight, int to) {
        int n = e.n;
        double[] m = e.monomials;
        DoubleVector minus = DoubleVector.broadcast(V, -(double) e.degree(k));
        DoubleVector adjoint = DoubleVector.broadcast(V, weight);
        int at = mu * n;
        for (int l = 0; l < n; l += N) {
            DoubleVector value = DoubleVector.fromArray(V, m, k * n + l);
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
}
