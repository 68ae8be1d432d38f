// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;

/**
 * The derivatives of energy, forces and virial of one configuration by every parameter, one row for
 * each of these numbers. One instance a thread.
 *
 * <p>For each atom: A = ∂(basic moments)/∂(places of its neighbors); through the products it gives
 * the derivatives of all scalars, which are those of the forces by linear coefficients. A direction
 * in the radial coefficients changes the adjoints G of the basic moments (forward over reverse, one
 * column a coefficient) and the radial functions themselves: ∂g = A ∂G + (∂A) G. Cost per atom
 * O(products · (3 neighbors + coefficients) + 3 neighbors · basic moments · coefficients).
 */
public final class JacobianSweep {

    private static final int W = MomentPlan.LANES;

    private final ForceSweep base;
    private final RowKernel kernel;
    private final JacobianRows e;
    private final int columns;
    private final double[] moments;
    private final double[] adjoints;

    /** Tangents of moments and of adjoints along the radial coefficients: [moments × columns]. */
    private final double[] momentTangents;

    private final double[] adjointTangents;

    /** Derivatives of ∂E_i/∂r_ij by this atom's radial and by the linear coefficients, one row. */
    private final double[] radialRow;

    private final double[] linearRow;
    private final double[] coefficients;

    /** Sweeps with the fastest kernels. @param model any model of the same plan and radial size */
    public JacobianSweep(Model model) {
        this(model, MomentKernel.best(), RowKernel.best());
    }

    JacobianSweep(Model model, MomentKernel moment, RowKernel kernel) {
        base = new ForceSweep(model, moment);
        this.kernel = kernel;
        e = new JacobianRows(model);
        int own = model.speciesCount * model.plan.functions * model.radialSize;
        columns = (own + W - 1) / W * W;
        moments = new double[model.plan.moments];
        adjoints = new double[model.plan.moments];
        momentTangents = new double[model.plan.moments * columns];
        adjointTangents = new double[model.plan.moments * columns];
        radialRow = new double[columns];
        linearRow = new double[(model.linear.length + W - 1) / W * W];
        coefficients = new double[(model.plan.basic + 3) / 4 * 4];
    }

    /** Where the rows go. Each has {@code width} numbers; those of all parameters come first. */
    public static final class Rows {
        final int width;
        final int radialCount;
        final double[] energy;
        final double[] virial;
        double[] forces = new double[0];

        /**
         * Makes room.
         *
         * @param model the potential
         * @param linearOnly whether the radial coefficients are left out
         */
        public Rows(Model model, boolean linearOnly) {
            radialCount = linearOnly ? 0 : model.radial.length;
            int count = radialCount + model.speciesCount + model.linear.length + 1;
            width = (count + W - 1) / W * W;
            energy = new double[width];
            virial = new double[9 * width];
        }

        void clear(int atoms) {
            if (forces.length < 3 * atoms * width) {
                forces = new double[3 * atoms * width];
            }
            Arrays.fill(forces, 0, 3 * atoms * width, 0);
            Arrays.fill(energy, 0);
            Arrays.fill(virial, 0);
        }

        /** {@return numbers in a row: parameters, one to spare, padding} */
        public int width() {
            return width;
        }

        /** {@return derivatives of the energy} */
        public double[] energy() {
            return energy;
        }

        /** {@return derivatives of the forces, 3 rows an atom} */
        public double[] forces() {
            return forces;
        }

        /** {@return derivatives of the virial, 9 rows} */
        public double[] virial() {
            return virial;
        }
    }

