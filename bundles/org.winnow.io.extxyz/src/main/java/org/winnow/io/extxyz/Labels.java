// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;

/**
 * Which keys and columns are labels, whatever their case. Of several the first in these lists
 * counts: who writes {@code REF_} means the reference; a virial goes before a stress.
 *
 * <ul>
 *   <li>energy (eV): REF_energy, dft_energy, energy, TotEnergy, free_energy
 *   <li>forces (eV/Å): REF_forces, dft_forces, forces, force
 *   <li>virial (eV, −∂E/∂strain): REF_virial, dft_virial, virial, virials; else from a stress
 *       (eV/Å³, tension positive, virial = −V·stress): REF_stress, stress
 * </ul>
 *
 * <p>Virials and stresses are 9 numbers, or 6 in the order xx, yy, zz, yz, xz, xy.
 */
final class Labels {

    static final String ENERGY = "energy";
    static final String FORCES = "forces";
    static final String VIRIAL = "virial";

    private static final List<String> ENERGIES =
            List.of("ref_energy", "dft_energy", ENERGY, "totenergy", "free_energy");
    private static final List<String> FORCE_COLUMNS =
            List.of("ref_forces", "dft_forces", FORCES, "force");
    private static final List<String> VIRIALS =
            List.of("ref_virial", "dft_virial", VIRIAL, "virials");
    private static final List<String> STRESSES = List.of("ref_stress", "stress");

    /** Where each of the 9 numbers of a symmetric matrix stands among the 6. */
    private static final int[] VOIGT = {0, 5, 4, 5, 1, 3, 4, 3, 2};

    private Labels() {}

    /**
     * Finds the labels and hands them to a builder that has the columns already.
     *
     * @throws IllegalArgumentException if a label's value is not what it must be
     */
    static void recognise(
            Configuration.Builder builder,
            Map<String, String> values,
            Map<String, Column> columns,
            Cell cell) {
        String energy = find(ENERGIES, values.keySet());
        if (!energy.isEmpty()) {
            builder.energy(Numbers.parse(energy, values.get(energy), 1)[0], energy);
        }
        String forces = find(FORCE_COLUMNS, columns.keySet());
        if (!forces.isEmpty()) {
            Column column = columns.get(forces);
            if (column.kind() != Column.Kind.REAL || column.width() != 3) {
                throw new IllegalArgumentException(
                        "column " + forces + " must be R:3, got " + AtomTable.layout(column));
            }
            builder.forces(forces);
        }
        String virial = find(VIRIALS, values.keySet());
        String stress = find(STRESSES, values.keySet());
        if (!virial.isEmpty()) {
            builder.virial(matrix(virial, values.get(virial)), virial);
        } else if (!stress.isEmpty()) {
            builder.virial(fromStress(matrix(stress, values.get(stress)), cell, stress), stress);
        }
    }

    private static String find(List<String> known, Set<String> names) {
        for (String wanted : known) {
            for (String name : names) {
                if (name.toLowerCase(Locale.ROOT).equals(wanted)) {
                    return name;
                }
            }
        }
        return "";
    }

    private static double[] matrix(String key, String text) {
        double[] numbers = Numbers.parse(key, text, 9, 6);
        if (numbers.length == 9) {
            return numbers;
        }
        double[] full = new double[9];
        for (int i = 0; i < 9; i++) {
            full[i] = numbers[VOIGT[i]];
        }
        return full;
    }

    private static double[] fromStress(double[] stress, Cell cell, String key) {
        double volume = cell.volume();
        if (volume == 0) {
            throw new IllegalArgumentException(key + " must come with a Lattice, got none");
        }
        double[] virial = new double[9];
        for (int i = 0; i < 9; i++) {
            virial[i] = -volume * stress[i];
        }
        return virial;
    }

    /** Whether a reader would take one of these properties for the label. */
    static boolean claimed(Configuration.Label label, Configuration configuration) {
        Set<String> properties = configuration.properties().keySet();
        return switch (label) {
            case ENERGY -> !find(ENERGIES, properties).isEmpty();
            case FORCES -> !find(FORCE_COLUMNS, configuration.columns().keySet()).isEmpty();
            case VIRIAL ->
                    !find(VIRIALS, properties).isEmpty() || !find(STRESSES, properties).isEmpty();
        };
    }
}
