// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.winnow.mtp.basis.Monomials;

/** The stages with tangents with the Vector API. */
final class VectorTangentKernel implements TangentKernel {

    private static final VectorSpecies<Double> V = VectorMomentKernel.V;
    private static final int N = V.length();
    private static final int W = MomentPlan.LANES;

    @Override
    public void slopes(Model model, Workspace w, TangentWorkspace t, int slot) {
        for (int h = 0; h < W; h += N) {
            DoubleVector along = DoubleVector.fromArray(V, t.along, slot * W + h);
            multiply(w.slopes, slot * model.plan.functions * W + h, model.plan.functions, along);
            multiply(w.basisSlope, slot * model.radialSize * W + h, model.radialSize, along);
        }
    }

    private static void multiply(double[] rows, int at, int count, DoubleVector by) {
        for (int k = at; k < at + count * W; k += W) {
            DoubleVector.fromArray(V, rows, k).mul(by).intoArray(rows, k);
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
        for (int h = 0; h < W; h += N) {
            DoubleVector x = DoubleVector.fromArray(V, n.x, block * W + h);
            DoubleVector y = DoubleVector.fromArray(V, n.y, block * W + h);
            DoubleVector z = DoubleVector.fromArray(V, n.z, block * W + h);
            DoubleVector tx = DoubleVector.fromArray(V, t.tx, slot * W + h);
            DoubleVector ty = DoubleVector.fromArray(V, t.ty, slot * W + h);
            DoubleVector tz = DoubleVector.fromArray(V, t.tz, slot * W + h);
            DoubleVector.broadcast(V, 1.0).intoArray(m, at + h);
            DoubleVector.zero(V).intoArray(mt, at + h);
            for (int d = 1; d <= degree; d++) {
                int from = at + h + Monomials.before(d - 1) * W;
                int to = at + h + Monomials.before(d) * W;
                int size = Monomials.ofDegree(d - 1);
                multiply(m, mt, from, to, size, x, tx);
                multiply(m, mt, from + (size - d) * W, to + size * W, d, y, ty);
                multiply(m, mt, from + (size - 1) * W, to + (size + d) * W, 1, z, tz);
            }
        }
    }

    private static void multiply(
            double[] m, double[] mt, int from, int to, int count, DoubleVector u, DoubleVector ut) {
        for (int k = 0; k < count * W; k += W) {
            DoubleVector value = DoubleVector.fromArray(V, m, from + k);
            DoubleVector tangent = DoubleVector.fromArray(V, mt, from + k);
            value.mul(u).intoArray(m, to + k);
            tangent.fma(u, value.mul(ut)).intoArray(mt, to + k);
        }
    }

    @Override
    public void accumulate(MomentPlan plan, Workspace w, TangentWorkspace t, int slot, int blocks) {
        int step = plan.functions * W;
        int stride = plan.monomials * W;
        for (int h = 0; h < W; h += N) {
            for (int mu = 0; mu < plan.functions; mu++) {
                int f = (slot * plan.functions + mu) * W + h;
                int k = plan.starts[mu] * W + h;
                int end = plan.starts[mu + 1] * W;
                int m = h;
                for (; k + W < end; k += 2 * W, m += 2 * W) {
                    sumOfTwo(w, t, f, step, m, stride, blocks, k);
                }
                if (k < end) {
                    sumOfOne(w, t, f, step, m, stride, blocks, k);
                }
            }
        }
    }

    private static void sumOfTwo(
            Workspace w,
            TangentWorkspace t,
            int f,
            int step,
            int m,
            int stride,
            int blocks,
            int to) {
        double[] monomials = w.monomials;
        double[] tangents = t.monomials;
        DoubleVector a = DoubleVector.zero(V);
        DoubleVector b = a;
        DoubleVector at = a;
        DoubleVector bt = a;
        for (int block = 0; block < blocks; block++, f += step, m += stride) {
            DoubleVector v = DoubleVector.fromArray(V, w.values, f);
            DoubleVector s = DoubleVector.fromArray(V, w.slopes, f);
            DoubleVector ma = DoubleVector.fromArray(V, monomials, m);
            DoubleVector mb = DoubleVector.fromArray(V, monomials, m + W);
            a = v.fma(ma, a);
            b = v.fma(mb, b);
            at = v.fma(DoubleVector.fromArray(V, tangents, m), s.fma(ma, at));
            bt = v.fma(DoubleVector.fromArray(V, tangents, m + W), s.fma(mb, bt));
        }
        a.intoArray(w.sums, to);
        b.intoArray(w.sums, to + W);
        at.intoArray(t.sums, to);
        bt.intoArray(t.sums, to + W);
    }

    private static void sumOfOne(
            Workspace w,
            TangentWorkspace t,
            int f,
            int step,
            int m,
            int stride,
            int blocks,
            int to) {
        DoubleVector a = DoubleVector.zero(V);
        DoubleVector at = a;
        for (int block = 0; block < blocks; block++, f += step, m += stride) {
            DoubleVector v = DoubleVector.fromArray(V, w.values, f);
            DoubleVector s = DoubleVector.fromArray(V, w.slopes, f);
            DoubleVector ma = DoubleVector.fromArray(V, w.monomials, m);
            a = v.fma(ma, a);
            at = v.fma(DoubleVector.fromArray(V, t.monomials, m), s.fma(ma, at));
        }
        a.intoArray(w.sums, to);
        at.intoArray(t.sums, to);
    }

    @Override
    public void products(MomentPlan plan, double[] m, double[] mt) {
        for (int h = 0; h < W; h += N) {
            products(m, mt, h, plan.targets, plan.heads, plan.left, plan.right, plan.factors);
        }
    }

    private static void products(
            double[] m,
            double[] mt,
            int h,
            int[] targets,
            int[] heads,
            int[] left,
            int[] right,
            double[] k) {
        for (int g = 0; g < targets.length; g++) {
            DoubleVector sum = DoubleVector.zero(V);
            DoubleVector tangent = sum;
            for (int t = heads[g]; t < heads[g + 1]; t++) {
                DoubleVector x = DoubleVector.fromArray(V, m, left[t] + h).mul(k[t]);
                DoubleVector xt = DoubleVector.fromArray(V, mt, left[t] + h).mul(k[t]);
                DoubleVector y = DoubleVector.fromArray(V, m, right[t] + h);
                sum = x.fma(y, sum);
                tangent = x.fma(DoubleVector.fromArray(V, mt, right[t] + h), tangent);
                tangent = xt.fma(y, tangent);
            }
            sum.intoArray(m, targets[g] + h);
            tangent.intoArray(mt, targets[g] + h);
        }
    }

    @Override
    public void productsBack(MomentPlan plan, double[] m, double[] mt, double[] g, double[] gt) {
        for (int h = 0; h < W; h += N) {
            for (int q = plan.targets.length - 1; q >= 0; q--) {
                int from = plan.heads[q];
                int to = plan.heads[q + 1];
                back(plan, m, mt, g, gt, h, plan.targets[q] + h, from, to);
            }
        }
    }

    private static void back(
            MomentPlan plan,
            double[] m,
            double[] mt,
            double[] g,
            double[] gt,
            int h,
            int target,
            int from,
            int to) {
        DoubleVector adjoint = DoubleVector.fromArray(V, g, target);
        DoubleVector tangent = DoubleVector.fromArray(V, gt, target);
        for (int t = from; t < to; t++) {
            DoubleVector x = adjoint.mul(plan.factors[t]);
            DoubleVector xt = tangent.mul(plan.factors[t]);
            int a = plan.left[t] + h;
            int b = plan.right[t] + h;
            DoubleVector ma = DoubleVector.fromArray(V, m, a);
            DoubleVector mb = DoubleVector.fromArray(V, m, b);
            x.fma(ma, DoubleVector.fromArray(V, g, b)).intoArray(g, b);
            x.fma(mb, DoubleVector.fromArray(V, g, a)).intoArray(g, a);
            DoubleVector na = DoubleVector.fromArray(V, mt, a);
            DoubleVector nb = DoubleVector.fromArray(V, mt, b);
            x.fma(na, xt.fma(ma, DoubleVector.fromArray(V, gt, b))).intoArray(gt, b);
            x.fma(nb, xt.fma(mb, DoubleVector.fromArray(V, gt, a))).intoArray(gt, a);
        }
    }

    @Override
    public void parameters(
            Model model, Workspace w, TangentWorkspace t, int atom, int pair, int slot) {
        int size = model.radialSize;
        int[] starts = model.plan.starts;
        for (int h = 0; h < W; h += N) {
            for (int mu = 0; mu < model.plan.functions; mu++) {
                int from = slot * size * W + h;
                int to = (pair + mu * size) * W + h;
                block(w, t, starts[mu] * W + atom, starts[mu + 1] * W, h, from, to, size);
            }
        }
    }

    private static void block(
            Workspace w, TangentWorkspace t, int k, int end, int m, int from, int to, int size) {
        double[] adjoints = w.adjoints;
        double[] combined = t.combined;
        DoubleVector p = DoubleVector.zero(V);
        DoubleVector pt = p;
        DoubleVector q = p;
        for (; k < end; k += W, m += W) {
            DoubleVector g = DoubleVector.broadcast(V, adjoints[k]);
            DoubleVector value = DoubleVector.fromArray(V, w.monomials, m);
            q = g.fma(value, q);
            p = DoubleVector.broadcast(V, combined[k]).fma(value, p);
            pt = g.fma(DoubleVector.fromArray(V, t.monomials, m), pt);
        }
        p = p.add(pt);
        for (int b = 0; b < size * W; b += W) {
            DoubleVector share = DoubleVector.fromArray(V, t.radial, to + b);
            share = DoubleVector.fromArray(V, w.basisSlope, from + b).fma(q, share);
            DoubleVector.fromArray(V, w.basis, from + b).fma(p, share).intoArray(t.radial, to + b);
        }
    }
}
