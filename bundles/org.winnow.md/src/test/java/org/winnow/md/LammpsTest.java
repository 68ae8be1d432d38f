// SPDX-License-Identifier: Apache-2.0
package org.winnow.md;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.winnow.api.dynamics.Dynamics.Motion;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.potential.Forces;
import org.winnow.api.potential.Potential;
import org.winnow.testkit.LennardJones;
import org.winnow.testkit.StillingerWeber;

/** Against places that LAMMPS computed from the same start; see {@code lammps.py}. */
class LammpsTest {

    /** 1 eV in amu Å²/fs² as LAMMPS has it in metal units; ours is 3e-8 of it less. */
    private static final double LAMMPS_EV = 1e-6 / 1.0364269e-4;

    @Test
    void siliconIsWhereLammpsHasItAfterAHundredSteps() throws IOException {
        check("silicon.csv", new StillingerWeber(), 14, 28.085);
    }

    @Test
    void argonIsWhereLammpsHasItAfterAHundredSteps() throws IOException {
        check("argon.csv", LennardJones.argon(), 18, 39.95);
    }

    private static void check(String name, Potential potential, int species, double mass)
            throws IOException {
        Crystals.Reference reference = Crystals.reference(name, mass * MovingAtoms.EV / LAMMPS_EV);
        MovingAtoms atoms = reference.atoms();
        double[] start = atoms.positions().clone();
        Forces forces = Crystals.forces(potential, atoms, species);
        Motion motion = new ConstantEnergy().begin(atoms, 1, 0, 1);
        for (int step = 0; step < 100; step++) {
            motion.step(0, forces);
        }
        double moved = 0;
        double off = 0;
        for (int k = 0; k < start.length; k++) {
            moved = Math.max(moved, Math.abs(reference.after()[k] - start[k]));
            off = Math.max(off, Math.abs(reference.after()[k] - atoms.positions()[k]));
        }
        assertEquals(
                0,
                off,
                1e-8,
                "largest difference of a coordinate in Å; the largest way is " + moved);
    }
}