    /**
     * Computes the rows.
     *
     * @param model the potential
     * @param n neighbors of all atoms
     * @param rows set
     */
    public void run(Model model, Neighborhoods n, Rows rows) {
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

    private void atom(Model model, Neighborhoods n, int i, int lane, int slot, Rows rows) {
        MomentPlan plan = model.plan;
        for (int k = 0; k < plan.moments; k++) {
            moments[k] = base.w.moments[k * W + lane];
            adjoints[k] = base.w.adjoints[k * W + lane];
        }
        int block = n.starts[i];
        int blocks = n.starts[i + 1] - block;
        e.fill(model, n, block, blocks, base.w, slot, kernel);
        for (int mu = 0; mu < plan.functions; mu++) {
            for (int k = plan.starts[mu]; k < plan.starts[mu + 1]; k++) {
                kernel.derivative(e, k - plan.starts[mu], mu, adjoints[k], k * 3 * e.n);
            }
        }
        int linear = rows.radialCount + model.speciesCount;
        rows.energy[rows.radialCount + n.species[i]] += 1;
        for (int s = 0; s < model.linear.length; s++) {
            rows.energy[linear + s] += moments[plan.scalars[s] / W];
        }
        placeTangents(plan);
        boolean radial = rows.radialCount > 0;
        int own = model.pair(n.species[i], 0);
        if (radial) {
            coefficientTangents(model, n, block, blocks);
            for (int k = 0; k < plan.basic; k++) {
                kernelAdd(rows.energy, own, adjoints[k], k * columns, model);
            }
        }
        for (int j = 0; j < e.n; j++) {
            for (int axis = 0; axis < 3; axis++) {
                linearRow(plan, axis * e.n + j);
                if (radial) {
                    radialRow(model, n.blockSpecies[block + j / W], axis, j);
                }
                place(model, n, i, block * W + j, axis, rows, radial ? own : -1, linear);
            }
        }
    }

    /** The tangents of all moments along the places of the neighbors. */
    private void placeTangents(MomentPlan plan) {
        int width = 3 * e.n;
        Arrays.fill(e.tangents, plan.basic * width, plan.moments * width, 0);
        for (int g = 0; g < plan.targets.length; g++) {
            int target = plan.targets[g] / W * width;
            for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
                int a = plan.left[t] / W;
                int b = plan.right[t] / W;
                double x = plan.factors[t] * moments[b];
                double y = plan.factors[t] * moments[a];
                kernel.add(
                        e.tangents,
                        target,
                        x,
                        e.tangents,
                        a * width,
                        y,
                        e.tangents,
                        b * width,
                        width);
            }
        }
    }

