// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.Jacobian;
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
     * @param matrix upper triangle, shape [size + 1 × width]; column {@code size} belongs to r
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
        int width = size + 1;
        double[][] chunks = new double[set.chunks()][];
        Queue<Scratch> idle = new ConcurrentLinkedQueue<>();
        Parallel.rows(
                set.items.length,
                set.chunk(),
                f -> {},
                (from, to) -> {
                    Scratch taken = idle.poll();
                    Scratch s = taken == null ? new Scratch(model, linearOnly) : taken;
                    double[] matrix = new double[width * width];
                    for (int k = from; k < to; k++) {
                        s.add(p, model, set.items[k], matrix, width);
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
        private final Jacobian rows;
        private final RowProducts products = new RowProducts();

        Scratch(Model model, boolean linearOnly) {
            sweep = new JacobianSweep(model);
            rows = new Jacobian(model, linearOnly);
        }

        void add(MtpParameters p, Model model, Item item, double[] matrix, int width) {
            rows.withVirial(item.virial != null && weights.virial() > 0);
            sweep.run(model, item.neighborhoods, rows);
            if (item.hasEnergy()) {
                double[] label = {item.energy};
                double[] roots = {Math.sqrt(weights.energy(item.atoms))};
                finish(p, rows.energy(), 1, label, roots);
                products.addOne(rows.energy(), 1, 0, rows.count() + 1, matrix, width);
            }
            if (item.forces != null) {
                finish(p, rows.forces(), rows.stride(), item.forces, roots(item));
                int length = rows.stride();
                products.add(rows.forces(), rows.count() + 1, length, length, matrix, width);
            }
            if (item.virial != null && weights.virial() > 0) {
                double[] roots = new double[9];
                Arrays.fill(roots, Math.sqrt(weights.virial(item.atoms)));
                finish(p, rows.virial(), 16, item.virial, roots);
                products.add(rows.virial(), rows.count() + 1, 16, 16, matrix, width);
            }
        }

        private double[] roots(Item item) {
            double[] roots = new double[item.forces.length];
            for (int i = 0; i < roots.length; i += 3) {
                Arrays.fill(roots, i, i + 3, Math.sqrt(item.forceWeight(weights, i)));
            }
            return roots;
        }

        /** Makes the errors the last row, and multiplies all by the roots of the weights. */
        private void finish(
                MtpParameters p, double[] values, int stride, double[] labels, double[] roots) {
            int last = rows.count() * stride;
            for (int k = 0; k < labels.length; k++) {
                values[last + k] = -labels[k];
            }
            int radial = p.radial().length;
            boolean linearOnly = rows.count() < p.parameterCount();
            for (int c = radial; c < rows.count() && !linearOnly; c++) {
                int s = c - radial;
                int species = p.speciesCount();
                double factor = s < species ? p.species()[s] : p.linear()[s - species];
                for (int k = 0; k < labels.length; k++) {
                    values[last + k] += factor * values[c * stride + k];
                }
            }
            for (int c = 0; c <= rows.count(); c++) {
                for (int k = 0; k < labels.length; k++) {
                    values[c * stride + k] *= roots[k];
                }
            }
        }
    }
}
