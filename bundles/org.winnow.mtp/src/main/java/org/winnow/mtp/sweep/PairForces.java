// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/**
 * Energy, forces and virial of one configuration by several threads: batches of 8 atoms in
 * parallel, then one thread adds up, in the order in which {@link ForceSweep#run} does, so that the
 * bits are the same.
 */
public final class PairForces {

    private static final int W = MomentPlan.LANES;

    /** ∂E/∂r_ij of all pairs: [blocks × 8]. */
    double[] gx = new double[0];

    double[] gy = new double[0];
    double[] gz = new double[0];

    /** Energies of atoms. */
    double[] sites = new double[0];

    private final Model model;
    private final ForceSweep alone;
    private final Queue<ForceSweep> idle = new ConcurrentLinkedQueue<>();

    /** Prepares. @param model the potential */
    public PairForces(Model model) {
        this.model = model;
        alone = new ForceSweep(model);
        idle.add(alone);
    }

    /**
     * Predicts, by the threads of the pool that the caller runs in; alone where there is none.
     *
     * @param n neighbors of all atoms
     * @param forces set, shape [≥ atoms × 3], eV/Å
     * @param virial set, 9 numbers, eV
     * @return the energy, eV
     */
    public double run(Neighborhoods n, double[] forces, double[] virial) {
        if (sites.length < n.atoms) {
            sites = new double[n.atoms];
        }
        ForkJoinPool pool = ForkJoinTask.getPool();
        if (pool == null || pool.getParallelism() == 1 || n.atoms <= W) {
            return alone.run(model, n, sites, forces, virial);
        }
        reserve(n.starts[n.atoms] * W);
        IntStream.range(0, (n.atoms + W - 1) / W).parallel().forEach(b -> batch(n, b * W));
        Arrays.fill(forces, 0, 3 * n.atoms, 0);
        Arrays.fill(virial, 0);
        double energy = 0;
        for (int i = 0; i < n.atoms; i++) {
            ForceSweep.scatter(n, i, gx, gy, gz, n.starts[i] * W, forces, virial);
            energy += sites[i];
        }
        return energy;
    }

    private void batch(Neighborhoods n, int first) {
        ForceSweep taken = idle.poll();
        ForceSweep sweep = taken == null ? new ForceSweep(model) : taken;
        sweep.pairs(model, n, first, this);
        idle.add(sweep);
    }

    private void reserve(int length) {
        if (gx.length < length) {
            gx = new double[2 * length];
            gy = new double[2 * length];
            gz = new double[2 * length];
        }
    }
}
