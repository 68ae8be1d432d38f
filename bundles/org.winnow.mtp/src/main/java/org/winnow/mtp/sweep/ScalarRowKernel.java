// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

/** Rows in plain Java. */
final class ScalarRowKernel implements RowKernel {

    @Override
    public void multiply(double[] y, int to, int from, double[] u, int n) {
        for (int k = 0; k < n; k++) {
            y[to + k] = y[from + k] * u[k];
        }
    }

    @Override
    public void add(double[] y, int to, double a, double[] x, int from, int n) {
        for (int k = 0; k < n; k++) {
            y[to + k] = Math.fma(a, x[from + k], y[to + k]);
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
        for (int k = 0; k < n; k++) {
            y[to + k] = Math.fma(b, z[at + k], Math.fma(a, x[from + k], y[to + k]));
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
        double a0 = a[i];
        double a1 = a[i + stride];
        double a2 = a[i + 2 * stride];
        double a3 = a[i + 3 * stride];
        for (int k = 0; k < n; k++) {
            double sum = Math.fma(a0, x[from + k], y[to + k]);
            sum = Math.fma(a1, x[from + step + k], sum);
            sum = Math.fma(a2, x[from + 2 * step + k], sum);
            y[to + k] = Math.fma(a3, x[from + 3 * step + k], sum);
        }
    }

    @Override
    public void derivative(JacobianRows e, int k, int mu, double weight, int to) {
        int n = e.n;
        double degree = e.degree(k);
        double[] m = e.monomials;
        int at = mu * n;
        for (int l = 0; l < n; l++) {
            double value = m[k * n + l];
            double inward = -degree * value;
            double dx = Math.fma(inward, e.x[l], e.powers[3 * k] * m[e.lower[3 * k] * n + l]);
            double dy =
                    Math.fma(inward, e.y[l], e.powers[3 * k + 1] * m[e.lower[3 * k + 1] * n + l]);
            double dz =
                    Math.fma(inward, e.z[l], e.powers[3 * k + 2] * m[e.lower[3 * k + 2] * n + l]);
            dx *= e.inverse[l];
            dy *= e.inverse[l];
            dz *= e.inverse[l];
            double along = e.slopes[at + l] * value;
            double f = e.values[at + l];
            e.tangents[to + l] = Math.fma(along, e.x[l], f * dx);
            e.tangents[to + n + l] = Math.fma(along, e.y[l], f * dy);
            e.tangents[to + 2 * n + l] = Math.fma(along, e.z[l], f * dz);
            e.sum[at + l] = Math.fma(weight, value, e.sum[at + l]);
            e.sumX[at + l] = Math.fma(weight, dx, e.sumX[at + l]);
            e.sumY[at + l] = Math.fma(weight, dy, e.sumY[at + l]);
            e.sumZ[at + l] = Math.fma(weight, dz, e.sumZ[at + l]);
        }
    }
}
