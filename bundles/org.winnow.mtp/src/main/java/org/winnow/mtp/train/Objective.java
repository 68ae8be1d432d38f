// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.ForceSweep;
import org.winnow.mtp.sweep.GradientSweep;
import org.winnow.mtp.sweep.Model;
import org.winnow.mtp.sweep.MomentPlan;
import org.winnow.mtp.train.TrainingSet.Item;
import org.winnow.numerics.Parallel;

/**
 * The loss of a set and its derivative by all parameters. Parallel over configurations; sums run in
 * the order of the configurations, so that the number of threads does not matter.
 */
final class Objective {

    private static final int SUMS = 7;

    private final TrainingSet set;
    private final Weights weights;
    private final MomentPlan plan;
    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

    Objective(TrainingSet set, Weights weights, MomentPlan plan) {
        this.set = set;
        this.weights = weights;
        this.plan = plan;
    }

    /** {@return how well these parameters fit} */
    Fit fit(MtpParameters p) {
        return evaluate(p, null);
    }

    /**
     * Computes loss and derivative.
     *
     * @param p the parameters
     * @param gradient set to the derivative by [radial | species | linear], or null
     * @return how well they fit
     */
    Fit evaluate(MtpParameters p, double[] gradient) {
        Model model = new Model(p, plan);
        int columns = SUMS + (gradient == null ? 0 : gradient.length);
        double[][] chunks = new double[set.chunks()][columns];
        Parallel.rows(
                set.items.length,
                set.chunk(),
                f -> {},
                (from, to) -> {
                    Scratch scratch = borrow(() -> new Scratch(model));
                    for (int k = from; k < to; k++) {
                        scratch.add(
                                model, set.items[k], chunks[from / set.chunk()], gradient != null);
                    }
                    idle.add(scratch);
                });
        double[] sum = new double[columns];
        for (double[] chunk : chunks) {
            for (int k = 0; k < columns; k++) {
                sum[k] += chunk[k];
            }
        }
        if (gradient != null) {
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] = sum[SUMS + k] / set.size();
            }
        }
        return new Fit(
                sum[0] / set.size(),
                Math.sqrt(sum[1] / sum[3]),
                sum[2] / sum[3],
                Math.sqrt(sum[4] / sum[6]),
                sum[5] / sum[6]);
    }

    private Scratch borrow(Supplier<Scratch> maker) {
        Scratch scratch = idle.poll();
        return scratch == null ? maker.get() : scratch;
    }

    /** What one thread works with. */
    private final class Scratch {
        private final ForceSweep sweep;
        private final GradientSweep gradients;
        private final double[] own;
        private final double[] virial = new double[9];
        private double[] sites = new double[0];
        private double[] forces = new double[0];

        Scratch(Model model) {
            sweep = new ForceSweep(model);
            gradients = new GradientSweep(model);
            own = new double[model.parameterCount()];
        }

        /** Adds one configuration; turns predictions into derivatives of the loss on the way. */
        void add(Model model, Item item, double[] sums, boolean gradient) {
            int n = item.atoms;
            if (sites.length < n) {
                sites = new double[n];
                forces = new double[3 * n];
            }
            double energy = sweep.run(model, item.neighborhoods, sites, forces, virial);
            double slope = energyError(item, energy, sums);
            forceErrors(item, sums);
            virialError(item, sums);
            if (gradient) {
                gradients.run(model, item.neighborhoods, slope, forces, virial, own);
                for (int k = 0; k < own.length; k++) {
                    sums[SUMS + k] += own[k];
                }
            }
        }

        private double energyError(Item item, double energy, double[] sums) {
            if (!item.hasEnergy()) {
                return 0;
            }
            double error = energy - item.energy;
            double weight = weights.energy(item.atoms);
            sums[0] += weight * error * error;
            sums[1] += error / item.atoms * (error / item.atoms);
            sums[2] += Math.abs(error) / item.atoms;
            sums[3]++;
            return 2 * weight * error;
        }

        private void forceErrors(Item item, double[] sums) {
            double[] reference = item.forces;
            boolean counts = reference != null && !item.madeUp();
            for (int i = 0; i < 3 * item.atoms; i += 3) {
                double weight = reference == null ? 0 : item.forceWeight(weights, i);
                for (int k = i; k < i + 3; k++) {
                    double error = reference == null ? 0 : forces[k] - reference[k];
                    sums[0] += weight * error * error;
                    sums[4] += counts ? error * error : 0;
                    sums[5] += counts ? Math.abs(error) : 0;
                    forces[k] = 2 * weight * error;
                }
            }
            sums[6] += counts ? reference.length : 0;
        }

        private void virialError(Item item, double[] sums) {
            double weight = item.virial == null ? 0 : weights.virial(item.atoms);
            for (int k = 0; k < 9; k++) {
                double error = item.virial == null ? 0 : virial[k] - item.virial[k];
                sums[0] += weight * error * error;
                virial[k] = 2 * weight * error;
            }
        }
    }
}
