// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Forces;

class MtpForcesTest {

    private final MtpPotential potential =
            new MtpPotential(Examples.potential(12, 2, 6, 5), List.of(14, 3));

    /** Positions of a walk that leaves the cell. */
    private static double[][] walk(Configuration c, int steps) {
        Random random = new Random(3);
        double[][] walk = new double[steps][];
        double[] x = Examples.positions(c);
        for (int s = 0; s < steps; s++) {
            for (int k = 0; k < x.length; k++) {
                x[k] += (k % 3 == 0 ? 0.15 : 0) + 0.02 * random.nextGaussian();
            }
            walk[s] = x.clone();
        }
        return walk;
    }

    @Test
    void saysWhatPredictSaysWhereverAtomsWent() {
        for (int repeats : new int[] {1, 3}) { // 1: a cell smaller than the cutoff
            Configuration c = Examples.crystal(repeats, 1);
            Forces forces = potential.forces(Examples.species(c));
            double[] f = new double[3 * c.size()];
            double[] v = new double[9];
            for (double[] x : walk(c, 40)) {
                double energy = forces.evaluate(x, c.cell(), f, v);
                var p =
                        potential.predict(
                                Configuration.of(Examples.species(c), x).cell(c.cell()).build());
                assertEquals(p.energy(), energy, 1e-11 * Math.abs(p.energy()));
                assertArrayEquals(p.forces(), f, 1e-10);
                assertArrayEquals(p.virial(), v, 1e-9);
            }
        }
    }

    @Test
    void bitsDependNeitherOnWhatCameBeforeNorOnThreads() throws Exception {
        Configuration c = Examples.crystal(3, 2);
        int[] species = Examples.species(c);
        double[][] walk = walk(c, 25);
        double[] forces = new double[3 * c.size()];
        double[] virial = new double[9];
        Forces all = potential.forces(species);
        double energy = 0;
        for (double[] x : walk) {
            energy = all.evaluate(x, c.cell(), forces, virial);
        }
        for (int threads : new int[] {1, 2, 3}) {
            double[] others = new double[3 * c.size()];
            double[] stress = new double[9];
            ForkJoinPool pool = new ForkJoinPool(threads);
            double once =
                    pool.submit(
                                    () ->
                                            potential
                                                    .forces(species)
                                                    .evaluate(walk[24], c.cell(), others, stress))
                            .get();
            pool.shutdown();
            assertEquals(energy, once);
            assertArrayEquals(forces, others);
            assertArrayEquals(virial, stress);
        }
    }

    @Test
    void knowsTheShortestDistance() {
        double[] x = {0, 0, 0, 0, 2.5, 0, 3, 0, 3};
        Forces forces = potential.forces(new int[] {14, 3, 3});
        forces.evaluate(x, Cell.NONE, new double[9], new double[9]);
        assertEquals(2.5, forces.shortest());
        x[4] = 0;
        x[5] = 100;
        x[6] = 200;
        forces.evaluate(x, Cell.NONE, new double[9], new double[9]);
        assertEquals(Double.POSITIVE_INFINITY, forces.shortest());
    }

    @Test
    void refusesASpeciesItDoesNotKnow() {
        var e =
                assertThrows(
                        IllegalArgumentException.class, () -> potential.forces(new int[] {14, 8}));
        assertEquals("the potential knows Li,Si, got O", e.getMessage());
    }
}
