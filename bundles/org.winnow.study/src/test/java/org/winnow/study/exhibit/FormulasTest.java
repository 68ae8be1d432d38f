// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulasTest {

    @Test
    void alloysGoByTheShareOfTheirLightestSpecies() {
        assertEquals(
                List.of("Li1Si64", "Li1Si3", "Li1Si1", "Li13Si4", "Li54Si1"),
                Formulas.sorted(List.of("Li13Si4", "Li1Si1", "Li1Si3", "Li1Si64", "Li54Si1")));
        assertEquals(
                List.of("Si1", "Li1Si1", "Li2Si1", "Li7Si2"),
                Formulas.sorted(List.of("Li1Si1", "Li2Si1", "Li7Si2", "Si1")));
    }

    @Test
    void ofEqualSharesTheNextSpeciesDecides() {
        assertEquals(
                List.of("H2S1Si1", "H2O1S1", "H2O2"),
                Formulas.sorted(List.of("H2O2", "H2O1S1", "H2S1Si1", "H2O2")));
    }

    @Test
    void whatIsNoFormulaComesFirstByName() {
        assertEquals(
                List.of("", "Xy3", "liquid", "slab", "Si1", "Si2", "Li1"),
                Formulas.sorted(List.of("slab", "Li1", "Si2", "liquid", "Xy3", "", "Si1")));
    }
}
