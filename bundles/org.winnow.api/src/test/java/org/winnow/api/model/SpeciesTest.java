// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpeciesTest {

    @Test
    void symbolsAndNumbersAreInverse() {
        for (int number = 1; number <= 118; number++) {
            assertEquals(number, Species.number(Species.symbol(number)));
        }
    }

    @Test
    void knowsWellKnownOnes() {
        String[] symbols = {"H", "Li", "O", "Si", "Fe", "W", "U", "Og"};
        int[] numbers = {1, 3, 8, 14, 26, 74, 92, 118};
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(symbols[i], Species.symbol(numbers[i]));
        }
    }

    @Test
    void refusesWhatDoesNotExist() {
        var e = assertThrows(IllegalArgumentException.class, () -> Species.number("Xx"));
        assertEquals("species must be a chemical symbol, got 'Xx'", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Species.number("SI"));
        assertThrows(IllegalArgumentException.class, () -> Species.symbol(0));
        assertThrows(IllegalArgumentException.class, () -> Species.symbol(119));
    }

    @Test
    void aSetIsSortedAndWithoutRepeats() {
        SpeciesSet set = SpeciesSet.of(14, 3, 14, 1);
        assertEquals("H,Li,Si", set.toString());
        assertEquals(3, set.size());
        assertEquals(2, set.index(14));
        assertEquals(3, set.number(1));
        assertEquals(set, SpeciesSet.of(1, 3, 14));
        assertEquals(set.hashCode(), SpeciesSet.of(1, 3, 14).hashCode());
    }

    @Test
    void aUnionHoldsTheSpeciesOfBoth() {
        assertEquals(SpeciesSet.of(1, 3, 8), SpeciesSet.of(8, 1).union(SpeciesSet.of(3, 8)));
    }

    @Test
    void aSetRefusesASpeciesThatIsNotInIt() {
        SpeciesSet set = SpeciesSet.of(3, 14);
        var e = assertThrows(IllegalArgumentException.class, () -> set.index(1));
        assertEquals("species must be one of Li,Si, got H", e.getMessage());
    }
}
