// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.api.engine.Inputs;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;

class FilterTest {

    private final Session session = new Session();

    @BeforeEach
    void open() {
        var force =
                new Property.Quantity("force.max", "eV/Å", "", new double[] {1, 3, Double.NaN, 5});
        var atoms = new Property.Quantity("atoms", "", "", new double[] {2, 2, 3, 3});
        var composition =
                new Property.Group(
                        "composition", "", new int[] {0, 1, 1, 2}, List.of("Li", "Li1Si3", "Si"));
        session.open(
                new Sheet(
                        Inputs.of("a"),
                        4,
                        List.of(force, atoms, composition),
                        Rows.NONE,
                        row -> Optional.empty()));
    }

    private int[] passing(String text) {
        return Filter.of(text, session).passing().toArray();
    }

    @Test
    void comparesPropertiesByTheirDottedNames() {
        assertArrayEquals(new int[] {1, 3}, passing("force.max > 2"));
        assertArrayEquals(new int[] {1}, passing("force.max > 2 && species.has(\"Li\")"));
        assertArrayEquals(new int[] {0, 3}, passing("!(composition == 'Li1Si3')"));
    }

    @Test
    void aMissingValuePassesNoComparison() {
        assertArrayEquals(new int[] {0, 1, 3}, passing("force.max < 100"));
    }

    @Test
    void knowsWhatIsChosenAndMarked() {
        session.edit("", session.state().withChoice(Choice.NONE.with(Rows.of(2, 3))));
        session.mark(Rows.of(3));
        assertArrayEquals(new int[] {2, 3}, passing("selected"));
        assertArrayEquals(new int[] {2}, passing("selected && !marked"));
        assertArrayEquals(new int[] {3}, passing("rank == 2"));
    }

    @Test
    void tellsLithiumFromASymbolThatBeginsLikeIt() {
        assertEquals(false, new SpeciesOfRow("Lu1Si3").has("L"));
        assertEquals(true, new SpeciesOfRow("C1Si3").has("C"));
        assertEquals(false, new SpeciesOfRow("Ca1Si3").has("C"));
        assertEquals(true, new SpeciesOfRow("Li1Si3").only("Li", "Si"));
        assertEquals(false, new SpeciesOfRow("Li1Si3").only("Li"));
    }

    @Test
    void anEmptyFilterLetsAllPass() {
        assertEquals(4, passing("").length);
    }

    @Test
    void namesAnUnknownProperty() {
        var e = assertThrows(IllegalArgumentException.class, () -> passing("force.mxa > 2"));
        assertEquals("there is no property force.mxa", e.getMessage());
    }

    @Test
    void refusesWhatIsNeitherTrueNorFalse() {
        var e = assertThrows(IllegalArgumentException.class, () -> passing("atoms + 1"));
        assertEquals("a filter must be true or false, got 3.0", e.getMessage());
    }

    /** A filter may come from someone else's file of settings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new('java.io.File', '/')",
                "atoms = 3",
                "''.class.forName('java.lang.Runtime') != null",
                "species.getClass().getClassLoader() != null",
                "while (true) {}",
                "(x -> x)(true)"
            })
    void canDoNothingButCompare(String text) {
        assertThrows(IllegalArgumentException.class, () -> passing(text));
    }

    @Test
    void completesPropertiesSpeciesAndWords() {
        assertEquals(List.of("force.max"), FilterWords.of("atoms > 2 && fo", session));
        assertEquals(List.of("\"Li\")"), FilterWords.of("species.has(\"L", session));
        assertEquals(List.of("\"Si\""), FilterWords.of("composition == \"S", session));
    }
}
