// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;

/**
 * Energy, forces and virial of one configuration, 8 atoms at a time: radial functions, monomials,
 * moments, products, the products backwards, forces. One instance a thread; allocates nothing once
 * it has grown.
 *
 * <p>Cost at level 16 and 27 neighbors: see the benchmark {@code MtpBenchmark}.
 */
public final class ForceSweep {

    private static final int W = MomentPlan.LANES;

    private final MomentKernel kernel;
    final Workspace w;
    private final double[] virialLanes = new double[9];
    private final int[] slots = new int[W + 1];

    /** Sweeps with the fastest kernel. @param model any model of the same plan and radial size */
    public ForceSweep(Model model) {
        this(model, MomentKernel.best());
    }

    ForceSweep(Model model, MomentKernel kernel) {
        this.kernel = kernel;
        w = new Workspace(model);
    }

    /**
     * Predicts.
     *
     * @param model the potential
     * @param n neighbors of all atoms
     * @param sites set to the energy of each atom, shape [≥ atoms], eV
     * @param forces set, shape [≥ atoms × 3], eV/Å
     * @param virial set, 9 numbers, eV
     * @return the energy, eV
     */
    public double run(
            Model model, Neighborhoods n, double[] sites, double[] forces, double[] virial) {
        Arrays.fill(forces, 0, 3 * n.atoms, 0);
        Arrays.fill(virialLanes, 0);
        double energy = 0;
        for (int first = 0; first < n.atoms; first += W) {
            int count = Math.min(W, n.atoms - first);
            prepare(model, n, first, count);
            for (int a = 0; a < count; a++) {
                int blocks = slots[a + 1] - slots[a];
                int block = n.starts[first + a];
                kernel.forces(model.plan, w, a, n, block, slots[a], blocks);
                scatter(n, first + a, w.gx, w.gy, w.gz, slots[a] * W, forces, virialLanes);
                sites[first + a] = w.site[a];
                energy += w.site[a];
            }
        }
        System.arraycopy(virialLanes, 0, virial, 0, 9);
        return energy;
    }

    /**
     * Computes the scalars B of every atom only.
     *
     * @param model the potential; its linear coefficients do not matter
     * @param n neighbors of all atoms
     * @param scalars set, shape [atoms × scalars]
     */
    public void scalars(Model model, Neighborhoods n, double[] scalars) {
        int count = model.plan.scalars.length;
        for (int first = 0; first < n.atoms; first += W) {
            int atoms = Math.min(W, n.atoms - first);
            moments(model, n, first, atoms);
            for (int a = 0; a < atoms; a++) {
                for (int s = 0; s < count; s++) {
                    scalars[(first + a) * count + s] = w.moments[model.plan.scalars[s] + a];
                }
            }
        }
    }

    /** Moments, energies and adjoints of up to 8 atoms, into the workspace. */
    void prepare(Model model, Neighborhoods n, int first, int count) {
        moments(model, n, first, count);
        energies(model, n, first, count);
        adjoints(model);
    }

    private void moments(Model model, Neighborhoods n, int first, int count) {
        MomentPlan plan = model.plan;
        int offset = n.starts[first];
        w.reserve(n.starts[first + count] - offset, n.mostBlocks(first, first + count));
        if (count < W) {
            w.clearMoments();
        }
        for (int a = 0; a < count; a++) {
            int from = n.starts[first + a];
            int to = n.starts[first + a + 1];
            slots[a] = from - offset;
            slots[a + 1] = to - offset;
            for (int b = from; b < to; b++) {
                int pair = model.pair(n.species[first + a], n.blockSpecies[b]);
                kernel.radial(model, n, b, pair, w, b - offset);
                int at = (b - from) * plan.monomials * W;
                kernel.monomials(n, b, plan.degree, w.monomials, at);
            }
            kernel.accumulate(plan, w, from - offset, to - from);
            for (int k = 0; k < plan.basic; k++) {
                w.moments[k * W + a] = Workspace.tree(w.sums, k * W);
            }
        }
        kernel.products(plan, w.moments);
    }

    private void energies(Model model, Neighborhoods n, int first, int count) {
        int[] scalars = model.plan.scalars;
        for (int a = 0; a < W; a++) {
            w.site[a] = a < count ? model.species[n.species[first + a]] : 0;
        }
        for (int s = 0; s < scalars.length; s++) {
            for (int a = 0; a < W; a++) {
                w.site[a] = Math.fma(model.linear[s], w.moments[scalars[s] + a], w.site[a]);
            }
        }
    }

    private void adjoints(Model model) {
        MomentPlan plan = model.plan;
        Arrays.fill(w.adjoints, 0);
        for (int s = 0; s < plan.scalars.length; s++) {
            for (int a = 0; a < W; a++) {
                w.adjoints[plan.scalars[s] + a] += model.linear[s];
            }
        }
        kernel.productsBack(plan, w.moments, w.adjoints);
        kernel.gradient(plan, w.adjoints, w.gradient);
    }

    /**
     * Derivatives of the energies of up to 8 atoms by the vectors to their neighbors, for {@link
     * PairForces} to add up. Several sweeps may do so at once, each for other atoms.
     *
     * @param model the potential
     * @param n neighbors of all atoms
     * @param first of the atoms, a multiple of 8
     * @param to where to write
     */
    void pairs(Model model, Neighborhoods n, int first, PairForces to) {
        int count = Math.min(W, n.atoms - first);
        prepare(model, n, first, count);
        for (int a = 0; a < count; a++) {
            kernel.forces(
                    model.plan, w, a, n, n.starts[first + a], slots[a], slots[a + 1] - slots[a]);
        }
        int at = n.starts[first] * W;
        int length = slots[count] * W;
        System.arraycopy(w.gx, 0, to.gx, at, length);
        System.arraycopy(w.gy, 0, to.gy, at, length);
        System.arraycopy(w.gz, 0, to.gz, at, length);
        System.arraycopy(w.site, 0, to.sites, first, count);
    }

    /** Adds the derivatives of one atom's energy, which start at {@code s}, to all forces. */
    static void scatter(
            Neighborhoods n,
            int atom,
            double[] dx,
            double[] dy,
            double[] dz,
            int s,
            double[] forces,
            double[] v) {
        double fx = 0;
        double fy = 0;
        double fz = 0;
        int k = n.starts[atom] * W;
        int end = n.starts[atom + 1] * W;
        for (int p = s; k < end; k++, p++) {
            double gx = dx[p];
            double gy = dy[p];
            double gz = dz[p];
            int j = 3 * n.neighbor[k];
            fx += gx;
            fy += gy;
            fz += gz;
            forces[j] -= gx;
            forces[j + 1] -= gy;
            forces[j + 2] -= gz;
            double x = n.x[k] * n.r[k];
            double y = n.y[k] * n.r[k];
            double z = n.z[k] * n.r[k];
            v[0] -= gx * x;
            v[1] -= gx * y;
            v[2] -= gx * z;
            v[4] -= gy * y;
            v[5] -= gy * z;
            v[8] -= gz * z;
        }
        v[3] = v[1];
        v[6] = v[2];
        v[7] = v[5];
        forces[3 * atom] += fx;
        forces[3 * atom + 1] += fy;
        forces[3 * atom + 2] += fz;
    }
}
