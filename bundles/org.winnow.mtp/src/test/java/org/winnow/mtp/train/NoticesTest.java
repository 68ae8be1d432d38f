// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.basis.BasisBuilder;
import org.winnow.mtp.file.MtpParameters;

class NoticesTest {

    private static final String FEW =
            "the training set has fewer labels than the potential has parameters: %d numbers for"
                    + " %d";

    /** Level 2 of two species and one Chebyshev polynomial: 4 + 2 + 1 parameters. */
    private static final MtpParameters SMALL =
            MtpParameters.untrained(BasisBuilder.ofLevel(2), 2, 2, 5, 1);

    private static Configuration.Builder trimer(double first, double second) {
        return Configuration.of(
                new int[] {3, 14, 14}, new double[] {0, 0, 0, first, 0, 0, first + second, 0, 0});
    }

    private static Configuration whole(double first, double second) {
        return trimer(first, second).energy(1, "").forces(new double[9]).build();
    }

    private static List<String> of(Weights weights, Configuration... configurations) {
        TrainingSet set = TrainingSet.of(List.of(configurations), Sets.SPECIES, SMALL);
        return Notices.of(set, SMALL, weights);
    }

    private static List<String> of(Configuration... configurations) {
        return of(Weights.DEFAULT, configurations);
    }

    @Test
    void aSoundSetNeedsNone() {
        assertEquals(List.of(), of(whole(2.5, 2.5), whole(2, 3)));
    }

    @Test
    void countsPairsCloserThanTheMinimalDistanceAndTheirConfigurations() {
        assertEquals(
                List.of(
                        "3 pairs of atoms in 2 of 3 training configurations are closer than the"
                                + " minimal distance of 2.0 Å, the nearest at 1.250 Å; min-dist=0"
                                + " takes the shortest distance"),
                of(whole(1.5, 1.75), whole(2.5, 2.5), whole(1.25, 2.25)));
        assertEquals(
                List.of(
                        "1 pair of atoms in 1 of 1 training configurations is closer than the"
                                + " minimal distance of 2.0 Å, the nearest at 1.875 Å; min-dist=0"
                                + " takes the shortest distance"),
                of(whole(1.875, 2.5)));
    }

    @Test
    void countsConfigurationsWithoutEnergyOrForces() {
        Configuration energy = trimer(2.5, 2.5).energy(1, "").build();
        Configuration forces = trimer(2.5, 2.25).forces(new double[9]).build();
        assertEquals(
                List.of(
                        "1 of 4 training configurations have no energy",
                        "2 of 4 training configurations have no forces"),
                of(energy, forces, energy, whole(2.5, 2.5)));
        Weights onlyEnergies = new Weights(1, 0, 0, Weights.Weighting.VIBRATIONS, 0);
        assertEquals(
                List.of("1 of 4 training configurations have no energy"),
                of(onlyEnergies, energy, forces, energy, whole(2.5, 2.5)));
    }

    @Test
    void looksAtAValidationSetTooButNotForEnoughLabels() {
        Configuration energy = trimer(2.5, 2.5).energy(1, "").build();
        Configuration forces = trimer(1.875, 2.5).forces(new double[9]).build();
        TrainingSet set = TrainingSet.of(List.of(energy, forces), Sets.SPECIES, SMALL);
        assertEquals(
                List.of(
                        "1 pair of atoms in 1 of 2 validation configurations is closer than the"
                                + " minimal distance of 2.0 Å, the nearest at 1.875 Å",
                        "1 of 2 validation configurations have no energy",
                        "1 of 2 validation configurations have no forces"),
                Notices.ofValidation(set, SMALL, Weights.DEFAULT));
        TrainingSet few = TrainingSet.of(List.of(whole(2.5, 2.5)), Sets.SPECIES, SMALL);
        assertEquals(List.of(), Notices.ofValidation(few, SMALL, Weights.DEFAULT));
    }

    @Test
    void saysWhenNoEnergyHoldsTheZero() {
        assertEquals(
                List.of(
                        "1 of 1 training configurations have no energy",
                        "without energies the potential's zero of energy means nothing"),
                of(trimer(2.5, 2.5).forces(new double[9]).build()));
    }

    @Test
    void saysWhenLabelsAreFewerThanParameters() {
        Configuration energy = trimer(2.5, 2.5).energy(1, "").build();
        assertEquals(
                List.of(
                        "2 of 2 training configurations have no forces",
                        String.format(FEW, 2, SMALL.parameterCount())),
                of(energy, energy));
        assertEquals(7, SMALL.parameterCount());
    }

    @Test
    void refusesAnEnergyThatIsNotANumber() {
        Configuration broken =
                trimer(2.5, 2.5).energy(Double.NaN, "energy").forces(new double[9]).build();
        var e = assertThrows(IllegalArgumentException.class, () -> of(whole(2.5, 2.5), broken));
        assertEquals(
                "energy must be a number, got NaN in configuration 1 (Li1Si2)", e.getMessage());
        var forces =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> trimer(2, 2).forces(filled(Double.NaN)).build());
        assertEquals("forces must be finite numbers", forces.getMessage());
    }

    private static double[] filled(double value) {
        double[] values = new double[9];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void refusesAnEmptySet() {
        var e = assertThrows(IllegalArgumentException.class, NoticesTest::of);
        assertEquals("there must be a configuration to fit, got none", e.getMessage());
    }
}