    /** The tangents of moments and adjoints along this atom's radial coefficients. */
    private void coefficientTangents(Model model, Neighborhoods n, int block, int blocks) {
        MomentPlan plan = model.plan;
        int size = model.radialSize;
        Arrays.fill(momentTangents, 0);
        Arrays.fill(adjointTangents, 0);
        for (int b = 0; b < blocks; b++) {
            int column = n.blockSpecies[block + b] * plan.functions * size;
            for (int mu = 0; mu < plan.functions; mu++, column += size) {
                for (int k = plan.starts[mu]; k < plan.starts[mu + 1]; k++) {
                    int m = (k - plan.starts[mu]) * e.n + b * W;
                    for (int r = 0; r < size; r++) {
                        double sum = 0;
                        for (int l = 0; l < W; l++) {
                            sum += e.monomials[m + l] * e.basis[r * e.n + b * W + l];
                        }
                        momentTangents[k * columns + column + r] += sum;
                    }
                }
            }
        }
        for (int g = 0; g < plan.targets.length; g++) {
            int target = plan.targets[g] / W * columns;
            for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
                int a = plan.left[t] / W;
                int b = plan.right[t] / W;
                double x = plan.factors[t] * moments[b];
                double y = plan.factors[t] * moments[a];
                both(momentTangents, target, x, momentTangents, a, y, momentTangents, b);
            }
        }
        for (int g = plan.targets.length - 1; g >= 0; g--) {
            int target = plan.targets[g] / W;
            for (int t = plan.heads[g]; t < plan.heads[g + 1]; t++) {
                int a = plan.left[t] / W;
                int b = plan.right[t] / W;
                double k = plan.factors[t];
                double x = k * adjoints[target];
                both(
                        adjointTangents,
                        b * columns,
                        x,
                        momentTangents,
                        a,
                        k * moments[a],
                        adjointTangents,
                        target);
                both(
                        adjointTangents,
                        a * columns,
                        x,
                        momentTangents,
                        b,
                        k * moments[b],
                        adjointTangents,
                        target);
            }
        }
    }

    private void both(
            double[] y, int to, double a, double[] x, int i, double b, double[] z, int j) {
        kernel.add(y, to, a, x, i * columns, b, z, j * columns, columns);
    }

    private void kernelAdd(double[] row, int own, double a, int from, Model model) {
        int count = model.speciesCount * model.plan.functions * model.radialSize;
        for (int p = 0; p < count; p++) {
            row[own + p] = Math.fma(a, momentTangents[from + p], row[own + p]);
        }
    }

    private void linearRow(MomentPlan plan, int direction) {
        int width = 3 * e.n;
        for (int s = 0; s < plan.scalars.length; s++) {
            linearRow[s] = e.tangents[plan.scalars[s] / W * width + direction];
        }
    }

    private void radialRow(Model model, int species, int axis, int j) {
        MomentPlan plan = model.plan;
        int width = 3 * e.n;
        for (int k = 0; k < plan.basic; k++) {
            coefficients[k] = e.tangents[k * width + axis * e.n + j];
        }
        Arrays.fill(radialRow, 0);
        int k = 0;
        for (; k + 4 <= plan.basic; k += 4) {
            kernel.addFour(
                    radialRow,
                    0,
                    coefficients,
                    k,
                    1,
                    adjointTangents,
                    k * columns,
                    columns,
                    columns);
        }
        for (; k < plan.basic; k++) {
            kernel.add(radialRow, 0, coefficients[k], adjointTangents, k * columns, columns);
        }
        double[] unit = axis == 0 ? e.x : axis == 1 ? e.y : e.z;
        double[] sums = axis == 0 ? e.sumX : axis == 1 ? e.sumY : e.sumZ;
        int size = model.radialSize;
        int column = species * plan.functions * size;
        for (int mu = 0; mu < plan.functions; mu++) {
            double along = e.sum[mu * e.n + j] * unit[j];
            double across = sums[mu * e.n + j];
            for (int b = 0; b < size; b++) {
                double slope = e.basisSlope[b * e.n + j];
                double share = Math.fma(slope, along, radialRow[column + mu * size + b]);
                radialRow[column + mu * size + b] = Math.fma(e.basis[b * e.n + j], across, share);
            }
        }
    }

    /** Adds the two rows to the forces of both atoms and to the virial. */
    private void place(
            Model model,
            Neighborhoods n,
            int i,
            int pair,
            int axis,
            Rows rows,
            int own,
            int linear) {
        int to = (3 * i + axis) * rows.width;
        int from = (3 * n.neighbor[pair] + axis) * rows.width;
        double r = n.r[pair];
        int v = 3 * axis * rows.width;
        double[] d = {r * n.x[pair], r * n.y[pair], r * n.z[pair]};
        if (own >= 0) {
            int count = model.speciesCount * model.plan.functions * model.radialSize;
            for (int p = 0; p < count; p++) {
                rows.forces[to + own + p] += radialRow[p];
                rows.forces[from + own + p] -= radialRow[p];
                rows.virial[v + own + p] -= radialRow[p] * d[0];
                rows.virial[v + rows.width + own + p] -= radialRow[p] * d[1];
                rows.virial[v + 2 * rows.width + own + p] -= radialRow[p] * d[2];
            }
        }
        for (int s = 0; s < model.linear.length; s++) {
            rows.forces[to + linear + s] += linearRow[s];
            rows.forces[from + linear + s] -= linearRow[s];
            rows.virial[v + linear + s] -= linearRow[s] * d[0];
            rows.virial[v + rows.width + linear + s] -= linearRow[s] * d[1];
            rows.virial[v + 2 * rows.width + linear + s] -= linearRow[s] * d[2];
        }
    }
}
