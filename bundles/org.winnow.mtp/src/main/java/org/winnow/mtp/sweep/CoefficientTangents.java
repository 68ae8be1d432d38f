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
    private final double[] energy;
    private final double[] sums;
    private final int[] places;

    /** The radial basis of the neighbors, 8 functions a row: [R / 8 × neighbors × 8]. */
    private double[] basis = new double[0];

    CoefficientTangents(Model model, RowKernel kernel) {
        this.kernel = kernel;
        functions = model.plan.functions;
        size = model.radialSize;
        count = model.speciesCount * functions * size;
        columns = (count + W - 1) / W * W;
        energy = new double[columns];
        sums = new double[model.plan.monomials * W];
        places = new int[model.plan.monomials];
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

    /** {@return derivatives of the atom's energy, one number a column} */
    double[] energy() {
        return energy;
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
            int end = n.endOfSpecies(block + b, block + blocks) - block;
            basic(plan, e, species, b * W, (end - b) * W);
            b = end;
        }
        energies(plan, weights);
        kernel.products(plan, right, left, moments, columns);
        kernel.productsBack(plan, weights, right, left, moments, adjoints, columns);
    }

    private void energies(MomentPlan plan, double[] weights) {
        double[] sums = energy;
        double[] rows = moments;
        Arrays.fill(sums, 0);
        for (int k = 0; k < plan.basic; k++) {
            double weight = weights[k];
            int from = k * columns;
            for (int p = 0; p < sums.length; p++) {
                sums[p] += weight * rows[from + p];
            }
        }
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

    /**
     * Along (species, μ, b) the basic moments of μ change by Σ_j basis_b(r_j) m_k(u_j), which are
     * the same sums for every μ.
     */
    private void basic(MomentPlan plan, JacobianRows e, int species, int from, int neighbors) {
        for (int k = 0; k < plan.monomials; k++) {
            places[k] = k * e.n + from;
        }
        for (int r = 0; r < size; r += W) {
            int group = (r / W * e.n + from) * W;
            kernel.outer(sums, e.monomials, places, plan.monomials, basis, group, neighbors);
            for (int mu = 0; mu < functions; mu++) {
                int column = (species * functions + mu) * size + r;
                int first = plan.starts[mu];
                for (int k = first; k < plan.starts[mu + 1]; k++) {
                    int to = k * columns + column;
                    System.arraycopy(sums, (k - first) * W, moments, to, Math.min(W, size - r));
                }
            }
        }
    }
}
