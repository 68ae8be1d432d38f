// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Rows;

class SharesTest {

    private static final Group COMPOSITIONS =
            new Group(
                    "composition",
                    "",
                    new int[] {0, 0, 1, 1, 1, 2, 3, 1},
                    List.of("Si", "Li", "Li3Si", "LiSi"));

    @Test
    void theMostFrequentStandFirstThenByName() {
        Shares shares = Shares.of(COMPOSITIONS, Rows.first(8), Rows.of(0, 2, 3, 6), 9);
        assertEquals(List.of("Li", "Si", "Li3Si", "LiSi"), shares.names());
        assertArrayEquals(new int[] {4, 2, 1, 1}, shares.all());
        assertArrayEquals(new int[] {2, 1, 0, 1}, shares.chosen());
        assertEquals(50, shares.percentOfAll(0));
        assertEquals(25, shares.percentOfChosen(3));
    }

    @Test
    void whatWouldBeTooMuchStandsTogether() {
        Shares shares = Shares.of(COMPOSITIONS, Rows.first(8), Rows.of(6), 3);
        assertEquals(List.of("Li", "Si", "others"), shares.names());
        assertArrayEquals(new int[] {4, 2, 2}, shares.all());
        assertArrayEquals(new int[] {0, 0, 1}, shares.chosen());
    }

    @Test
    void removedOnesDoNotCount() {
        Shares shares = Shares.of(COMPOSITIONS, Rows.of(0, 1), Rows.NONE, 3);
        assertEquals(List.of("Si"), shares.names());
        assertFalse(shares.compared());
        assertEquals(0, shares.percentOfChosen(0));
    }

    @Test
    void theTableHasALineForEachComposition() {
        Shares shares = Shares.of(COMPOSITIONS, Rows.first(8), Rows.of(0), 9);
        assertEquals(
                List.of("Si", 2, 25.0, 1, 100.0), new SharesFigure(shares).data().rows().get(1));
    }
}
