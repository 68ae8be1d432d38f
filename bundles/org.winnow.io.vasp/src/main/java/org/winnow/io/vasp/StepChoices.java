// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.util.List;
import java.util.Map;
import org.winnow.api.io.FormatSettings;

/**
 * What a user may choose about the ionic steps of a run.
 *
 * @param energy which energy is the label: {@code free}, {@code without-entropy} or {@code
 *     sigma-zero}
 * @param unconverged what becomes of steps whose electrons did not converge: {@code skip}, {@code
 *     keep} or {@code refuse}
 * @param forceField whether the steps are meant that VASP's own machine-learned force field made,
 *     instead of those it calculated
 */
record StepChoices(String energy, String unconverged, boolean forceField) {

    static final String SKIP = "skip";
    static final String KEEP = "keep";

    /**
     * The free energy comes first: it is what VASP's forces and stress are derivatives of, so a
     * potential can fit all three at once.
     */
    static final List<String> ENERGIES = List.of("free", "without-entropy", "sigma-zero");

    /** Names, and values with the default first. */
    static final Map<String, List<String>> ALL =
            Map.of(
                    "energy",
                    ENERGIES,
                    "unconverged",
                    List.of(SKIP, KEEP, "refuse"),
                    "steps",
                    List.of("ab-initio", "force-field"));

    static StepChoices of(FormatSettings settings) {
        return new StepChoices(
                of(settings, "energy"),
                of(settings, "unconverged"),
                of(settings, "steps").equals("force-field"));
    }

    /** {@return the value chosen, or the default} */
    static String of(FormatSettings settings, String name) {
        return settings.choices().getOrDefault(name, ALL.get(name).get(0));
    }
}
