// SPDX-License-Identifier: Apache-2.0
package org.winnow.md;

import org.winnow.api.dynamics.Dynamics.Motion;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.potential.Forces;

/** Atoms under a chain of Nosé–Hoover thermostats. */
final class ThermostatChain implements Motion {

    /** Suzuki–Yoshida weights of fourth order: w, 1 − 2w, w with w = 1/(2 − 2^(1/3)). */
    private static final double OUTER = 1 / (2 - StrictMath.cbrt(2));

    private static final double[] WEIGHTS = {OUTER, 1 - 2 * OUTER, OUTER};

    private final MovingAtoms atoms;
    private final double timestep;
    private final double time;
    private final int substeps;

    /** Places and velocities (1/fs) of the thermostats. */
    private final double[] places;

    private final double[] velocities;

    private double temperature;

    /** Work done by changes of temperature, eV. */
    private double work;

    ThermostatChain(
            MovingAtoms atoms,
            double timestep,
            double temperature,
            double time,
            int chain,
            int substeps) {
        this.atoms = atoms;
        this.timestep = timestep;
        this.time = time;
        this.substeps = substeps;
        places = new double[chain];
        velocities = new double[chain];
        setTemperature(temperature);
    }

    /** Thermostats keep their velocities, and their masses and energies change with T. */
    private void setTemperature(double kelvin) {
        if (!(kelvin > 0)) {
            throw new IllegalArgumentException(
                    "a thermostat's temperature must be above 0 K, got " + kelvin);
        }
        if (kelvin != temperature) {
            double before = energy();
            temperature = kelvin;
            work += before - energy();
        }
    }

    private double thermal() {
        return MovingAtoms.BOLTZMANN * temperature;
    }

    /** Mass of a thermostat, eV fs². */
    private double mass(int k) {
        return (k == 0 ? atoms.freedom() : 1) * thermal() * time * time;
    }

    private double energy() {
        double sum = 0;
        for (int k = 0; k < places.length; k++) {
            sum += mass(k) * velocities[k] * velocities[k] / 2;
            sum += (k == 0 ? atoms.freedom() : 1) * thermal() * places[k];
        }
        return sum;
    }

    @Override
    public void step(double temperature, Forces forces) {
        setTemperature(temperature);
        moveChain();
        Verlet.kick(atoms, timestep / 2);
        Verlet.drift(atoms, timestep);
        atoms.evaluate(forces);
        Verlet.kick(atoms, timestep / 2);
        moveChain();
    }

    /** Half a step of the chain; velocities of atoms are scaled once at its end. */
    private void moveChain() {
        double twice = 2 * atoms.kinetic();
        double scale = 1;
        for (int n = 0; n < substeps; n++) {
            for (double weight : WEIGHTS) {
                double dt = weight * timestep / substeps;
                int last = velocities.length - 1;
                for (int k = last; k >= 0; k--) {
                    pull(k, twice, dt);
                }
                double factor = StrictMath.exp(-velocities[0] * dt / 2);
                scale *= factor;
                twice *= factor * factor;
                for (int k = 0; k <= last; k++) {
                    places[k] += velocities[k] * dt / 2;
                }
                for (int k = 0; k <= last; k++) {
                    pull(k, twice, dt);
                }
            }
        }
        double[] v = atoms.velocities();
        for (int k = 0; k < v.length; k++) {
            v[k] *= scale;
        }
    }

    /** A quarter of a step of one thermostat's velocity, damped by the next one. */
    private void pull(int k, double twice, double dt) {
        boolean last = k == velocities.length - 1;
        double damping = last ? 1 : StrictMath.exp(-velocities[k + 1] * dt / 8);
        double supply =
                k == 0
                        ? twice - atoms.freedom() * thermal()
                        : mass(k - 1) * velocities[k - 1] * velocities[k - 1] - thermal();
        velocities[k] = (velocities[k] * damping + supply / mass(k) * dt / 4) * damping;
    }

    @Override
    public double taken() {
        return energy() + work;
    }

    @Override
    public long[] state() {
        int n = places.length;
        long[] state = new long[2 * n + 2];
        for (int k = 0; k < n; k++) {
            state[k] = Double.doubleToRawLongBits(places[k]);
            state[n + k] = Double.doubleToRawLongBits(velocities[k]);
        }
        state[2 * n] = Double.doubleToRawLongBits(temperature);
        state[2 * n + 1] = Double.doubleToRawLongBits(work);
        return state;
    }

    @Override
    public void restore(long[] state) {
        int n = places.length;
        if (state.length != 2 * n + 2) {
            throw new IllegalArgumentException(
                    "state must have " + (2 * n + 2) + " numbers, got " + state.length);
        }
        for (int k = 0; k < n; k++) {
            places[k] = Double.longBitsToDouble(state[k]);
            velocities[k] = Double.longBitsToDouble(state[n + k]);
        }
        temperature = Double.longBitsToDouble(state[2 * n]);
        work = Double.longBitsToDouble(state[2 * n + 1]);
    }
}
