// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;

/**
 * The derivative by all parameters of a weighted sum of energy, forces and virial of one
 * configuration, forward over reverse: the weights of the forces and of the virial are a direction
 * in which all atoms move, and the sweep of {@link ForceSweep} is run together with its tangent
 * along it. Cost about twice a {@code ForceSweep}, whatever the number of parameters. One instance
 * a thread.
 */
public final class GradientSweep {

    private static final int W = MomentPlan.LANES;

    private final MomentKernel kernel;
    private final TangentKernel tangents;
    private final Workspace w;
    private final TangentWorkspace t;
    private final int[] slots = new int[W + 1];

    /** Sweeps with the fastest kernels. @param model any model of the same plan and radial size */
    public GradientSweep(Model model) {
        this(model, MomentKernel.best(), TangentKernel.best());
    }

    GradientSweep(Model model, MomentKernel kernel, TangentKernel tangents) {
        this.kernel = kernel;
        this.tangents = tangents;
        w = new Workspace(model);
        t = new TangentWorkspace(model);
    }

    /**
     * Computes d/dθ (e E + Σ φ F + Σ σ S).
     *
     * @param model the potential
     * @param n neighbors of all atoms
     * @param energy e, the weight of the energy
     * @param forces φ, the weights of the forces, shape [≥ atoms × 3]
     * @param virial σ, the weights of the virial, 9 numbers
     * @param gradient set, in the order [radial | species | linear]
     */
    public void run(
            Model model,
            Neighborhoods n,
            double energy,
            double[] forces,
            double[] virial,
            double[] gradient) {
        t.clear();
        for (int first = 0; first < n.atoms; first += W) {
            int count = Math.min(W, n.atoms - first);
            moments(model, n, first, count, forces, virial);
            adjoints(model, energy);
            parameters(model, n, first, count);
        }
        collect(model, n, energy, gradient);
    }

    private void moments(
            Model model, Neighborhoods n, int first, int count, double[] forces, double[] virial) {
        MomentPlan plan = model.plan;
        int offset = n.starts[first];
        int most = n.mostBlocks(first, first + count);
        w.reserve(n.starts[first + count] - offset, most);
        t.reserve(n.starts[first + count] - offset, most);
        if (count < W) {
            w.clearMoments();
            Arrays.fill(t.moments, 0);
        }
        for (int a = 0; a < count; a++) {
            int from = n.starts[first + a];
            int to = n.starts[first + a + 1];
            slots[a] = from - offset;
            slots[a + 1] = to - offset;
            for (int b = from; b < to; b++) {
                int slot = b - offset;
                directions(n, first + a, b, slot, forces, virial);
                int pair = model.pair(n.species[first + a], n.blockSpecies[b]);
                kernel.radial(model, n, b, pair, w, slot);
                tangents.slopes(model, w, t, slot);
                tangents.monomials(n, b, plan.degree, w, t, slot, (b - from) * plan.monomials * W);
            }
            tangents.accumulate(plan, w, t, from - offset, to - from);
            for (int k = 0; k < plan.basic; k++) {
                w.moments[k * W + a] = Workspace.tree(w.sums, k * W);
                t.moments[k * W + a] = Workspace.tree(t.sums, k * W);
            }
        }
        tangents.products(plan, w.moments, t.moments);
    }

    /** The tangents of unit vectors and distances: a force is minus a derivative by place. */
    private void directions(
            Neighborhoods n, int atom, int block, int slot, double[] forces, double[] s) {
        int i = 3 * atom;
        for (int l = 0; l < W; l++) {
            int k = block * W + l;
            int j = 3 * n.neighbor[k];
            double ux = n.x[k];
            double uy = n.y[k];
            double uz = n.z[k];
            double r = n.r[k];
            double dx = forces[i] - forces[j] - r * (s[0] * ux + s[1] * uy + s[2] * uz);
            double dy = forces[i + 1] - forces[j + 1] - r * (s[3] * ux + s[4] * uy + s[5] * uz);
            double dz = forces[i + 2] - forces[j + 2] - r * (s[6] * ux + s[7] * uy + s[8] * uz);
            double along = ux * dx + uy * dy + uz * dz;
            int to = slot * W + l;
            t.along[to] = along;
            t.tx[to] = (dx - ux * along) * n.inverse[k];
            t.ty[to] = (dy - uy * along) * n.inverse[k];
            t.tz[to] = (dz - uz * along) * n.inverse[k];
        }
    }

    private void adjoints(Model model, double energy) {
        MomentPlan plan = model.plan;
        Arrays.fill(w.adjoints, 0);
        Arrays.fill(t.adjoints, 0);
        for (int s = 0; s < plan.scalars.length; s++) {
            for (int a = 0; a < W; a++) {
                int k = plan.scalars[s] + a;
                w.adjoints[k] += model.linear[s];
                t.linear[s * W + a] += Math.fma(energy, w.moments[k], t.moments[k]);
            }
        }
        tangents.productsBack(plan, w.moments, t.moments, w.adjoints, t.adjoints);
        for (int k = 0; k < plan.basic * W; k++) {
            t.combined[k] = Math.fma(energy, w.adjoints[k], t.adjoints[k]);
        }
    }

    private void parameters(Model model, Neighborhoods n, int first, int count) {
        MomentPlan plan = model.plan;
        for (int a = 0; a < count; a++) {
            int block = n.starts[first + a];
            for (int slot = slots[a]; slot < slots[a + 1]; slot++, block++) {
                int pair = model.pair(n.species[first + a], n.blockSpecies[block]);
                tangents.monomials(n, block, plan.degree, w, t, slot, 0);
                tangents.parameters(model, w, t, a, pair, slot);
            }
        }
    }

    private void collect(Model model, Neighborhoods n, double energy, double[] gradient) {
        int radial = model.radial.length;
        for (int k = 0; k < radial; k++) {
            gradient[k] = model.scaling * Workspace.tree(t.radial, k * W);
        }
        Arrays.fill(gradient, radial, radial + model.speciesCount, 0);
        for (int i = 0; i < n.atoms; i++) {
            gradient[radial + n.species[i]] += energy;
        }
        for (int s = 0; s < model.linear.length; s++) {
            gradient[radial + model.speciesCount + s] = Workspace.tree(t.linear, s * W);
        }
    }
}
