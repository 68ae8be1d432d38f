// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void roundsAColumnSoThatPointsStandBelowPoints() {
        assertEquals(List.of("12.35", "0.00", "−1.50"), texts(12.3456, 0.0, -1.5));
        assertEquals(List.of("1234.568", "0.012"), texts(1234.5678, 0.01234));
        assertEquals(List.of("0.264", "0.091"), texts(0.26371, 0.0911));
        assertEquals(List.of("0.0341", "0.0339"), texts(0.03406, 0.0339));
    }

    @Test
    void leavesWholeNumbersWhole() {
        assertEquals(List.of("400", "3092", "−7"), texts(400.0, 3092.0, -7.0));
        assertEquals(List.of("2147483648", "−3"), texts(2147483648L, -3));
    }

    @Test
    void writesPowersOfTenWhereDecimalsWouldBeTooMany() {
        assertEquals(
                List.of("1.234 × 10⁻⁹", "−2.500 × 10⁴", "5.000", "0"),
                texts(1.2344e-9, -2.5e4, 5.0, 0.0));
        assertEquals(List.of("1.500 × 10¹²"), texts(1.5e12));
    }

    @Test
    void carriesIntoTheNextPowerOfTen() {
        assertEquals(List.of("1.000 × 10⁻⁸", "1.000"), texts(9.99999e-9, 1.0));
    }

    @Test
    void showsWhatIsMissingAsADashAndWordsAsTheyAre() {
        assertEquals(
                List.of("–", "∞", "−∞", "1.500"),
                texts(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.5));
        assertEquals(List.of("-x", "2.500"), texts("-x", 2.5));
    }

    private static List<String> texts(Object... column) {
        Digits digits = Digits.of(List.of(column));
        return List.of(column).stream().map(digits::text).toList();
    }
}
