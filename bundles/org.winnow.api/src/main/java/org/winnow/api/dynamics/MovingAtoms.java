// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.dynamics;

import org.winnow.api.model.Cell;
import org.winnow.api.potential.Forces;

/**
 * Atoms at one instant of their motion. The arrays are live: a motion changes them in place.
 * Positions are not wrapped, so that displacements are simple differences. The center of mass
 * rests, which takes three degrees of freedom.
 */
public final class MovingAtoms {

    /** Boltzmann's constant, eV/K (CODATA 2018, exact but for rounding). */
    public static final double BOLTZMANN = 8.617333262e-5;

    /** 1 eV in atomic mass units × Å²/fs²: acceleration = this × force / mass (CODATA 2018). */
    public static final double EV = 9.64853321233e-3;

    /** 1 eV/Å³ in GPa. */
    public static final double GIGAPASCAL = 160.2176634;

    private final double[] masses;
    private final double[] positions;
    private final double[] velocities;
    private final double[] forces;
    private final double[] virial = new double[9];
    private Cell cell;
    private double energy;

    /**
     * Puts atoms at rest.
     *
     * @param masses shape [n], atomic mass units, above 0
     * @param positions shape [n × 3], Å; copied
     * @param cell vectors and periodicity
     */
    public MovingAtoms(double[] masses, double[] positions, Cell cell) {
        for (double mass : masses) {
            if (!(mass > 0)) {
                throw new IllegalArgumentException("masses must be above 0, got " + mass);
            }
        }
        this.masses = masses.clone();
        this.positions = positions.clone();
        this.cell = cell;
        velocities = new double[positions.length];
        forces = new double[positions.length];
    }

    /** {@return how many atoms} */
    public int size() {
        return masses.length;
    }

    /** {@return atomic mass units, shape [n]; live} */
    public double[] masses() {
        return masses;
    }

    /** {@return Å, shape [n × 3], not wrapped; live} */
    public double[] positions() {
        return positions;
    }

    /** {@return Å/fs, shape [n × 3]; live} */
    public double[] velocities() {
        return velocities;
    }

    /** {@return eV/Å, shape [n × 3], at the last evaluation; live} */
    public double[] forces() {
        return forces;
    }

    /** {@return −∂E/∂strain, eV, 9 numbers, at the last evaluation; live} */
    public double[] virial() {
        return virial;
    }

    /** {@return the cell} */
    public Cell cell() {
        return cell;
    }

    /** Changes the cell; positions stay. @param cell the new one */
    public void cell(Cell cell) {
        this.cell = cell;
    }

    /** {@return potential energy at the last evaluation, eV} */
    public double energy() {
        return energy;
    }

    /** Renews energy, forces and virial. @param potential of the atoms */
    public void evaluate(Forces potential) {
        energy = potential.evaluate(positions, cell, forces, virial);
    }

    /** Takes away the velocity of the center of mass. */
    public void rest() {
        for (int axis = 0; axis < 3; axis++) {
            double momentum = 0;
            double mass = 0;
            for (int i = 0; i < masses.length; i++) {
                momentum += masses[i] * velocities[3 * i + axis];
                mass += masses[i];
            }
            for (int i = 0; i < masses.length; i++) {
                velocities[3 * i + axis] -= momentum / mass;
            }
        }
    }

    /** {@return 3 n − 3; 3 for a single atom} */
    public int freedom() {
        return masses.length == 1 ? 3 : 3 * masses.length - 3;
    }

    /** {@return kinetic energy, eV} */
    public double kinetic() {
        double twice = 0;
        for (int i = 0; i < masses.length; i++) {
            double x = velocities[3 * i];
            double y = velocities[3 * i + 1];
            double z = velocities[3 * i + 2];
            twice += masses[i] * (x * x + y * y + z * z);
        }
        return twice / (2 * EV);
    }

    /** {@return kinetic temperature, K} */
    public double temperature() {
        return 2 * kinetic() / (freedom() * BOLTZMANN);
    }

    /** {@return (2 K + tr virial) / 3 V, GPa; NaN where there is no volume} */
    public double pressure() {
        double volume = cell.volume();
        double trace = virial[0] + virial[4] + virial[8];
        return volume > 0 ? (2 * kinetic() + trace) / (3 * volume) * GIGAPASCAL : Double.NaN;
    }
}
