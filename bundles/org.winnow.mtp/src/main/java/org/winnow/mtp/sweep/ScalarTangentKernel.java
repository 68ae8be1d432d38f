// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import org.winnow.mtp.basis.Monomials;

/** The stages with tangents in plain Java. */
final class ScalarTangentKernel implements TangentKernel {

    private static final int W = MomentPlan.LANES;

    @Override
    public void slopes(Model model, Workspace w, TangentWorkspace t, int slot) {
        multiply(w.slopes, slot, model.plan.functions, t.along);
        multiply(w.basisSlope, slot, model.radialSize, t.along);
    }

    private static void multiply(double[] rows, int slot, int count, double[] by) {
        for (int k = 0; k < count * W; k++) {
            rows[slot * count * W + k] *= by[slot * W + (k & (W - 1))];
        }
    }

    @Override
    public void monomials(
            Neighborhoods n,
            int block,
            int degree,
            Workspace w,
            TangentWorkspace t,
            int slot,
            int at) {
        double[] m = w.monomials;
        double[] mt = t.monomials;
        for (int l = 0; l < W; l++) {
            m[at + l] = 1;
            mt[at + l] = 0;
        }
        for (int d = 1; d <= degree; d++) {
            int from = at + Monomials.before(d - 1) * W;
            int to = at + Monomials.before(d) * W;
            int size = Monomials.ofDegree(d - 1);
            int o = block * W;
            int p = slot * W;
            multiply(m, mt, from, to, size, n.x, o, t.tx, p);
            multiply(m, mt, from + (size - d) * W, to + size * W, d, n.y, o, t.ty, p);
            multiply(m, mt, from + (size - 1) * W, to + (size + d) * W, 1, n.z, o, t.tz, p);
        }
    }

    private static void multiply(
            double[] m,
            double[] mt,
            int from,
            int to,
            int count,
            double[] u,
            int o,
            double[] ut,
            int p) {
        for (int k = 0; k < count * W; k++) {
            int l = k & (W - 1);
            m[to + k] = m[from + k] * u[o + l];
            mt[to + k] = Math.fma(mt[from + k], u[o + l], m[from + k] * ut[p + l]);
        }
    }

    @Override
    public void accumulate(MomentPlan plan, Workspace w, TangentWorkspace t, int slot, int blocks) {
        int stride = plan.monomials * W;
        for (int mu = 0; mu < plan.functions; mu++) {
            for (int k = plan.starts[mu]; k < plan.starts[mu + 1]; k++) {
                for (int l = 0; l < W; l++) {
                    double sum = 0;
                    double tangent = 0;
                    for (int b = 0; b < blocks; b++) {
                        int f = ((slot + b) * plan.functions + mu) * W + l;
                        int at = b * stride + (k - plan.starts[mu]) * W + l;
                        sum = Math.fma(w.values[f], w.monomials[at], sum);
                        tangent = Math.fma(w.slopes[f], w.monomials[at], tangent);
                        tangent = Math.fma(w.values[f], t.monomials[at], tangent);
                    }
                    w.sums[k * W + l] = sum;
                    t.sums[k * W + l] = tangent;
                }
            }
        }
    }

    @Override
    public void products(MomentPlan plan, double[] m, double[] mt) {
        for (int g = 0; g < plan.targets.length; g++) {
            for (int l = 0; l < W; l++) {
                double sum = 0;
                double tangent = 0;
                for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
                    int a = plan.left[t] + l;
                    int b = plan.right[t] + l;
                    double x = m[a] * plan.factors[t];
                    double xt = mt[a] * plan.factors[t];
                    sum = Math.fma(x, m[b], sum);
                    tangent = Math.fma(x, mt[b], tangent);
                    tangent = Math.fma(xt, m[b], tangent);
                }
                m[plan.targets[g] + l] = sum;
                mt[plan.targets[g] + l] = tangent;
            }
        }
    }

    @Override
    public void productsBack(MomentPlan plan, double[] m, double[] mt, double[] g, double[] gt) {
        for (int q = plan.targets.length - 1; q >= 0; q--) {
            for (int t = plan.heads[q]; t < plan.heads[q + 1]; t++) {
                for (int l = 0; l < W; l++) {
                    double x = g[plan.targets[q] + l] * plan.factors[t];
                    double xt = gt[plan.targets[q] + l] * plan.factors[t];
                    int a = plan.left[t] + l;
                    int b = plan.right[t] + l;
                    g[b] = Math.fma(x, m[a], g[b]);
                    g[a] = Math.fma(x, m[b], g[a]);
                    gt[b] = Math.fma(x, mt[a], Math.fma(xt, m[a], gt[b]));
                    gt[a] = Math.fma(x, mt[b], Math.fma(xt, m[b], gt[a]));
                }
            }
        }
    }

    @Override
    public void parameters(
            Model model, Workspace w, TangentWorkspace t, int atom, int pair, int slot) {
        int size = model.radialSize;
        for (int mu = 0; mu < model.plan.functions; mu++) {
            for (int l = 0; l < W; l++) {
                double p = 0;
                double pt = 0;
                double q = 0;
                int m = l;
                int end = model.plan.starts[mu + 1] * W;
                for (int k = model.plan.starts[mu] * W; k < end; k += W, m += W) {
                    q = Math.fma(w.adjoints[k + atom], w.monomials[m], q);
                    p = Math.fma(t.combined[k + atom], w.monomials[m], p);
                    pt = Math.fma(w.adjoints[k + atom], t.monomials[m], pt);
                }
                p += pt;
                for (int b = 0; b < size; b++) {
                    int to = (pair + mu * size + b) * W + l;
                    int from = (slot * size + b) * W + l;
                    double share = Math.fma(w.basisSlope[from], q, t.radial[to]);
                    t.radial[to] = Math.fma(w.basis[from], p, share);
                }
            }
        }
    }
}
