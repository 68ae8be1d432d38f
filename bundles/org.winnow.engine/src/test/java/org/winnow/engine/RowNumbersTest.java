// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.api.engine.UsageException;

class RowNumbersTest {

    @Test
    void readsNumbersAndRangesInTheirOrder() {
        assertArrayEquals(
                new int[] {9, 3, 4, 5, 20, 30, 40, 50}, RowNumbers.parse("9,3:6, 20:60:10"));
    }

    @Test
    void readsNothingAsNone() {
        assertEquals(0, RowNumbers.parse("").length);
    }

    @Test
    void anEmptyRangeHasNone() {
        assertArrayEquals(new int[] {1}, RowNumbers.parse("1,7:7,9:5"));
    }

    @Test
    void refusesANumberThatComesTwice() {
        UsageException e = assertThrows(UsageException.class, () -> RowNumbers.parse("1:4,3"));
        assertEquals("each number must be given once, got 3 twice", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1,,2", "-1", "1:2:0", "1:2:3:4", "1.5"})
    void refusesWhatIsNoNumber(String text) {
        assertThrows(UsageException.class, () -> RowNumbers.parse(text));
    }
}
