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

/**
 * Constant temperature: velocity Verlet between two halves of a chain of Nosé–Hoover thermostats,
 * which are moved by Trotter and Suzuki–Yoshida splitting (doi:10.1080/00268979600100761).
 *
 * <p>The first thermostat has the mass N k T τ², N being the atoms' degrees of freedom, the others
 * k T τ². Samples the canonical ensemble where the motion is ergodic, is symmetric in time, and
 * conserves K + U + Σ Q v²/2 + N k T η₁ + k T (η₂ + …).
 */
@Component(factory = Dynamics.FACTORY, service = Dynamics.class)
@Designate(ocd = NoseHoover.Settings.class)
@Algorithm(id = "nose-hoover", title = "Nosé–Hoover chains (NVT)", source = "doi:10.1063/1.463940")
public final class NoseHoover implements Dynamics {

    /** What a user may tune. */
    @ObjectClassDefinition(name = "Nosé–Hoover chains")
    public @interface Settings {
        @AttributeDefinition(
                name = "Time constant [fs]",
                description = "Period over which the thermostat follows the atoms, over 2π.",
                min = "0.001")
        double time() default 100;

        @AttributeDefinition(
                name = "Thermostats",
                description = "How many make the chain.",
                min = "1",
                max = "20")
        int chain() default 3;

        @AttributeDefinition(
                name = "Substeps",
                description = "Moves of the chain in half a step, each in three parts.",
                min = "1",
                max = "100")
        int substeps() default 1;
    }

    private final double time;
    private final int chain;
    private final int substeps;

    /** Called by Declarative Services. @param settings the user's */
    @Activate
    public NoseHoover(Settings settings) {
        this(settings.time(), settings.chain(), settings.substeps());
    }

    /**
     * Makes chains.
     *
     * @param time τ, fs, above 0
     * @param chain how many thermostats, at least 1
     * @param substeps moves of the chain in half a step, at least 1
     */
    public NoseHoover(double time, int chain, int substeps) {
        if (!(time > 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("time must be above 0 fs, got " + time);
        }
        if (chain < 1 || substeps < 1) {
            throw new IllegalArgumentException(
                    "chain and substeps must be at least 1, got " + chain + " and " + substeps);
        }
        this.time = time;
        this.chain = chain;
        this.substeps = substeps;
    }

    @Override
    public Motion begin(MovingAtoms atoms, double timestep, double temperature, long seed) {
        Verlet.checkTimestep(timestep);
        return new ThermostatChain(atoms, timestep, temperature, time, chain, substeps);
    }
}
