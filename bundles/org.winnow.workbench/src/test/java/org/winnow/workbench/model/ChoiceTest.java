// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final Choice PICKS =
            new Choice(
                    new int[] {7, 2, 5},
                    new double[] {Double.NaN, 0.4, 0.3},
                    new int[] {-1, 7, 2},
                    "fps");

    @Test
    void ranksInTheOrderOfChoiceFromOne() {
        assertEquals(2, PICKS.rank(2));
        assertEquals(0, PICKS.rank(3));
    }

    @Test
    void addsByHandBehindThePicksAndNoneTwice() {
        Choice more = PICKS.with(Rows.of(1, 2, 9));
        assertArrayEquals(new int[] {7, 2, 5, 1, 9}, more.rows());
        assertTrue(Double.isNaN(more.distances()[3]));
        assertEquals(-1, more.nearest()[4]);
        assertEquals(3, PICKS.size());
    }

    @Test
    void takesAwayAndKeepsWhatIsKnownOfTheOthers() {
        Choice less = PICKS.without(Rows.of(7));
        assertArrayEquals(new int[] {2, 5}, less.rows());
        assertArrayEquals(new double[] {0.4, 0.3}, less.distances());
        assertArrayEquals(new int[] {7, 2, 5}, PICKS.rows());
    }

    @Test
    void tellsWhyAPickWasTakenOrWhyThatIsNotKnown() {
        Choice told =
                new Choice(
                        new int[] {7, 2, 5, 6},
                        new double[] {Double.NaN, 0.4, 0.3, 0.25},
                        new int[] {Choice.UNKNOWN, 7, Choice.BASE, Choice.UNKNOWN},
                        "");
        assertEquals("rank 1", Explanation.whyPicked(told, 7).orElseThrow());
        assertEquals(
                "rank 2, 0.4000 from number 7, the nearest before it",
                Explanation.whyPicked(told, 2).orElseThrow());
        assertEquals(
                "rank 3, 0.3000 from the nearest before it, one in the files that count as chosen"
                        + " already",
                Explanation.whyPicked(told, 5).orElseThrow());
        assertEquals(
                "rank 4, 0.2500 from the nearest before it; which one is not known, as the picks"
                        + " could not be compared with each other",
                Explanation.whyPicked(told, 6).orElseThrow());
        assertTrue(Explanation.whyPicked(told, 1).isEmpty());
    }

    @Test
    void refusesPartsOfDifferentLength() {
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Choice(new int[1], new double[2], new int[1], ""));
        assertEquals(
                "rows, distances and nearest must have one length, got 1, 2 and 1", e.getMessage());
    }
}
