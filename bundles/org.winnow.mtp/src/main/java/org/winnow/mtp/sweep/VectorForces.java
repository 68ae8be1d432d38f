// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.winnow.mtp.basis.Monomials;

/**
 * Derivatives of an atom's energy by the places of its neighbors, with the Vector API.
 *
 * <p>Of the polynomial p(u) = Σ_k G_k m_k(u) of each μ only the derivatives are summed; by Euler's
 * theorem those of the terms of degree d give the terms themselves, u · ∇p = d p.
 */
final class VectorForces {

    private static final VectorSpecies<Double> V = VectorMomentKernel.V;
    private static final int W = MomentPlan.LANES;

    private VectorForces() {}

    /** Two blocks at once: each coefficient is loaded once for both. */
    static void two(
            MomentPlan plan, Workspace w, int atom, Neighborhoods n, int pair, int slot, int h) {
        double[] gradient = w.gradient;
        double[] monomials = w.monomials;
        int other = plan.monomials * W;
        DoubleVector zero = DoubleVector.zero(V);
        DoubleVector ux0 = DoubleVector.fromArray(V, n.x, pair);
        DoubleVector uy0 = DoubleVector.fromArray(V, n.y, pair);
        DoubleVector uz0 = DoubleVector.fromArray(V, n.z, pair);
        DoubleVector ux1 = DoubleVector.fromArray(V, n.x, pair + W);
        DoubleVector uy1 = DoubleVector.fromArray(V, n.y, pair + W);
        DoubleVector uz1 = DoubleVector.fromArray(V, n.z, pair + W);
        DoubleVector gx0 = zero;
        DoubleVector gy0 = zero;
        DoubleVector gz0 = zero;
        DoubleVector gx1 = zero;
        DoubleVector gy1 = zero;
        DoubleVector gz1 = zero;
        DoubleVector r0 = zero;
        DoubleVector r1 = zero;
        int term = atom;
        for (int mu = 0; mu < plan.functions; mu++) {
            DoubleVector p0 = DoubleVector.broadcast(V, w.adjoints[plan.starts[mu] * W + atom]);
            DoubleVector p1 = p0;
            DoubleVector ax0 = zero;
            DoubleVector ay0 = zero;
            DoubleVector az0 = zero;
            DoubleVector ax1 = zero;
            DoubleVector ay1 = zero;
            DoubleVector az1 = zero;
            for (int d = 1; d <= plan.degrees[mu]; d++) {
                DoubleVector x0 = zero;
                DoubleVector y0 = zero;
                DoubleVector z0 = zero;
                DoubleVector x1 = zero;
                DoubleVector y1 = zero;
                DoubleVector z1 = zero;
                int end = Monomials.before(d) * W + h;
                for (int k = Monomials.before(d - 1) * W + h; k < end; k += W, term += 3 * W) {
                    DoubleVector m0 = DoubleVector.fromArray(V, monomials, k);
                    DoubleVector m1 = DoubleVector.fromArray(V, monomials, other + k);
                    DoubleVector cx = DoubleVector.broadcast(V, gradient[term]);
                    DoubleVector cy = DoubleVector.broadcast(V, gradient[term + W]);
                    DoubleVector cz = DoubleVector.broadcast(V, gradient[term + 2 * W]);
                    x0 = cx.fma(m0, x0);
                    x1 = cx.fma(m1, x1);
                    y0 = cy.fma(m0, y0);
                    y1 = cy.fma(m1, y1);
                    z0 = cz.fma(m0, z0);
                    z1 = cz.fma(m1, z1);
                }
                DoubleVector share = DoubleVector.broadcast(V, 1.0 / d);
                p0 = x0.fma(ux0, y0.fma(uy0, z0.mul(uz0))).fma(share, p0);
                p1 = x1.fma(ux1, y1.fma(uy1, z1.mul(uz1))).fma(share, p1);
                ax0 = ax0.add(x0);
                ay0 = ay0.add(y0);
                az0 = az0.add(z0);
                ax1 = ax1.add(x1);
                ay1 = ay1.add(y1);
                az1 = az1.add(z1);
            }
            int f = (slot * plan.functions + mu) * W + h;
            int next = f + plan.functions * W;
            DoubleVector f0 = DoubleVector.fromArray(V, w.values, f);
            DoubleVector f1 = DoubleVector.fromArray(V, w.values, next);
            r0 = DoubleVector.fromArray(V, w.slopes, f).fma(p0, r0);
            r1 = DoubleVector.fromArray(V, w.slopes, next).fma(p1, r1);
            gx0 = f0.fma(ax0, gx0);
            gy0 = f0.fma(ay0, gy0);
            gz0 = f0.fma(az0, gz0);
            gx1 = f1.fma(ax1, gx1);
            gy1 = f1.fma(ay1, gy1);
            gz1 = f1.fma(az1, gz1);
        }
        store(w, slot * W + h, n, pair, r0, gx0, gy0, gz0);
        store(w, slot * W + W + h, n, pair + W, r1, gx1, gy1, gz1);
    }

