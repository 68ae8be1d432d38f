// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;

/**
 * The derivatives of the energy of each atom by all parameters, backwards from the adjoints of the
 * moments: ∂E_i/∂c_μb = Σ_j Q_b(r_ij) Σ_k G_k m_k(u_ij) over the basic moments k of μ. Cost less
 * than a {@link ForceSweep}. One instance a thread.
 */
public final class SiteGradientSweep {

    private static final int W = MomentPlan.LANES;

    private final MomentKernel kernel;
    private final ForceSweep base;
    private final double[] radial;
    private final double[] along = new double[W];

    /** Sweeps with the fastest kernel. @param model any model of the same plan and radial size */
    public SiteGradientSweep(Model model) {
        this(model, MomentKernel.best());
    }

    SiteGradientSweep(Model model, MomentKernel kernel) {
        this.kernel = kernel;
        base = new ForceSweep(model, kernel);
        radial = new double[model.radial.length * W];
    }

    /**
     * Computes the derivatives.
     *
     * @param model the potential
     * @param n neighbors of all atoms
     * @param rows set, shape [atoms × parameters], in the order [radial | species | linear]
     */
    public void run(Model model, Neighborhoods n, double[] rows) {
        Arrays.fill(rows, 0);
        for (int first = 0; first < n.atoms; first += W) {
            int count = Math.min(W, n.atoms - first);
            base.prepare(model, n, first, count);
            for (int a = 0; a < count; a++) {
                int at = (first + a) * model.parameterCount();
                radial(model, n, first + a, a, n.starts[first]);
                collect(model, n.species[first + a], a, rows, at);
            }
        }
    }

    private void radial(Model model, Neighborhoods n, int atom, int lane, int offset) {
        Workspace w = base.w;
        int size = model.radialSize;
        Arrays.fill(radial, 0);
        for (int block = n.starts[atom]; block < n.starts[atom + 1]; block++) {
            kernel.monomials(n, block, model.plan.degree, w.monomials, 0);
            int to = model.pair(n.species[atom], n.blockSpecies[block]) * W;
            int from = (block - offset) * size * W;
            for (int mu = 0; mu < model.plan.functions; mu++, to += size * W) {
                along(model.plan, mu, lane);
                for (int k = 0; k < size * W; k++) {
                    radial[to + k] =
                            Math.fma(w.basis[from + k], along[k & (W - 1)], radial[to + k]);
                }
            }
        }
    }

    /** What the energy gains by one radial function at the neighbors of one block. */
    private void along(MomentPlan plan, int mu, int lane) {
        Arrays.fill(along, 0);
        int m = 0;
        for (int k = plan.starts[mu]; k < plan.starts[mu + 1]; k++, m += W) {
            double adjoint = base.w.adjoints[k * W + lane];
            for (int l = 0; l < W; l++) {
                along[l] = Math.fma(adjoint, base.w.monomials[m + l], along[l]);
            }
        }
    }

    private void collect(Model model, int species, int lane, double[] rows, int at) {
        int coefficients = model.radial.length;
        for (int k = 0; k < coefficients; k++) {
            rows[at + k] = model.scaling * Workspace.tree(radial, k * W);
        }
        rows[at + coefficients + species] = 1;
        int linear = at + coefficients + model.speciesCount;
        for (int s = 0; s < model.linear.length; s++) {
            rows[linear + s] = base.w.moments[model.plan.scalars[s] + lane];
        }
    }
}
