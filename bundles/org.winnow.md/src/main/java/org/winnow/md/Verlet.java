// SPDX-License-Identifier: Apache-2.0
package org.winnow.md;

import org.winnow.api.dynamics.MovingAtoms;

/** The two moves that all integrators are made of. */
final class Verlet {

    private Verlet() {}

    /** Changes velocities by the forces. @param time fs */
    static void kick(MovingAtoms atoms, double time) {
        double[] velocities = atoms.velocities();
        double[] forces = atoms.forces();
        double[] masses = atoms.masses();
        for (int i = 0; i < masses.length; i++) {
            double factor = time * MovingAtoms.EV / masses[i];
            for (int k = 3 * i; k < 3 * i + 3; k++) {
                velocities[k] += factor * forces[k];
            }
        }
    }

    /** Changes positions by the velocities. @param time fs */
    static void drift(MovingAtoms atoms, double time) {
        double[] positions = atoms.positions();
        double[] velocities = atoms.velocities();
        for (int k = 0; k < positions.length; k++) {
            positions[k] += time * velocities[k];
        }
    }

    static void checkTimestep(double timestep) {
        if (!(timestep > 0 && timestep < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("timestep must be above 0 fs, got " + timestep);
        }
    }
}
