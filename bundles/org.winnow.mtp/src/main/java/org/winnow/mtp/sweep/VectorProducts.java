// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tangents of all products with the Vector API. As many vectors of a row at a time as gave the
 * shortest times: more of them spread the cost of finding the factors and of ending the short loop
 * over one target's products, too many do not stay in registers.
 */
final class VectorProducts {

    private static final VectorSpecies<Double> V = VectorMomentKernel.V;
    private static final int N = V.length();
    private static final int W = MomentPlan.LANES;

    private VectorProducts() {}

    /** As {@link RowKernel#products}. */
    static void forwards(MomentPlan plan, double[] x, double[] y, double[] rows, int n) {
        int c = 0;
        for (; c + 6 * N <= n; c += 6 * N) {
            for (int g = 0; g < plan.targets.length; g++) {
                productOfSix(plan, x, y, rows, n, c, g);
            }
        }
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

    private static void productOfSix(
            MomentPlan plan, double[] x, double[] y, double[] rows, int n, int c, int g) {
        DoubleVector s0 = DoubleVector.zero(V);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        DoubleVector s4 = s0;
        DoubleVector s5 = s0;
        for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
            int a = plan.left[t] / W * n + c;
            int b = plan.right[t] / W * n + c;
            DoubleVector fx = DoubleVector.broadcast(V, x[t]);
            DoubleVector fy = DoubleVector.broadcast(V, y[t]);
            s0 = fx.fma(DoubleVector.fromArray(V, rows, a + 0 * N), s0);
            s1 = fx.fma(DoubleVector.fromArray(V, rows, a + 1 * N), s1);
            s2 = fx.fma(DoubleVector.fromArray(V, rows, a + 2 * N), s2);
            s3 = fx.fma(DoubleVector.fromArray(V, rows, a + 3 * N), s3);
            s4 = fx.fma(DoubleVector.fromArray(V, rows, a + 4 * N), s4);
            s5 = fx.fma(DoubleVector.fromArray(V, rows, a + 5 * N), s5);
            s0 = fy.fma(DoubleVector.fromArray(V, rows, b + 0 * N), s0);
            s1 = fy.fma(DoubleVector.fromArray(V, rows, b + 1 * N), s1);
            s2 = fy.fma(DoubleVector.fromArray(V, rows, b + 2 * N), s2);
            s3 = fy.fma(DoubleVector.fromArray(V, rows, b + 3 * N), s3);
            s4 = fy.fma(DoubleVector.fromArray(V, rows, b + 4 * N), s4);
            s5 = fy.fma(DoubleVector.fromArray(V, rows, b + 5 * N), s5);
        }
        int to = plan.targets[g] / W * n + c;
        s0.intoArray(rows, to + 0 * N);
        s1.intoArray(rows, to + 1 * N);
        s2.intoArray(rows, to + 2 * N);
        s3.intoArray(rows, to + 3 * N);
        s4.intoArray(rows, to + 4 * N);
        s5.intoArray(rows, to + 5 * N);
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

    /** As {@link RowKernel#productsBack}. */
    static void backwards(
            MomentPlan plan,
            double[] weights,
            double[] x,
            double[] y,
            double[] rows,
            double[] adjoints,
            int n) {
        int c = 0;
        for (; c + 3 * N <= n; c += 3 * N) {
            for (int g = plan.targets.length - 1; g >= 0; g--) {
                double weight = weights[plan.targets[g] / W];
                backOfThree(plan, weight, x, y, rows, adjoints, n, c, g);
            }
        }
        for (; c < n; c += N) {
            for (int g = plan.targets.length - 1; g >= 0; g--) {
                double weight = weights[plan.targets[g] / W];
                backOfOne(plan, weight, x, y, rows, adjoints, n, c, g);
            }
        }
    }

    private static void backOfThree(
            MomentPlan plan,
            double adjoint,
            double[] x,
            double[] y,
            double[] rows,
            double[] adjoints,
            int n,
            int c,
            int g) {
        int from = plan.targets[g] / W * n + c;
        DoubleVector t0 = DoubleVector.fromArray(V, adjoints, from);
        DoubleVector t1 = DoubleVector.fromArray(V, adjoints, from + N);
        DoubleVector t2 = DoubleVector.fromArray(V, adjoints, from + 2 * N);
        for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
            DoubleVector weight = DoubleVector.broadcast(V, plan.factors[t] * adjoint);
            int a = plan.left[t] / W * n + c;
            int b = plan.right[t] / W * n + c;
            DoubleVector factor = DoubleVector.broadcast(V, y[t]);
            add(adjoints, b, weight, rows, a, factor, t0);
            add(adjoints, b + N, weight, rows, a + N, factor, t1);
            add(adjoints, b + 2 * N, weight, rows, a + 2 * N, factor, t2);
            factor = DoubleVector.broadcast(V, x[t]);
            add(adjoints, a, weight, rows, b, factor, t0);
            add(adjoints, a + N, weight, rows, b + N, factor, t1);
            add(adjoints, a + 2 * N, weight, rows, b + 2 * N, factor, t2);
        }
    }

    private static void backOfOne(
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
            add(adjoints, b, weight, rows, a, DoubleVector.broadcast(V, y[t]), target);
            add(adjoints, a, weight, rows, b, DoubleVector.broadcast(V, x[t]), target);
        }
    }

    /** sums += weight · row + factor · target. */
    private static void add(
            double[] sums,
            int to,
            DoubleVector weight,
            double[] rows,
            int from,
            DoubleVector factor,
            DoubleVector target) {
        DoubleVector sum = DoubleVector.fromArray(V, sums, to);
        sum = weight.fma(DoubleVector.fromArray(V, rows, from), sum);
        factor.fma(target, sum).intoArray(sums, to);
    }
}
