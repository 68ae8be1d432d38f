// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.util.Optional;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.numerics.SplitMix;

/** How atoms begin to move. */
final class Velocities {

    /** What a trajectory calls them; Å/fs, as GPUMD has it. */
    static final String COLUMN = "vel";

    private static final String[] NAMES = {COLUMN, "velo", "velocities"};

    /** ASE's, amu Å over its unit of time, in which 1 eV is 1 amu Å²/time². */
    private static final String MOMENTA = "momenta";

    private Velocities() {}

    /** {@return atoms at rest where a configuration has them} @param c any */
    static MovingAtoms rest(Configuration c) {
        double[] masses = new double[c.size()];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = Species.mass(c.species(i));
        }
        return new MovingAtoms(masses, c.positions(), c.cell());
    }

    /** {@return whether a column holds velocities} @param name of it */
    static boolean names(String name) {
        for (String known : NAMES) {
            if (known.equals(name)) {
                return true;
            }
        }
        return MOMENTA.equals(name);
    }

    /**
     * Takes velocities from a column.
     *
     * @param c may have one
     * @param atoms whose velocities are set
     * @return whether it had
     */
    static boolean take(Configuration c, MovingAtoms atoms) {
        for (String name : NAMES) {
            Optional<Column> column = vectors(c, name);
            if (column.isPresent()) {
                for (int k = 0; k < 3 * c.size(); k++) {
                    atoms.velocities()[k] = column.get().real(k);
                }
                return true;
            }
        }
        Optional<Column> momenta = vectors(c, MOMENTA);
        for (int k = 0; momenta.isPresent() && k < 3 * c.size(); k++) {
            double speed = momenta.get().real(k) / atoms.masses()[k / 3];
            atoms.velocities()[k] = speed * Math.sqrt(MovingAtoms.EV);
        }
        return momenta.isPresent();
    }

    private static Optional<Column> vectors(Configuration c, String name) {
        return Optional.ofNullable(c.columns().get(name))
                .filter(k -> k.kind() == Column.Kind.REAL && k.width() == 3);
    }

    /**
     * Draws velocities from Maxwell's distribution, takes the momentum away and scales them to the
     * temperature.
     *
     * @param atoms whose velocities are set
     * @param temperature K
     * @param seed the only source of chance
     */
    static void draw(MovingAtoms atoms, double temperature, long seed) {
        double[] v = atoms.velocities();
        new SplitMix(seed).gaussians(v);
        double thermal = MovingAtoms.BOLTZMANN * temperature * MovingAtoms.EV;
        for (int k = 0; k < v.length; k++) {
            v[k] *= Math.sqrt(thermal / atoms.masses()[k / 3]);
        }
        if (atoms.size() > 1) {
            atoms.rest();
        }
        if (temperature > 0) {
            double factor = Math.sqrt(temperature / atoms.temperature());
            for (int k = 0; k < v.length; k++) {
                v[k] *= factor;
            }
        }
    }
}
