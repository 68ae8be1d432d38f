// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;

/**
 * The tangents of an atom's moments, and of their adjoints, along each of its radial coefficients:
 * one column for each (species of neighbors, μ, b).
 */
final class CoefficientTangents {

    private static final int W = MomentPlan.LANES;

    private final RowKernel kernel;
    private final int functions;
    private final int size;
    private final int count;
    private final int columns;
    private final double[] moments;
    private final double[] adjoints;
    private final double[] lanes = new double[W];

    /** The radial basis of the neighbors, 8 functions a row: [R / 8 × neighbors × 8]. */
    private double[] basis = new double[0];

    CoefficientTangents(Model model, RowKernel kernel) {
        this.kernel = kernel;
        functions = model.plan.functions;
        size = model.radialSize;
        count = model.speciesCount * functions * size;
        columns = (count + W - 1) / W * W;
        moments = new double[model.plan.moments * columns];
        adjoints = new double[model.plan.moments * columns];
    }

    int count() {
        return count;
    }

    int columns() {
        return columns;
    }

    /** {@return tangents of the adjoints, {@link #columns} numbers a moment} */
    double[] adjoints() {
        return adjoints;
    }

    /** {@return the derivative of the atom's energy by one coefficient} */
    double energy(MomentPlan plan, double[] weights, int column) {
        double sum = 0;
        for (int k = 0; k < plan.basic; k++) {
            sum += weights[k] * moments[k * columns + column];
        }
        return sum;
    }

    void run(
            MomentPlan plan,
            Neighborhoods n,
            int block,
            int blocks,
            JacobianRows e,
            double[] weights,
            double[] right,
            double[] left) {
        Arrays.fill(moments, 0, plan.basic * columns, 0);
        Arrays.fill(adjoints, 0);
        transpose(e);
        for (int b = 0; b < blocks; ) {
            int species = n.blockSpecies[block + b];
            int end = b;
            while (end < blocks && n.blockSpecies[block + end] == species) {
                end++;
            }
            basic(plan, e, species, b * W, (end - b) * W);
            b = end;
        }
        kernel.products(plan, right, left, moments, columns);
        kernel.productsBack(plan, weights, right, left, moments, adjoints, columns);
    }

    private void transpose(JacobianRows e) {
        int groups = (size + W - 1) / W;
        if (basis.length < groups * e.n * W) {
            basis = new double[groups * e.n * W];
        }
        for (int r = 0; r < groups * W; r++) {
            for (int l = 0; l < e.n; l++) {
                double value = r < size ? e.basis[r * e.n + l] : 0;
                basis[(r / W * e.n + l) * W + r % W] = value;
            }
        }
    }

    /** Along (species, μ, b) the basic moments of μ change by Σ_j basis_b(r_j) m_k(u_j). */
    private void basic(MomentPlan plan, JacobianRows e, int species, int from, int neighbors) {
        for (int mu = 0; mu < functions; mu++) {
            int column = (species * functions + mu) * size;
            for (int k = plan.starts[mu]; k < plan.starts[mu + 1]; k++) {
                int m = (k - plan.starts[mu]) * e.n + from;
                for (int r = 0; r < size; r += W) {
                    Arrays.fill(lanes, 0);
                    kernel.outer(lanes, e.monomials, m, basis, (r / W * e.n + from) * W, neighbors);
                    int to = k * columns + column + r;
                    System.arraycopy(lanes, 0, moments, to, Math.min(W, size - r));
                }
            }
        }
    }
}
