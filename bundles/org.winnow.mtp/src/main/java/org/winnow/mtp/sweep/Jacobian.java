// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;

/**
 * The derivatives of energy, forces and virial of one configuration by every parameter: one row for
 * a parameter, and one more to spare.
 */
public final class Jacobian {

    private static final int W = MomentPlan.LANES;

    final int radialCount;
    private final int count;
    final double[] energy;

    /** Shape [parameters + 1 × 16]: 9 numbers and padding. */
    final double[] virial;

    double[] forces = new double[0];
    int stride;
    boolean withVirial = true;

    /**
     * Makes room.
     *
     * @param model the potential
     * @param linearOnly whether the radial coefficients are left out
     */
    public Jacobian(Model model, boolean linearOnly) {
        radialCount = linearOnly ? 0 : model.radial.length;
        count = radialCount + model.speciesCount + model.linear.length;
        energy = new double[count + 1];
        virial = new double[(count + 1) * 2 * W];
    }

    /**
     * Says whether the virial's derivatives are wanted; at first they are.
     *
     * @param wanted if not, they are 0
     */
    public void withVirial(boolean wanted) {
        withVirial = wanted;
    }

    void clear(int atoms) {
        stride = (3 * atoms + W - 1) / W * W;
        if (forces.length < (count + 1) * stride) {
            forces = new double[(count + 1) * stride];
        }
        Arrays.fill(forces, 0, (count + 1) * stride, 0);
        Arrays.fill(energy, 0);
        Arrays.fill(virial, 0);
    }

    /** {@return the number of parameters} */
    public int count() {
        return count;
    }

    /** {@return derivatives of the energy, one number a parameter} */
    public double[] energy() {
        return energy;
    }

    /** {@return derivatives of the forces, {@link #stride} numbers a parameter} */
    public double[] forces() {
        return forces;
    }

    /** {@return three times the number of atoms, rounded up to a multiple of 8} */
    public int stride() {
        return stride;
    }

    /** {@return derivatives of the virial, 16 numbers a parameter of which 9 count} */
    public double[] virial() {
        return virial;
    }
}
