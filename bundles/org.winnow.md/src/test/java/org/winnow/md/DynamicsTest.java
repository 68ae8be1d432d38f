// SPDX-License-Identifier: Apache-2.0
package org.winnow.md;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.dynamics.Dynamics;
import org.winnow.api.dynamics.Dynamics.Motion;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.potential.Forces;
import org.winnow.testkit.StillingerWeber;

class DynamicsTest {

    private static final List<Dynamics> ALL =
            List.of(new ConstantEnergy(), new NoseHoover(50, 3, 1), new Langevin(10));

    private static double total(MovingAtoms atoms, Motion motion) {
        return atoms.energy() + atoms.kinetic() + motion.taken();
    }

    private static Forces silicon(MovingAtoms atoms) {
        return Crystals.forces(new StillingerWeber(), atoms, Crystals.SILICON);
    }

    /** Root mean square of the conserved quantity about its mean, eV. */
    private static double fluctuation(Dynamics dynamics, double timestep, int steps) {
        MovingAtoms atoms = Crystals.silicon(1, 1500, 3);
        Forces forces = silicon(atoms);
        Motion motion = dynamics.begin(atoms, timestep, 600, 1);
        double first = total(atoms, motion);
        double sum = 0;
        double squares = 0;
        for (int step = 0; step < steps; step++) {
            motion.step(600, forces);
            double off = total(atoms, motion) - first;
            sum += off;
            squares += off * off;
        }
        return Math.sqrt(squares / steps - sum * sum / steps / steps);
    }

    @Test
    void conservedQuantitiesFluctuateWithTheSquareOfTheStep() {
        for (Dynamics dynamics : List.of(new ConstantEnergy(), new NoseHoover(50, 3, 1))) {
            double coarse = fluctuation(dynamics, 2, 500);
            double fine = fluctuation(dynamics, 1, 1000);
            assertEquals(4, coarse / fine, 0.4, "ratio of fluctuations at 2 and at 1 fs");
        }
    }

    @Test
    void energyDoesNotDriftInAPicosecond() {
        MovingAtoms atoms = Crystals.silicon(1, 1500, 3);
        Forces forces = silicon(atoms);
        Motion motion = new ConstantEnergy().begin(atoms, 1, 0, 1);
        double before = mean(atoms, motion, forces, 1000);
        for (int step = 0; step < 2000; step++) {
            motion.step(0, forces);
        }
        double after = mean(atoms, motion, forces, 1000);
        double drift = (after - before) / 3e-3 / atoms.size(); // 3 ps between the middles
        assertTrue(Math.abs(drift) < 2e-3, "drift must lie below 2 meV/atom/ns, got " + drift);
    }

