// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;

/** Rows in plain Java. */
final class ScalarRowKernel implements RowKernel {

    private static final int W = MomentPlan.LANES;

    @Override
    public void multiply(double[] y, int to, int from, double[] u, int n) {
        for (int k = 0; k < n; k++) {
            y[to + k] = y[from + k] * u[k];
        }
    }

    @Override
    public void products(MomentPlan plan, double[] x, double[] y, double[] rows, int n) {
        for (int g = 0; g < plan.targets.length; g++) {
            int to = plan.targets[g] / W * n;
            for (int k = 0; k < n; k++) {
                rows[to + k] = 0;
            }
            for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
                add(
                        rows,
                        to,
                        x[t],
                        rows,
                        plan.left[t] / W * n,
                        y[t],
                        rows,
                        plan.right[t] / W * n,
                        n);
            }
        }
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
        for (int g = plan.targets.length - 1; g >= 0; g--) {
            int target = plan.targets[g] / W;
            for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
                double weight = plan.factors[t] * weights[target];
                int a = plan.left[t] / W * n;
                int b = plan.right[t] / W * n;
                add(adjoints, b, weight, rows, a, y[t], adjoints, target * n, n);
                add(adjoints, a, weight, rows, b, x[t], adjoints, target * n, n);
            }
        }
    }

    /** y += a x + b z. */
    private static void add(
            double[] y,
            int to,
            double a,
            double[] x,
            int from,
            double b,
            double[] z,
            int at,
            int n) {
        for (int k = 0; k < n; k++) {
            y[to + k] = Math.fma(b, z[at + k], Math.fma(a, x[from + k], y[to + k]));
        }
    }

    @Override
    public void combine(double[] y, double[] a, int stride, double[] x, int count, int n) {
        Arrays.fill(y, 0, stride * n, 0);
        for (int p = 0; p < stride; p++) {
            for (int k = 0; k < count; k++) {
                double factor = a[k * stride + p];
                for (int i = 0; i < n; i++) {
                    y[p * n + i] = Math.fma(factor, x[k * n + i], y[p * n + i]);
                }
            }
        }
    }

    @Override
    public void outer(double[] y, double[] a, int[] at, int count, double[] b, int from, int n) {
        Arrays.fill(y, 0, count * W, 0);
        for (int r = 0; r < count; r++) {
            for (int j = 0; j < n; j++) {
                for (int l = 0; l < W; l++) {
                    y[r * W + l] = Math.fma(a[at[r] + j], b[from + j * W + l], y[r * W + l]);
                }
            }
        }
    }

    @Override
    public void derivative(JacobianRows e, int k, int mu, double weight, int to) {
        int n = e.n;
        double minus = -(double) e.degree(k);
        double[] m = e.monomials;
        int at = mu * n;
        for (int l = 0; l < n; l++) {
            double value = m[k * n + l];
            double inward = minus * value;
            double along = e.slopes[at + l] * value;
            e.sum[at + l] = Math.fma(weight, value, e.sum[at + l]);
            axis(e, e.x, e.sumX, 3 * k, l, at, to + l, inward, along, weight);
            axis(e, e.y, e.sumY, 3 * k + 1, l, at, to + n + l, inward, along, weight);
            axis(e, e.z, e.sumZ, 3 * k + 2, l, at, to + 2 * n + l, inward, along, weight);
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
            double inward,
            double along,
            double weight) {
        double low = e.monomials[e.lower[k] * e.n + l] * e.powers[k];
        double d = Math.fma(inward, unit[l], low) * e.inverse[l];
        e.tangents[to] = Math.fma(along, unit[l], e.values[at + l] * d);
        sums[at + l] = Math.fma(weight, d, sums[at + l]);
    }

    @Override
    public void direct(JacobianRows e, int functions, double[] y, int row, int from, int to) {
        for (int mu = 0; mu < functions; mu++) {
            for (int b = 0; b < e.radialSize; b++) {
                int at = (row + mu * e.radialSize + b) * 3 * e.n;
                direct(e, y, at, mu, b, e.x, e.sumX, from, to);
                direct(e, y, at + e.n, mu, b, e.y, e.sumY, from, to);
                direct(e, y, at + 2 * e.n, mu, b, e.z, e.sumZ, from, to);
            }
        }
    }

    private static void direct(
            JacobianRows e,
            double[] y,
            int at,
            int mu,
            int b,
            double[] unit,
            double[] across,
            int from,
            int to) {
        for (int l = from; l < to; l++) {
            double along = e.sum[mu * e.n + l] * unit[l];
            double share = Math.fma(e.basisSlope[b * e.n + l], along, y[at + l]);
            y[at + l] = Math.fma(e.basis[b * e.n + l], across[mu * e.n + l], share);
        }
    }

    @Override
    public void dots(
            double[] rows, int stride, int length, int first, int count, double[] c, int width) {
        double[] lanes = new double[W];
        for (int i = first; i < Math.min(first + 4, count); i++) {
            for (int j = first; j < count; j++) {
                for (int l = 0; l < W; l++) {
                    double sum = 0;
                    for (int k = l; k < length; k += W) {
                        sum = Math.fma(rows[i * stride + k], rows[j * stride + k], sum);
                    }
                    lanes[l] = sum;
                }
                c[i * width + j] += Workspace.tree(lanes, 0);
            }
        }
    }
}
