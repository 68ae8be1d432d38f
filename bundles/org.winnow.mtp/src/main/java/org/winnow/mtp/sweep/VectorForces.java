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

    /** The neighbors of one vector; results go to the workspace. */
    static void run(
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