    static void one(
            MomentPlan plan, Workspace w, int atom, Neighborhoods n, int pair, int slot, int h) {
        DoubleVector zero = DoubleVector.zero(V);
        DoubleVector ux = DoubleVector.fromArray(V, n.x, pair);
        DoubleVector uy = DoubleVector.fromArray(V, n.y, pair);
        DoubleVector uz = DoubleVector.fromArray(V, n.z, pair);
        DoubleVector gx = zero;
        DoubleVector gy = zero;
        DoubleVector gz = zero;
        DoubleVector radial = zero;
        int term = atom;
        for (int mu = 0; mu < plan.functions; mu++) {
            DoubleVector p = DoubleVector.broadcast(V, w.adjoints[plan.starts[mu] * W + atom]);
            DoubleVector ax = zero;
            DoubleVector ay = zero;
            DoubleVector az = zero;
            for (int d = 1; d <= plan.degrees[mu]; d++) {
                DoubleVector x = zero;
                DoubleVector y = zero;
                DoubleVector z = zero;
                int end = Monomials.before(d) * W + h;
                for (int k = Monomials.before(d - 1) * W + h; k < end; k += W, term += 3 * W) {
                    DoubleVector m = DoubleVector.fromArray(V, w.monomials, k);
                    x = DoubleVector.broadcast(V, w.gradient[term]).fma(m, x);
                    y = DoubleVector.broadcast(V, w.gradient[term + W]).fma(m, y);
                    z = DoubleVector.broadcast(V, w.gradient[term + 2 * W]).fma(m, z);
                }
                DoubleVector share = DoubleVector.broadcast(V, 1.0 / d);
                p = x.fma(ux, y.fma(uy, z.mul(uz))).fma(share, p);
                ax = ax.add(x);
                ay = ay.add(y);
                az = az.add(z);
            }
            int f = (slot * plan.functions + mu) * W + h;
            DoubleVector value = DoubleVector.fromArray(V, w.values, f);
            radial = DoubleVector.fromArray(V, w.slopes, f).fma(p, radial);
            gx = value.fma(ax, gx);
            gy = value.fma(ay, gy);
            gz = value.fma(az, gz);
        }
        store(w, slot * W + h, n, pair, radial, gx, gy, gz);
    }

    /** From derivatives by the unit vector and the distance to one by the place. */
    private static void store(
            Workspace w,
            int to,
            Neighborhoods n,
            int pair,
            DoubleVector radial,
            DoubleVector gx,
            DoubleVector gy,
            DoubleVector gz) {
        DoubleVector ux = DoubleVector.fromArray(V, n.x, pair);
        DoubleVector uy = DoubleVector.fromArray(V, n.y, pair);
        DoubleVector uz = DoubleVector.fromArray(V, n.z, pair);
        DoubleVector inverse = DoubleVector.fromArray(V, n.inverse, pair);
        DoubleVector along = radial.sub(gx.fma(ux, gy.fma(uy, gz.mul(uz))).mul(inverse));
        ux.fma(along, gx.mul(inverse)).intoArray(w.gx, to);
        uy.fma(along, gy.mul(inverse)).intoArray(w.gy, to);
        uz.fma(along, gz.mul(inverse)).intoArray(w.gz, to);
    }
}