    private static double mean(MovingAtoms atoms, Motion motion, Forces forces, int steps) {
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            motion.step(0, forces);
            sum += total(atoms, motion);
        }
        return sum / steps;
    }

    @Test
    void atomsComeBackWhenTimeRunsBackwards() {
        for (Dynamics dynamics : List.of(new ConstantEnergy(), new NoseHoover(50, 3, 1))) {
            MovingAtoms atoms = Crystals.silicon(1, 1500, 4);
            double[] start = atoms.positions().clone();
            Forces forces = silicon(atoms);
            Motion motion = dynamics.begin(atoms, 1, 600, 1);
            for (int step = 0; step < 300; step++) {
                motion.step(600, forces);
            }
            double moved = Math.abs(atoms.positions()[0] - start[0]);
            for (int k = 0; k < start.length; k++) {
                atoms.velocities()[k] = -atoms.velocities()[k];
            }
            motion.restore(reversed(motion.state()));
            for (int step = 0; step < 300; step++) {
                motion.step(600, forces);
            }
            assertTrue(moved > 1e-3, "the first atom must have moved, got " + moved + " Å");
            assertArrayEquals(start, atoms.positions(), 1e-10);
        }
    }

    /** Thermostats run back too: their velocities are the second part of their state. */
    private static long[] reversed(long[] state) {
        int chain = (state.length - 2) / 2;
        for (int k = chain; k < 2 * chain; k++) {
            state[k] = Double.doubleToRawLongBits(-Double.longBitsToDouble(state[k]));
        }
        return state;
    }

    @Test
    void theCenterOfMassStaysAtRest() {
        for (Dynamics dynamics : ALL) {
            MovingAtoms atoms = Crystals.silicon(1, 1500, 5);
            Forces forces = silicon(atoms);
            Motion motion = dynamics.begin(atoms, 1, 600, 1);
            for (int step = 0; step < 500; step++) {
                motion.step(600, forces);
            }
            for (int axis = 0; axis < 3; axis++) {
                double momentum = 0;
                for (int i = 0; i < atoms.size(); i++) {
                    momentum += atoms.masses()[i] * atoms.velocities()[3 * i + axis];
                }
                assertEquals(0, momentum, 1e-12);
            }
        }
    }

    @Test
    void goesOnFromAStateBitForBit() {
        for (Dynamics dynamics : ALL) {
            MovingAtoms whole = Crystals.silicon(1, 900, 6);
            Forces forces = silicon(whole);
            Motion motion = dynamics.begin(whole, 1, 600, 7);
            for (int step = 0; step < 50; step++) {
                motion.step(600 + step, forces);
            }
            MovingAtoms later = new MovingAtoms(whole.masses(), whole.positions(), whole.cell());
            System.arraycopy(whole.velocities(), 0, later.velocities(), 0, 24);
            Forces others = silicon(later);
            Motion again = dynamics.begin(later, 1, 300, 99);
            again.restore(motion.state());
            for (int step = 50; step < 100; step++) {
                motion.step(600 + step, forces);
                again.step(600 + step, others);
            }
            assertArrayEquals(whole.positions(), later.positions());
            assertArrayEquals(whole.velocities(), later.velocities());
            assertEquals(motion.taken(), again.taken());
        }
    }

    @Test
    void whatIsConservedStaysSoWhileTheThermostatHeats() {
        for (Dynamics dynamics : List.of(new NoseHoover(50, 3, 1), new Langevin(10))) {
            MovingAtoms atoms = Crystals.silicon(1, 600, 8);
            Forces forces = silicon(atoms);
            Motion motion = dynamics.begin(atoms, 0.5, 300, 9);
            double first = total(atoms, motion);
            double energy = atoms.energy() + atoms.kinetic();
            for (int step = 0; step < 2000; step++) {
                motion.step(300 + step * 0.5, forces);
            }
            double heat = atoms.energy() + atoms.kinetic() - energy;
            assertTrue(heat > 0.5, "the atoms must take heat, got " + heat + " eV");
            assertEquals(first, total(atoms, motion), 5e-3 * heat);
        }
    }

    /**
     * Mean and variance of the kinetic energy, over those of the canonical ensemble. Of a liquid: a
     * cold crystal of 8 atoms is nearly harmonic, and chains of thermostats need chaos.
     */
    private static void checkCanonical(Dynamics dynamics) {
        double temperature = 2500;
        MovingAtoms atoms = Crystals.silicon(1, 2 * temperature, 10);
        Forces forces = silicon(atoms);
        Motion motion = dynamics.begin(atoms, 1, temperature, 11);
        for (int step = 0; step < 2000; step++) {
            motion.step(temperature, forces);
        }
        int steps = 30_000;
        double sum = 0;
        double squares = 0;
        for (int step = 0; step < steps; step++) {
            motion.step(temperature, forces);
            double kinetic = atoms.kinetic();
            sum += kinetic;
            squares += kinetic * kinetic;
        }
        double thermal = MovingAtoms.BOLTZMANN * temperature;
        double mean = sum / steps;
        double variance = squares / steps - mean * mean;
        assertEquals(1, mean / (atoms.freedom() * thermal / 2), 0.05, "mean kinetic energy");
        assertEquals(
                1,
                variance / (atoms.freedom() * thermal * thermal / 2),
                0.15,
                "variance of the kinetic energy");
    }

    @Test
    void kineticEnergiesAreCanonicalUnderThermostats() {
        checkCanonical(new NoseHoover(50, 3, 1));
        checkCanonical(new Langevin(10));
    }

    @Test
    void refusesAThermostatWithoutTemperature() {
        MovingAtoms atoms = Crystals.silicon(1, 300, 1);
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new NoseHoover(100, 3, 1).begin(atoms, 1, 0, 1));
        assertEquals("a thermostat's temperature must be above 0 K, got 0.0", e.getMessage());
    }
}
