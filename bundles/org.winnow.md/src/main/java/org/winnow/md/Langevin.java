// SPDX-License-Identifier: Apache-2.0
package org.winnow.md;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.winnow.api.dynamics.Dynamics;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.potential.Forces;
import org.winnow.numerics.SplitMix;

/**
 * Constant temperature: Langevin dynamics by the BAOAB splitting: half a kick, half a drift,
 * friction and noise, half a drift, half a kick.
 *
 * <p>Friction and noise act on velocities relative to the center of mass, which stays at rest: that
 * projection keeps the canonical distribution of the other degrees of freedom. What is conserved is
 * K + U less the heat that friction and noise brought.
 */
@Component(factory = Dynamics.FACTORY, service = Dynamics.class)
@Designate(ocd = Langevin.Settings.class)
@Algorithm(
        id = "langevin",
        title = "Langevin dynamics, BAOAB (NVT)",
        source = "doi:10.1093/amrx/abs010")
public final class Langevin implements Dynamics {

    private static final double FEMTOSECONDS = 1000; // in a picosecond

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Langevin dynamics")
    public @interface Settings {
        @AttributeDefinition(
                name = "Friction [1/ps]",
                description = "Rate at which velocities are forgotten.",
                min = "0")
        double friction() default 10;
    }

    private final double friction;

    /** Called by Declarative Services. @param settings the user's */
    @Activate
    public Langevin(Settings settings) {
        this(settings.friction());
    }

    /** Makes it. @param friction 1/ps, at least 0 */
    public Langevin(double friction) {
        if (!(friction >= 0 && friction < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "friction must be at least 0 per ps, got " + friction);
        }
        this.friction = friction;
    }

    @Override
    public Motion begin(MovingAtoms atoms, double timestep, double temperature, long seed) {
        Verlet.checkTimestep(timestep);
        return new Noisy(atoms, timestep, friction / FEMTOSECONDS, seed);
    }

    /** Atoms in a bath. */
    private static final class Noisy implements Motion {
        private final MovingAtoms atoms;
        private final double timestep;
        private final double memory;
        private final double[] noise;
        private SplitMix random;
        private double taken;

        private Noisy(MovingAtoms atoms, double timestep, double rate, long seed) {
            this.atoms = atoms;
            this.timestep = timestep;
            memory = StrictMath.exp(-rate * timestep);
            noise = new double[3 * atoms.size()];
            random = new SplitMix(seed);
        }

        @Override
        public void step(double temperature, Forces forces) {
            Verlet.kick(atoms, timestep / 2);
            Verlet.drift(atoms, timestep / 2);
            bathe(temperature);
            Verlet.drift(atoms, timestep / 2);
            atoms.evaluate(forces);
            Verlet.kick(atoms, timestep / 2);
        }

        private void bathe(double temperature) {
            double before = atoms.kinetic();
            random.gaussians(noise);
            double thermal = MovingAtoms.BOLTZMANN * temperature * MovingAtoms.EV;
            double strength = (1 - memory * memory) * thermal;
            double[] v = atoms.velocities();
            for (int i = 0; i < atoms.size(); i++) {
                double width = Math.sqrt(strength / atoms.masses()[i]);
                for (int k = 3 * i; k < 3 * i + 3; k++) {
                    v[k] = memory * v[k] + width * noise[k];
                }
            }
            if (atoms.size() > 1) {
                atoms.rest();
            }
            taken += before - atoms.kinetic();
        }

        @Override
        public double taken() {
            return taken;
        }

        @Override
        public long[] state() {
            return new long[] {random.state(), Double.doubleToRawLongBits(taken)};
        }

        @Override
        public void restore(long[] state) {
            if (state.length != 2) {
                throw new IllegalArgumentException(
                        "state must have 2 numbers, got " + state.length);
            }
            random = new SplitMix(state[0]);
            taken = Double.longBitsToDouble(state[1]);
        }
    }
}
