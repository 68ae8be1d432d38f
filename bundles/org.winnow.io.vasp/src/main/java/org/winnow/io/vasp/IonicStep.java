// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import org.winnow.api.io.NumberText;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/**
 * What VASP says of one ionic step, and the configuration it makes.
 *
 * <p>VASP's stress counts pressure positive and is in kB, so that virial = stress · V / 1602.176634
 * eV without a change of sign (V in Å³). The label is one of three energies; the others stay
 * properties.
 */
final class IonicStep {

    /** kB in one eV/Å³. */
    static final double KILOBAR = 1602.176634;

    /** Names of the energies' properties, in the order of {@link StepChoices#ENERGIES}. */
    private static final String[] NAMES = {
        "energy_free", "energy_without_entropy", "energy_sigma_zero"
    };

    /** Rows are cell vectors, Å; null where the step does not say. */
    double[] vectors;

    /** Shape [n × 3], Å. */
    double[] positions;

    /** Shape [n × 3], eV/Å; null where the step does not say. */
    double[] forces;

    /** Shape [3 × 3], kB; null where the step does not say. */
    double[] stress;

    /** In the order of {@link StepChoices#ENERGIES}, eV; NaN where the step does not say. */
    final double[] energies = {Double.NaN, Double.NaN, Double.NaN};

    /** Makes the 9 numbers of XX YY ZZ XY YZ ZX, the order of an OUTCAR. */
    static double[] symmetric(double[] six) {
        return new double[] {
            six[0], six[3], six[5], six[3], six[1], six[4], six[5], six[4], six[2]
        };
    }

    /** Multiplies fractional coordinates with cell vectors, in place. */
    static void toCartesian(double[] positions, double[] vectors) {
        for (int i = 0; i < positions.length; i += 3) {
            double a = positions[i];
            double b = positions[i + 1];
            double c = positions[i + 2];
            for (int axis = 0; axis < 3; axis++) {
                positions[i + axis] =
                        a * vectors[axis] + b * vectors[3 + axis] + c * vectors[6 + axis];
            }
        }
    }

    /**
     * Makes the configuration.
     *
     * @param species atomic numbers; kept
     * @param number of the step, from 1
     * @param choice which energy is the label
     * @param converged whether the electrons did
     * @throws IllegalArgumentException if numbers do not make a configuration
     */
    Configuration build(int[] species, int number, String choice, boolean converged) {
        Cell cell = Cell.of(vectors, true, true, true);
        var builder = Configuration.of(species, positions).cell(cell);
        builder.property("step", Integer.toString(number));
        if (!converged) {
            builder.property("converged", "F");
        }
        int label = StepChoices.ENERGIES.indexOf(choice);
        for (int i = 0; i < NAMES.length; i++) {
            if (i != label && !Double.isNaN(energies[i])) {
                builder.property(NAMES[i], NumberText.format(energies[i]));
            }
        }
        if (!Double.isNaN(energies[label])) {
            builder.energy(energies[label], "");
        }
        if (forces != null) {
            builder.forces(forces);
        }
        if (stress != null) {
            double[] virial = new double[9];
            for (int i = 0; i < 9; i++) {
                virial[i] = stress[i] * cell.volume() / KILOBAR;
            }
            builder.virial(virial, "");
        }
        return builder.build();
    }
}
