// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.winnow.mtp.basis.Monomials;

/** The stages with the Vector API: 8 lanes in one vector of 8, two of 4 or four of 2. */
final class VectorMomentKernel implements MomentKernel {

    static final VectorSpecies<Double> V =
            DoubleVector.SPECIES_PREFERRED.length() > MomentPlan.LANES
                    ? DoubleVector.SPECIES_512
                    : DoubleVector.SPECIES_PREFERRED;

    private static final int N = V.length();
    private static final int W = MomentPlan.LANES;

    @Override
    public void radial(Model model, Neighborhoods n, int block, int pair, Workspace w, int slot) {
        int size = model.radialSize;
        for (int h = 0; h < W; h += N) {
            int at = slot * size * W + h;
            DoubleVector r = DoubleVector.fromArray(V, n.r, block * W + h);
            basis(model, r, size, w.basis, w.basisSlope, at);
            int to = slot * model.plan.functions * W + h;
            for (int mu = 0; mu < model.plan.functions; mu++, pair += size, to += W) {
                DoubleVector value = DoubleVector.zero(V);
                DoubleVector slope = value;
                for (int b = 0; b < size; b++) {
                    DoubleVector c = DoubleVector.broadcast(V, model.radial[pair + b]);
                    value = c.fma(DoubleVector.fromArray(V, w.basis, at + b * W), value);
                    slope = c.fma(DoubleVector.fromArray(V, w.basisSlope, at + b * W), slope);
                }
                value.intoArray(w.values, to);
                slope.intoArray(w.slopes, to);
            }
            pair -= model.plan.functions * size;
        }
    }

    private static void basis(
            Model model, DoubleVector r, int size, double[] basis, double[] slope, int at) {
        double stretch = 2 / (model.maxDist - model.minDist);
        DoubleVector x = r.sub((model.maxDist + model.minDist) / 2).mul(stretch);
        DoubleVector q = r.sub(model.maxDist);
        DoubleVector t = q.mul(q);
        DoubleVector d = q.add(q);
        DoubleVector nextT = x.mul(t);
        DoubleVector nextD = x.fma(d, t.mul(stretch));
        DoubleVector x2 = x.add(x);
        DoubleVector twice = DoubleVector.broadcast(V, 2 * stretch);
        for (int b = 0; b < size; b++) {
            t.intoArray(basis, at + b * W);
            d.intoArray(slope, at + b * W);
            DoubleVector afterD = twice.fma(nextT, x2.mul(nextD)).sub(d);
            DoubleVector afterT = x2.mul(nextT).sub(t);
            t = nextT;
            d = nextD;
            nextT = afterT;
            nextD = afterD;
        }
    }

    @Override
    public void monomials(Neighborhoods n, int block, int degree, double[] m, int at) {
        for (int h = 0; h < W; h += N) {
            DoubleVector x = DoubleVector.fromArray(V, n.x, block * W + h);
            DoubleVector y = DoubleVector.fromArray(V, n.y, block * W + h);
            DoubleVector z = DoubleVector.fromArray(V, n.z, block * W + h);
            DoubleVector.broadcast(V, 1.0).intoArray(m, at + h);
            for (int d = 1; d <= degree; d++) {
                int from = at + h + Monomials.before(d - 1) * W;
                int to = at + h + Monomials.before(d) * W;
                int size = Monomials.ofDegree(d - 1);
                multiply(m, from, to, size, x);
                multiply(m, from + (size - d) * W, to + size * W, d, y);
                multiply(m, from + (size - 1) * W, to + (size + d) * W, 1, z);
            }
        }
    }

    private static void multiply(double[] m, int from, int to, int count, DoubleVector u) {
        for (int k = 0; k < count * W; k += W) {
            DoubleVector.fromArray(V, m, from + k).mul(u).intoArray(m, to + k);
        }
    }

    @Override
    public void accumulate(MomentPlan plan, Workspace w, int slot, int blocks) {
        int step = plan.functions * W;
        int stride = plan.monomials * W;
        for (int h = 0; h < W; h += N) {
            for (int mu = 0; mu < plan.functions; mu++) {
                int f = (slot * plan.functions + mu) * W + h;
                int k = plan.starts[mu] * W + h;
                int end = plan.starts[mu + 1] * W;
                int m = h;
                for (; k + 3 * W < end; k += 4 * W, m += 4 * W) {
                    sumOfFour(w, f, step, m, stride, blocks, k);
                }
                for (; k < end; k += W, m += W) {
                    sumOfOne(w, f, step, m, stride, blocks, k);
                }
            }
        }
    }

