// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.dynamics;

import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.potential.Forces;

/**
 * A way in which atoms move: an integrator with its thermostat or barostat. Implementations are
 * immutable; equal atoms, settings and seeds move equally on every machine.
 */
@ConsumerType
public interface Dynamics {

    /** Component factory under which bundles offer dynamics. */
    String FACTORY = "winnow.dynamics";

    /**
     * Begins to move atoms.
     *
     * @param atoms to be moved; their energy and forces are those of their positions
     * @param timestep fs
     * @param temperature of the first step, K
     * @param seed the only source of chance
     * @return moves them, for one thread at a time
     */
    Motion begin(MovingAtoms atoms, double timestep, double temperature, long seed);

    /** Moves atoms, step by step. */
    @ConsumerType
    interface Motion {

        /**
         * Moves the atoms by one step.
         *
         * @param temperature that a thermostat keeps in this step, K
         * @param forces of the potential
         */
        void step(double temperature, Forces forces);

        /**
         * {@return what the surroundings have taken from the atoms, eV: kinetic and potential
         * energy and this add up to what is conserved, but for the error of finite steps; changes
         * of temperature count as work}
         */
        double taken();

        /** {@return all that this motion remembers besides the atoms, to go on from later} */
        long[] state();

        /**
         * Goes on from a state.
         *
         * @param state of a motion with equal settings
         */
        void restore(long[] state);
    }
}
