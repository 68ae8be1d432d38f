// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

    @Test
    void writesRunsAsHalfOpenRanges() {
        assertEquals("0,3:6,9", Rows.of(4, 3, 5, 9, 0).toString());
    }

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(1);
        for (int trial = 0; trial < 50; trial++) {
            Rows rows = Rows.of(random.ints(trial, 0, 60).toArray());
            assertEquals(rows, Rows.parse(rows.toString()));
        }
    }

    @Test
    void setsAreNotChangedByWhatIsMadeOfThem() {
        Rows rows = Rows.of(1, 2, 3);
        assertArrayEquals(new int[] {1, 2, 3, 7}, rows.with(Rows.of(7)).toArray());
        assertArrayEquals(new int[] {1, 3}, rows.without(Rows.of(2)).toArray());
        assertArrayEquals(new int[] {2}, rows.among(Rows.of(2, 9)).toArray());
        assertEquals(3, rows.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1,,2", "5:3", "1:b", "-1"})
    void refusesWhatItWouldNotWrite(String text) {
        assertThrows(IllegalArgumentException.class, () -> Rows.parse(text));
    }
}
