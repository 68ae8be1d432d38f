// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.winnow.api.model.Column.Kind;

class ColumnTest {

    @Test
    void holdsEachKindRowByRow() {
        Column reals = Column.reals(3, 1, 2, 3, 4, 5, 6.5);
        assertEquals(2, reals.rows());
        assertEquals(3, reals.width());
        assertEquals(6.5, reals.real(5));
        assertEquals(Long.MAX_VALUE, Column.integers(1, 7, Long.MAX_VALUE).integer(1));
        assertEquals("y", Column.texts(2, "x", "y").text(1));
        assertTrue(Column.logicals(1, false, true).logical(1));
        assertEquals(Kind.LOGICAL, Column.logicals(1, true).kind());
    }

    @Test
    void equalsOnlyWhatHasTheSameKindWidthAndValues() {
        assertEquals(Column.reals(1, 1, 2), Column.reals(1, 1, 2));
        assertEquals(Column.reals(1, 1, 2).hashCode(), Column.reals(1, 1, 2).hashCode());
        assertNotEquals(Column.reals(1, 1, 2), Column.reals(2, 1, 2));
        assertNotEquals(Column.reals(1, 1, 2), Column.reals(1, 1, 3));
        assertNotEquals(Column.reals(1, 1, 2), Column.integers(1, 1, 2));
        assertFalse(Column.texts(1, "a").equals("a"));
    }

    @Test
    void refusesRowsThatAreNotFull() {
        var e = assertThrows(IllegalArgumentException.class, () -> Column.reals(3, 1, 2, 3, 4));
        assertEquals("values must fill rows of 3, got 4", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Column.reals(0));
    }
}
