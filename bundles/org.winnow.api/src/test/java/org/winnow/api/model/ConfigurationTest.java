// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration.Label;

class ConfigurationTest {

    private static Configuration.Builder pair() {
        return Configuration.of(new int[] {14, 3}, new double[] {0, 0, 0, 1, 2, 3});
    }

    private static String refusal(Configuration.Builder builder) {
        return assertThrows(IllegalArgumentException.class, builder::build).getMessage();
    }

    @Test
    void holdsAtomsWithoutCellOrLabels() {
        Configuration c = pair().build();
        assertEquals(2, c.size());
        assertEquals(3, c.species(1));
        assertEquals(3, c.position(5));
        assertEquals(Cell.NONE, c.cell());
        assertEquals(OptionalDouble.empty(), c.energy());
        assertFalse(c.hasForces() || c.hasVirial());
        assertEquals("", c.source(Label.ENERGY));
    }

    @Test
    void copiesOfSpeciesAndPositionsAreTheCallersOwn() {
        Configuration c = pair().build();
        c.species()[1] = 99;
        c.positions()[5] = 99;
        assertEquals(3, c.species(1));
        assertEquals(3, c.position(5));
        assertArrayEquals(new int[] {c.species(0), 3}, c.species());
        assertEquals(3, c.positions()[5]);
    }

    @Test
    void saysWhereItsLabelsCameFrom() {
        Configuration c =
                pair().property("REF_energy", "-3.5")
                        .energy(-3.5, "REF_energy")
                        .column("dft_forces", Column.reals(3, 1, 2, 3, 4, 5, 6))
                        .forces("dft_forces")
                        .virial(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, "")
                        .build();
        assertEquals(OptionalDouble.of(-3.5), c.energy());
        assertEquals(6, c.force(5));
        assertEquals(9, c.virial(8));
        assertEquals("REF_energy", c.source(Label.ENERGY));
        assertEquals("dft_forces", c.source(Label.FORCES));
        assertEquals("", c.source(Label.VIRIAL));
    }

    @Test
    void keepsColumnsAndPropertiesInOrderAndForGood() {
        Configuration c = pair().property("z", "1").property("a", "2 3").build();
        assertEquals(List.of("z", "a"), List.copyOf(c.properties().keySet()));
        assertThrows(UnsupportedOperationException.class, () -> c.properties().put("late", "no"));
        assertThrows(UnsupportedOperationException.class, () -> c.columns().clear());
    }

    @Test
    void compositionIsReducedAndInAlphabeticalOrder() {
        assertEquals("Li1Si1", pair().build().composition());
        int[] species = {14, 14, 3, 14, 14, 3, 14, 14};
        assertEquals("Li1Si3", Configuration.of(species, new double[24]).build().composition());
        int[] one = {14, 14};
        assertEquals("Si1", Configuration.of(one, new double[6]).build().composition());
    }

    @Test
    void tagIsTheConfigType() {
        assertEquals("", pair().build().tag());
        assertEquals("melt", pair().property("config_type", "melt").build().tag());
    }

    @Test
    void refusesAConfigurationWithoutAtoms() {
        assertEquals(
                "a configuration must have at least one atom",
                refusal(Configuration.of(new int[0], new double[0])));
    }

    @Test
    void refusesLengthsThatDoNotFit() {
        assertEquals(
                "positions must have 6 numbers, got 5",
                refusal(Configuration.of(new int[] {1, 1}, new double[5])));
        assertEquals("forces must have 6 numbers, got 3", refusal(pair().forces(new double[3])));
        assertEquals(
                "virial must have 9 numbers, got 6", refusal(pair().virial(new double[6], "")));
        assertEquals(
                "column charge must have 2 rows, got 3",
                refusal(pair().column("charge", Column.reals(1, 1, 2, 3))));
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        double[] positions = {0, 0, Double.NaN};
        assertEquals(
                "positions must be finite numbers",
                refusal(Configuration.of(new int[] {1}, positions)));
        assertEquals(
                "energy must be finite, got Infinity",
                refusal(pair().energy(Double.POSITIVE_INFINITY, "")));
        double[] forces = {0, 0, 0, 0, Double.NEGATIVE_INFINITY, 0};
        assertEquals("forces must be finite numbers", refusal(pair().forces(forces)));
    }

    @Test
    void refusesASpeciesThatDoesNotExist() {
        assertEquals(
                "atomic number must lie in 1..118, got 0",
                refusal(Configuration.of(new int[] {0}, new double[3])));
    }

    @Test
    void speciesSetHoldsWhatOccurs() {
        assertEquals(SpeciesSet.of(3, 14), pair().build().speciesSet());
        assertTrue(pair().build().speciesSet().toString().equals("Li,Si"));
    }
}
