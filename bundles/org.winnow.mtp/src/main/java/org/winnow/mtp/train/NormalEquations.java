// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.JacobianSweep;
import org.winnow.mtp.sweep.Model;
import org.winnow.mtp.sweep.MomentPlan;
import org.winnow.mtp.sweep.RowProducts;
import org.winnow.mtp.train.TrainingSet.Item;
import org.winnow.numerics.Parallel;

/**
 * The weighted products of all rows of the Jacobian and of the errors: JᵀWJ, JᵀWr, rᵀWr, divided by
 * the number of configurations. Predictions are linear in the species' and linear coefficients, so
 * that these products solve for them exactly.
 */
final class NormalEquations {

    /**
     * The products.
     *
     * @param size how many parameters
     * @param width numbers in a row of the matrix
     * @param matrix upper triangle, shape [≥ size + 1 × width]; column {@code size} belongs to r
     */
    record Products(int size, int width, double[] matrix) {

        double get(int row, int column) {
            return matrix[Math.min(row, column) * width + Math.max(row, column)];
        }

        /** {@return the weighted square of r, divided by the number of configurations} */
        double square() {
            return get(size, size);
        }
    }

    private final TrainingSet set;
    private final Weights weights;
    private final MomentPlan plan;

    NormalEquations(TrainingSet set, Weights weights, MomentPlan plan) {
        this.set = set;
        this.weights = weights;
        this.plan = plan;
    }

    /** {@return products for [species | linear], r being minus the labels} */
    Products linear(MtpParameters p) {
        return products(p, true);
    }

    /** {@return products for [radial | species | linear], r being prediction minus label} */
    Products all(MtpParameters p) {
        return products(p, false);
    }

    private Products products(MtpParameters p, boolean linearOnly) {
        Model model = new Model(p, plan);
        int size = model.parameterCount() - (linearOnly ? p.radial().length : 0);
        int width = new JacobianSweep.Rows(model, linearOnly).width();
        double[][] chunks = new double[set.chunks()][];
        Queue<Scratch> idle = new ConcurrentLinkedQueue<>();
        Parallel.rows(
                set.size(),
                set.chunk(),
                f -> {},
                (from, to) -> {
                    Scratch taken = idle.poll();
                    Scratch s = taken == null ? new Scratch(model, linearOnly) : taken;
                    double[] matrix = new double[width * width];
                    for (int k = from; k < to; k++) {
                        s.add(p, model, set.items[k], size, matrix);
                    }
                    chunks[from / set.chunk()] = matrix;
                    idle.add(s);
                });
        double[] sum = chunks[0];
        for (int c = 1; c < chunks.length; c++) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += chunks[c][k];
            }
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= set.size();
        }
        return new Products(size, width, sum);
    }

    /** What one thread works with. */
    private final class Scratch {
        private final JacobianSweep sweep;
        private final JacobianSweep.Rows rows;
        private final RowProducts products = new RowProducts();
        private final boolean linearOnly;

        Scratch(Model model, boolean linearOnly) {
            sweep = new JacobianSweep(model);
            rows = new JacobianSweep.Rows(model, linearOnly);
            this.linearOnly = linearOnly;
        }

        void add(MtpParameters p, Model model, Item item, int size, double[] matrix) {
            sweep.run(model, item.neighborhoods, rows);
            int width = rows.width();
            if (item.hasEnergy()) {
                double weight = weights.energy(item.atoms);
                finish(p, rows.energy(), 0, size, item.energy, weight);
                products.add(rows.energy(), 1, width, size + 1, matrix);
            }
            if (item.forces != null) {
                double[] f = item.forces;
                for (int k = 0; k < f.length; k++) {
                    int i = k / 3 * 3;
                    double square = f[i] * f[i] + f[i + 1] * f[i + 1] + f[i + 2] * f[i + 2];
                    double weight = weights.force(item.atoms, square);
                    finish(p, rows.forces(), k * width, size, f[k], weight);
                }
                products.add(rows.forces(), f.length, width, size + 1, matrix);
            }
            if (item.virial != null) {
                double weight = weights.virial(item.atoms);
                for (int k = 0; k < 9; k++) {
                    finish(p, rows.virial(), k * width, size, item.virial[k], weight);
                }
                products.add(rows.virial(), 9, width, size + 1, matrix);
            }
        }

        /** Puts the error behind a row and multiplies it by the root of its weight. */
        private void finish(
                MtpParameters p, double[] row, int at, int size, double label, double weight) {
            double error = -label;
            if (!linearOnly) {
                int c = at + p.radial().length;
                for (double species : p.species()) {
                    error += row[c++] * species;
                }
                for (double linear : p.linear()) {
                    error += row[c++] * linear;
                }
            }
            row[at + size] = error;
            double root = Math.sqrt(weight);
            for (int k = at; k <= at + size; k++) {
                row[k] *= root;
            }
        }
    }
}
