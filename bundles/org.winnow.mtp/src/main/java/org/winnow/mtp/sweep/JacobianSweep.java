// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

/**
 * Fills a {@link Jacobian}. One instance a thread.
 *
 * <p>For each atom: A = ∂(basic moments)/∂(places of its neighbors); through the products it gives
 * the derivatives of all scalars, which are those of the forces by linear coefficients. A direction
 * in the radial coefficients changes the adjoints G of the basic moments (forward over reverse, one
 * column a coefficient) and the radial functions themselves: ∂g = A ∂G + (∂A) G. Cost per atom
 * O(products · (3 neighbors + coefficients) + 3 neighbors · basic moments · coefficients).
 */
public final class JacobianSweep {

    private static final int W = MomentPlan.LANES;

    /** Where xx, xy, xz, yx, ... stand among six numbers; the virial of an atom is symmetric. */
    private static final int[] VOIGT = {0, 1, 2, 1, 3, 4, 2, 4, 5};

    private final ForceSweep base;
    private final RowKernel kernel;
    private final JacobianRows e;
    private final CoefficientTangents coefficients;
    private final double[] moments;
    private final double[] adjoints;

    /** Factor times right moment, factor times left moment, one a product. */
    private final double[] right;

    private final double[] left;

    /** Where rows begin, and their sums over a strained cell: xx, xy, xz, yy, yz, zz, 0, 0. */
    private final int[] places;

    private final double[] strains;

    private double[] radial = new double[0];

    /** Sweeps with the fastest kernels. @param model any model of the same plan and radial size */
    public JacobianSweep(Model model) {
        this(model, MomentKernel.best(), RowKernel.best());
    }

    JacobianSweep(Model model, MomentKernel moment, RowKernel kernel) {
        base = new ForceSweep(model, moment);
        this.kernel = kernel;
        e = new JacobianRows(model);
        coefficients = new CoefficientTangents(model, kernel);
        moments = new double[model.plan.moments];
        adjoints = new double[model.plan.moments];
        int most = Math.max(model.linear.length, coefficients.columns());
        places = new int[most];
        strains = new double[most * W];
        right = new double[model.plan.factors.length];
        left = new double[model.plan.factors.length];
    }

    /**
     * Computes the derivatives.
     *
     * @param model the potential
     * @param n neighbors of all atoms
     * @param rows set
     */
    public void run(Model model, Neighborhoods n, Jacobian rows) {
        rows.clear(n.atoms);
        for (int first = 0; first < n.atoms; first += W) {
            int count = Math.min(W, n.atoms - first);
            base.prepare(model, n, first, count);
            int offset = n.starts[first];
            for (int a = 0; a < count; a++) {
                atom(model, n, first + a, a, n.starts[first + a] - offset, rows);
            }
        }
    }

    private void atom(Model model, Neighborhoods n, int i, int lane, int slot, Jacobian rows) {
        MomentPlan plan = model.plan;
        moments(plan, lane);
        int block = n.starts[i];
        int blocks = n.starts[i + 1] - block;
        e.fill(model, n, block, blocks, base.w, slot, kernel);
        if (rows.withVirial) {
            e.fillArms(n, block);
        }
        for (int mu = 0; mu < plan.functions; mu++) {
            for (int k = plan.starts[mu]; k < plan.starts[mu + 1]; k++) {
                kernel.derivative(e, k - plan.starts[mu], mu, adjoints[k], k * 3 * e.n);
            }
        }
        kernel.products(plan, right, left, e.tangents, 3 * e.n);
        int linear = rows.radialCount + model.speciesCount;
        rows.energy[rows.radialCount + n.species[i]] += 1;
        for (int s = 0; s < model.linear.length; s++) {
            int moment = plan.scalars[s] / W;
            rows.energy[linear + s] += moments[moment];
            places[s] = moment * 3 * e.n;
        }
        spread(n, i, block, e.tangents, model.linear.length, rows, linear);
        if (rows.radialCount > 0) {
            radial(model, n, i, block, blocks, rows);
        }
    }

    private void moments(MomentPlan plan, int lane) {
        for (int k = 0; k < plan.moments; k++) {
            moments[k] = base.w.moments[k * W + lane];
            adjoints[k] = base.w.adjoints[k * W + lane];
        }
        for (int t = 0; t < right.length; t++) {
            right[t] = plan.factors[t] * moments[plan.right[t] / W];
            left[t] = plan.factors[t] * moments[plan.left[t] / W];
        }
    }

    /** The columns of the radial coefficients of this atom's species. */
    private void radial(Model model, Neighborhoods n, int i, int block, int blocks, Jacobian rows) {
        MomentPlan plan = model.plan;
        int size = model.radialSize;
        int own = model.pair(n.species[i], 0);
        int count = coefficients.count();
        int width = 3 * e.n;
        coefficients.run(plan, n, block, blocks, e, adjoints, right, left);
        if (radial.length < coefficients.columns() * width) {
            radial = new double[coefficients.columns() * width];
        }
        kernel.combine(
                radial,
                coefficients.adjoints(),
                coefficients.columns(),
                e.tangents,
                plan.basic,
                width);
        for (int b = 0; b < blocks; ) {
            int species = n.blockSpecies[block + b];
            int end = n.endOfSpecies(block + b, block + blocks) - block;
            int row = species * plan.functions * size;
            kernel.direct(e, plan.functions, radial, row, b * W, end * W);
            b = end;
        }
        for (int p = 0; p < count; p++) {
            rows.energy[own + p] += coefficients.energy()[p];
            places[p] = p * width;
        }
        spread(n, i, block, radial, count, rows, own);
    }

    /**
     * Adds rows of derivatives of ∂E_i/∂r_ij to the forces and to the virial.
     *
     * @param t the rows, {@code places} says where they begin
     * @param count how many
     * @param first the first one's parameter
     */
    private void spread(
            Neighborhoods n, int i, int block, double[] t, int count, Jacobian rows, int first) {
        for (int p = 0; p < count; p++) {
            spread(n, i, block, t, places[p], rows.forces, (first + p) * rows.stride);
        }
        if (rows.withVirial) {
            kernel.outer(strains, t, places, count, e.arms, 0, 3 * e.n);
            for (int p = 0; p < count; p++) {
                for (int k = 0; k < 9; k++) {
                    rows.virial[(first + p) * 2 * W + k] -= strains[p * W + VOIGT[k]];
                }
            }
        }
    }

    private void spread(
            Neighborhoods n, int i, int block, double[] t, int at, double[] forces, int to) {
        int[] neighbor = n.neighbor;
        int width = e.n;
        double sx = 0;
        double sy = 0;
        double sz = 0;
        for (int l = 0; l < width; l++) {
            int j = to + 3 * neighbor[block * W + l];
            double x = t[at + l];
            double y = t[at + width + l];
            double z = t[at + 2 * width + l];
            sx += x;
            sy += y;
            sz += z;
            forces[j] -= x;
            forces[j + 1] -= y;
            forces[j + 2] -= z;
        }
        forces[to + 3 * i] += sx;
        forces[to + 3 * i + 1] += sy;
        forces[to + 3 * i + 2] += sz;
    }
}
