// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import org.winnow.mtp.basis.Monomials;

/** The stages in plain Java. */
final class ScalarMomentKernel implements MomentKernel {

    private static final int W = MomentPlan.LANES;

    @Override
    public void radial(Model model, Neighborhoods n, int block, int pair, Workspace w, int slot) {
        int size = model.radialSize;
        int functions = model.plan.functions;
        double middle = (model.maxDist + model.minDist) / 2;
        double stretch = 2 / (model.maxDist - model.minDist);
        int at = slot * size * W;
        for (int l = 0; l < W; l++) {
            double r = n.r[block * W + l];
            double x = (r - middle) * stretch;
            double q = r - model.maxDist;
            double t = q * q;
            double d = q + q;
            double nextT = x * t;
            double nextD = Math.fma(x, d, t * stretch);
            double x2 = x + x;
            for (int b = 0; b < size; b++) {
                w.basis[at + b * W + l] = t;
                w.basisSlope[at + b * W + l] = d;
                double afterD = Math.fma(2 * stretch, nextT, x2 * nextD) - d;
                double afterT = x2 * nextT - t;
                t = nextT;
                d = nextD;
                nextT = afterT;
                nextD = afterD;
            }
            for (int mu = 0; mu < functions; mu++) {
                double value = 0;
                double slope = 0;
                for (int b = 0; b < size; b++) {
                    double c = model.radial[pair + mu * size + b];
                    value = Math.fma(c, w.basis[at + b * W + l], value);
                    slope = Math.fma(c, w.basisSlope[at + b * W + l], slope);
                }
                w.values[(slot * functions + mu) * W + l] = value;
                w.slopes[(slot * functions + mu) * W + l] = slope;
            }
        }
    }

    @Override
    public void monomials(Neighborhoods n, int block, int degree, double[] m, int at) {
        int o = block * W;
        for (int l = 0; l < W; l++) {
            m[at + l] = 1;
        }
        for (int d = 1; d <= degree; d++) {
            int from = at + Monomials.before(d - 1) * W;
            int to = at + Monomials.before(d) * W;
            int size = Monomials.ofDegree(d - 1);
            multiply(m, from, to, size, n.x, o);
            multiply(m, from + (size - d) * W, to + size * W, d, n.y, o);
            multiply(m, from + (size - 1) * W, to + (size + d) * W, 1, n.z, o);
        }
    }

    private static void multiply(double[] m, int from, int to, int count, double[] u, int o) {
        for (int k = 0; k < count * W; k++) {
            m[to + k] = m[from + k] * u[o + (k & (W - 1))];
        }
    }

    @Override
    public void accumulate(MomentPlan plan, Workspace w, int slot, int blocks) {
        double[] sums = w.sums;
        int stride = plan.monomials * W;
        for (int mu = 0; mu < plan.functions; mu++) {
            int first = plan.starts[mu];
            for (int k = first; k < plan.starts[mu + 1]; k++) {
                for (int l = 0; l < W; l++) {
                    double sum = 0;
                    for (int b = 0; b < blocks; b++) {
                        double f = w.values[((slot + b) * plan.functions + mu) * W + l];
                        sum = Math.fma(f, w.monomials[b * stride + (k - first) * W + l], sum);
                    }
                    sums[k * W + l] = sum;
                }
            }
        }
    }

    @Override
    public void products(MomentPlan plan, double[] m) {
        for (int g = 0; g < plan.targets.length; g++) {
            int target = plan.targets[g];
            for (int l = 0; l < W; l++) {
                double sum = 0;
                for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
                    double a = m[plan.left[t] + l] * plan.factors[t];
                    sum = Math.fma(a, m[plan.right[t] + l], sum);
                }
                m[target + l] = sum;
            }
        }
    }

    @Override
    public void productsBack(MomentPlan plan, double[] m, double[] adjoints) {
        for (int g = plan.targets.length - 1; g >= 0; g--) {
            int target = plan.targets[g];
            for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
                int a = plan.left[t];
                int b = plan.right[t];
                for (int l = 0; l < W; l++) {
                    double weight = adjoints[target + l] * plan.factors[t];
                    adjoints[b + l] = Math.fma(weight, m[a + l], adjoints[b + l]);
                    adjoints[a + l] = Math.fma(weight, m[b + l], adjoints[a + l]);
                }
            }
        }
    }

    @Override
    public void gradient(MomentPlan plan, double[] adjoints, double[] gradient) {
        for (int k = 0; k < plan.raised.length; k++) {
            for (int l = 0; l < W; l++) {
                gradient[k * W + l] = adjoints[plan.raised[k] + l] * plan.powers[k];
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
            for (int l = 0; l < W; l++) {
                force(plan, w, atom, n, (block + b) * W + l, slot + b, l);
            }
        }
    }

    private static void force(
            MomentPlan plan, Workspace w, int atom, Neighborhoods n, int pair, int slot, int l) {
        double ux = n.x[pair];
        double uy = n.y[pair];
        double uz = n.z[pair];
        double gx = 0;
        double gy = 0;
        double gz = 0;
        double radial = 0;
        int term = atom;
        for (int mu = 0; mu < plan.functions; mu++) {
            double p = w.adjoints[plan.starts[mu] * W + atom];
            double ax = 0;
            double ay = 0;
            double az = 0;
            for (int d = 1; d <= plan.degrees[mu]; d++) {
                double x = 0;
                double y = 0;
                double z = 0;
                int end = Monomials.before(d) * W;
                for (int k = Monomials.before(d - 1) * W; k < end; k += W, term += 3 * W) {
                    double m = w.monomials[k + l];
                    x = Math.fma(w.gradient[term], m, x);
                    y = Math.fma(w.gradient[term + W], m, y);
                    z = Math.fma(w.gradient[term + 2 * W], m, z);
                }
                double dot = Math.fma(x, ux, Math.fma(y, uy, z * uz));
                p = Math.fma(dot, 1.0 / d, p);
                ax += x;
                ay += y;
                az += z;
            }
            double f = w.values[(slot * plan.functions + mu) * W + l];
            radial = Math.fma(w.slopes[(slot * plan.functions + mu) * W + l], p, radial);
            gx = Math.fma(f, ax, gx);
            gy = Math.fma(f, ay, gy);
            gz = Math.fma(f, az, gz);
        }
        double inverse = n.inverse[pair];
        double along = radial - Math.fma(gx, ux, Math.fma(gy, uy, gz * uz)) * inverse;
        w.gx[slot * W + l] = Math.fma(ux, along, gx * inverse);
        w.gy[slot * W + l] = Math.fma(uy, along, gy * inverse);
        w.gz[slot * W + l] = Math.fma(uz, along, gz * inverse);
    }
}
