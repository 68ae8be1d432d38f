// SPDX-License-Identifier: Apache-2.0
package org.winnow.md;

import org.osgi.service.component.annotations.Component;
import org.winnow.api.dynamics.Dynamics;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.potential.Forces;

/**
 * Constant energy: velocity Verlet. Of second order, symmetric in time, and it keeps the momentum.
 */
@Component(factory = Dynamics.FACTORY, service = Dynamics.class)
@Algorithm(id = "nve", title = "Velocity Verlet (NVE)", source = "doi:10.1063/1.442716")
public final class ConstantEnergy implements Dynamics {

    @Override
    public Motion begin(MovingAtoms atoms, double timestep, double temperature, long seed) {
        Verlet.checkTimestep(timestep);
        return new Motion() {
            @Override
            public void step(double temperature, Forces forces) {
                Verlet.kick(atoms, timestep / 2);
                Verlet.drift(atoms, timestep);
                atoms.evaluate(forces);
                Verlet.kick(atoms, timestep / 2);
            }

            @Override
            public double taken() {
                return 0;
            }

            @Override
            public long[] state() {
                return new long[0];
            }

            @Override
            public void restore(long[] state) {
                if (state.length != 0) {
                    throw new IllegalArgumentException(
                            "state must be empty, got " + state.length + " numbers");
                }
            }
        };
    }
}
