// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CellTest {

    private static final double[] SKEWED = {4, 0, 0, 1, 3, 0, -1, 0.5, 5};

    @Test
    void aPeriodicCellIsCompleteAsItIs() {
        assertArrayEquals(SKEWED, Cell.of(SKEWED, true, true, true).completed());
    }

    @Test
    void missingVectorsBecomePerpendicularUnitVectors() {
        for (int flags = 0; flags < 8; flags++) {
            boolean[] periodic = {(flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0};
            double[] full = Cell.of(SKEWED, periodic).completed();
            for (int i = 0; i < 3; i++) {
                if (periodic[i]) {
                    assertArrayEquals(row(SKEWED, i), row(full, i), "vector " + i);
                } else {
                    assertUnitAndPerpendicular(full, i, "flags " + flags + ", vector " + i);
                }
            }
        }
    }

    private static void assertUnitAndPerpendicular(double[] full, int i, String where) {
        assertEquals(1, dot(row(full, i), row(full, i)), 1e-14, where);
        for (int j = 0; j < 3; j++) {
            if (j != i) {
                assertEquals(0, dot(row(full, i), row(full, j)), 1e-14, where + " and " + j);
            }
        }
    }

    @Test
    void aMissingVectorMayBeZeroOrLieInThePlaneOfTheOthers() {
        double[] layer = {3, 0, 0, 0, 3, 0, 0, 0, 0};
        assertArrayEquals(
                new double[] {3, 0, 0, 0, 3, 0, 0, 0, 1},
                Cell.of(layer, true, true, false).completed());
        double[] flat = {3, 0, 0, 0, 3, 0, 1, 1, 0};
        assertEquals(1, Math.abs(Cell.of(flat, true, true, false).completed()[8]));
    }

    @Test
    void theInverseTakesPositionsToUnitsOfTheVectors() {
        for (boolean third : new boolean[] {true, false}) {
            Cell cell = Cell.of(SKEWED, true, true, third);
            double[] h = cell.completed();
            double[] inverse = cell.inverse();
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    double[] column = {inverse[j], inverse[3 + j], inverse[6 + j]};
                    assertEquals(i == j ? 1 : 0, dot(row(h, i), column), 1e-15);
                }
            }
        }
        assertArrayEquals(
                new double[] {0.25, 0, 0, 0, 0.5, 0, 0, 0, 0.125},
                Cell.of(new double[] {4, 0, 0, 0, 2, 0, 0, 0, 8}, true, true, true).inverse());
    }

    @Test
    void refusesDependentPeriodicVectors() {
        double[] flat = {3, 0, 0, 0, 3, 0, 1, 1, 0};
        var e = assertThrows(IllegalArgumentException.class, () -> Cell.of(flat, true, true, true));
        assertTrue(e.getMessage().startsWith("periodic cell vectors must be linearly independent"));
        assertThrows(
                IllegalArgumentException.class, () -> Cell.of(new double[9], true, false, false));
    }

    @Test
    void acceptsVeryFlatCells() {
        double[] flat = {1e-3, 0, 0, 0, 1e4, 0, 0, 0, 1e4};
        assertEquals(1e5, Cell.of(flat, true, true, true).volume(), 1e-6);
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        double[] bad = SKEWED.clone();
        bad[4] = Double.NaN;
        var e = assertThrows(IllegalArgumentException.class, () -> Cell.of(bad, true, true, true));
        assertEquals("cell vectors must be finite, got NaN", e.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> Cell.of(new double[8], true, true, true));
    }

    @Test
    void volumeIsThatOfTheParallelepiped() {
        assertEquals(60, Cell.of(SKEWED, true, true, true).volume(), 1e-12);
        assertEquals(0, Cell.NONE.volume());
    }

    @Test
    void noneIsNeitherPresentNorPeriodic() {
        assertFalse(Cell.NONE.present());
        assertFalse(Cell.NONE.periodic());
        assertTrue(Cell.of(SKEWED, false, false, false).present());
        assertEquals(Cell.NONE, Cell.of(new double[9], false, false, false));
    }

    @Test
    void keepsACopyOfItsVectors() {
        double[] given = SKEWED.clone();
        Cell cell = Cell.of(given, true, true, true);
        given[0] = 77;
        cell.vectors()[4] = 77;
        cell.completed()[8] = 77;
        assertArrayEquals(SKEWED, cell.vectors());
    }

    private static double[] row(double[] h, int i) {
        return new double[] {h[3 * i], h[3 * i + 1], h[3 * i + 2]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
