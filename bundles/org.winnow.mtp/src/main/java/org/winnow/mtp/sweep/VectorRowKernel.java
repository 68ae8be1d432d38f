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
        int c = 0;
        for (; c + 3 * N <= n; c += 3 * N) {
            for (int g = 0; g < plan.targets.length; g++) {
                productOfThree(plan, x, y, rows, n, c, g);
            }
        }
        for (; c < n; c += N) {
            for (int g = 0; g < plan.targets.length; g++) {
                productOfOne(plan, x, y, rows, n, c, g);
            }
        }
    }

    private static void productOfThree(
            MomentPlan plan, double[] x, double[] y, double[] rows, int n, int c, int g) {
        DoubleVector s0 = DoubleVector.zero(V);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
            int a = plan.left[t] / W * n + c;
            int b = plan.right[t] / W * n + c;
            DoubleVector fx = DoubleVector.broadcast(V, x[t]);
            DoubleVector fy = DoubleVector.broadcast(V, y[t]);
            s0 = fx.fma(DoubleVector.fromArray(V, rows, a), s0);
            s1 = fx.fma(DoubleVector.fromArray(V, rows, a + N), s1);
            s2 = fx.fma(DoubleVector.fromArray(V, rows, a + 2 * N), s2);
            s0 = fy.fma(DoubleVector.fromArray(V, rows, b), s0);
            s1 = fy.fma(DoubleVector.fromArray(V, rows, b + N), s1);
            s2 = fy.fma(DoubleVector.fromArray(V, rows, b + 2 * N), s2);
        }
        int to = plan.targets[g] / W * n + c;
        s0.intoArray(rows, to);
        s1.intoArray(rows, to + N);
        s2.intoArray(rows, to + 2 * N);
    }

    private static void productOfOne(
            MomentPlan plan, double[] x, double[] y, double[] rows, int n, int c, int g) {
        DoubleVector sum = DoubleVector.zero(V);
        for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
            DoubleVector a = DoubleVector.fromArray(V, rows, plan.left[t] / W * n + c);
            DoubleVector b = DoubleVector.fromArray(V, rows, plan.right[t] / W * n + c);
            sum = DoubleVector.broadcast(V, x[t]).fma(a, sum);
            sum = DoubleVector.broadcast(V, y[t]).fma(b, sum);
        }
        sum.intoArray(rows, plan.targets[g] / W * n + c);
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
        for (int c = 0; c < n; c += N) {
            for (int g = plan.targets.length - 1; g >= 0; g--) {
                double weight = weights[plan.targets[g] / W];
                back(plan, weight, x, y, rows, adjoints, n, c, g);
            }
        }
    }

    private static void back(
            MomentPlan plan,
            double adjoint,
            double[] x,
            double[] y,
            double[] rows,
            double[] adjoints,
            int n,
            int c,
            int g) {
        DoubleVector target = DoubleVector.fromArray(V, adjoints, plan.targets[g] / W * n + c);
        for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
            DoubleVector weight = DoubleVector.broadcast(V, plan.factors[t] * adjoint);
            int a = plan.left[t] / W * n + c;
            int b = plan.right[t] / W * n + c;
            DoubleVector sum = DoubleVector.fromArray(V, adjoints, b);
            sum = weight.fma(DoubleVector.fromArray(V, rows, a), sum);
            DoubleVector.broadcast(V, y[t]).fma(target, sum).intoArray(adjoints, b);
            sum = DoubleVector.fromArray(V, adjoints, a);
            sum = weight.fma(DoubleVector.fromArray(V, rows, b), sum);
            DoubleVector.broadcast(V, x[t]).fma(target, sum).intoArray(adjoints, a);
        }
    }

    @Override
    public void combine(
            double[] y, int to, double[] a, int p, int stride, double[] x, int count, int n) {
        for (int i = 0; i < n; i += N) {
            DoubleVector s0 = DoubleVector.zero(V);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            int at = p;
            for (int k = i; k < count * n; k += n, at += stride) {
                DoubleVector row = DoubleVector.fromArray(V, x, k);
                s0 = DoubleVector.broadcast(V, a[at]).fma(row, s0);
                s1 = DoubleVector.broadcast(V, a[at + 1]).fma(row, s1);
                s2 = DoubleVector.broadcast(V, a[at + 2]).fma(row, s2);
                s3 = DoubleVector.broadcast(V, a[at + 3]).fma(row, s3);
            }
            s0.intoArray(y, to + i);
            s1.intoArray(y, to + n + i);
            s2.intoArray(y, to + 2 * n + i);
            s3.intoArray(y, to + 3 * n + i);
        }
    }

    @Override
    public void outer(double[] y, double[] a, int from, double[] b, int at, int n) {
        for (int h = 0; h < W; h += N) {
            DoubleVector sum = DoubleVector.fromArray(V, y, h);
            for (int j = 0; j < n; j++) {
                DoubleVector factor = DoubleVector.broadcast(V, a[from + j]);
                sum = factor.fma(DoubleVector.fromArray(V, b, at + j * W + h), sum);
            }
            sum.intoArray(y, h);
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
    public void direct(
            double[] y,
            int to,
            double[] slope,
            double[] value,
            int radial,
            double[] sum,
            double[] across,
            int at,
            double[] unit,
            int from,
            int n) {
        for (int l = from; l < from + n; l += N) {
            DoubleVector u = DoubleVector.fromArray(V, unit, l);
            DoubleVector along = DoubleVector.fromArray(V, sum, at + l).mul(u);
            DoubleVector share = DoubleVector.fromArray(V, y, to + l);
            share = DoubleVector.fromArray(V, slope, radial + l).fma(along, share);
            DoubleVector aside = DoubleVector.fromArray(V, across, at + l);
            DoubleVector.fromArray(V, value, radial + l).fma(aside, share).intoArray(y, to + l);
        }
    }

    @Override
    public void dots(
            double[] rows, int stride, int length, int first, int count, double[] c, int width) {
        dots.add(rows, stride, length, first, count, c, width);
    }
}
