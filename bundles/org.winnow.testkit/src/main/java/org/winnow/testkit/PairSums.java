// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import org.winnow.api.potential.Potential.Prediction;
import org.winnow.testkit.Surroundings.Neighbor;

/** Adds up forces and virial from derivatives of the energy by vectors to neighbors. */
final class PairSums {

    private double energy;
    private final double[] forces;
    private final double[] virial = new double[9];

    PairSums(int atoms) {
        forces = new double[3 * atoms];
    }

    void energy(double more) {
        energy += more;
    }

    /** Takes ∂E/∂d, d being the vector from an atom to a neighbor. */
    void add(int atom, Neighbor n, double gx, double gy, double gz) {
        double[] g = {gx, gy, gz};
        double[] d = {n.x(), n.y(), n.z()};
        for (int a = 0; a < 3; a++) {
            forces[3 * atom + a] += g[a];
            forces[3 * n.atom() + a] -= g[a];
            for (int b = 0; b < 3; b++) {
                virial[3 * a + b] -= g[a] * d[b];
            }
        }
    }

    Prediction prediction() {
        return new Prediction(energy, forces, virial);
    }
}