    private static void sumOfFour(
            Workspace w, int f, int step, int m, int stride, int blocks, int to) {
        double[] values = w.values;
        double[] monomials = w.monomials;
        DoubleVector a = DoubleVector.zero(V);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        for (int block = 0; block < blocks; block++, f += step, m += stride) {
            DoubleVector v = DoubleVector.fromArray(V, values, f);
            a = v.fma(DoubleVector.fromArray(V, monomials, m), a);
            b = v.fma(DoubleVector.fromArray(V, monomials, m + W), b);
            c = v.fma(DoubleVector.fromArray(V, monomials, m + 2 * W), c);
            d = v.fma(DoubleVector.fromArray(V, monomials, m + 3 * W), d);
        }
        a.intoArray(w.sums, to);
        b.intoArray(w.sums, to + W);
        c.intoArray(w.sums, to + 2 * W);
        d.intoArray(w.sums, to + 3 * W);
    }

    private static void sumOfOne(
            Workspace w, int f, int step, int m, int stride, int blocks, int to) {
        DoubleVector a = DoubleVector.zero(V);
        for (int block = 0; block < blocks; block++, f += step, m += stride) {
            DoubleVector v = DoubleVector.fromArray(V, w.values, f);
            a = v.fma(DoubleVector.fromArray(V, w.monomials, m), a);
        }
        a.intoArray(w.sums, to);
    }

    @Override
    public void products(MomentPlan plan, double[] m) {
        for (int h = 0; h < W; h += N) {
            products(m, h, plan.targets, plan.heads, plan.left, plan.right, plan.factors);
        }
    }

    private static void products(
            double[] m, int h, int[] targets, int[] heads, int[] left, int[] right, double[] k) {
        for (int g = 0; g < targets.length; g++) {
            DoubleVector sum = DoubleVector.zero(V);
            for (int t = heads[g]; t < heads[g + 1]; t++) {
                DoubleVector a = DoubleVector.fromArray(V, m, left[t] + h).mul(k[t]);
                sum = a.fma(DoubleVector.fromArray(V, m, right[t] + h), sum);
            }
            sum.intoArray(m, targets[g] + h);
        }
    }

    @Override
    public void productsBack(MomentPlan plan, double[] m, double[] adjoints) {
        for (int h = 0; h < W; h += N) {
            back(m, adjoints, h, plan.targets, plan.heads, plan.left, plan.right, plan.factors);
        }
    }

    private static void back(
            double[] m,
            double[] g,
            int h,
            int[] targets,
            int[] heads,
            int[] left,
            int[] right,
            double[] k) {
        for (int q = targets.length - 1; q >= 0; q--) {
            DoubleVector target = DoubleVector.fromArray(V, g, targets[q] + h);
            for (int t = heads[q]; t < heads[q + 1]; t++) {
                DoubleVector weight = target.mul(k[t]);
                int a = left[t] + h;
                int b = right[t] + h;
                DoubleVector ma = DoubleVector.fromArray(V, m, a);
                DoubleVector mb = DoubleVector.fromArray(V, m, b);
                weight.fma(ma, DoubleVector.fromArray(V, g, b)).intoArray(g, b);
                weight.fma(mb, DoubleVector.fromArray(V, g, a)).intoArray(g, a);
            }
        }
    }

    @Override
    public void gradient(MomentPlan plan, double[] adjoints, double[] gradient) {
        int[] raised = plan.raised;
        double[] powers = plan.powers;
        for (int h = 0; h < W; h += N) {
            for (int k = 0; k < raised.length; k++) {
                DoubleVector g = DoubleVector.fromArray(V, adjoints, raised[k] + h);
                g.mul(powers[k]).intoArray(gradient, k * W + h);
            }
        }
    }

    @Override
    public void forces(
            MomentPlan plan,
            Workspace w,
            int atom,
            Neighborhoods n,
            int block,
            int slot,
            int blocks) {
        for (int b = 0; b < blocks; b++) {
            monomials(n, block + b, plan.degree - 1, w.monomials, 0);
            for (int h = 0; h < W; h += N) {
                VectorForces.run(plan, w, atom, n, (block + b) * W + h, slot + b, h);
            }
        }
    }
}
