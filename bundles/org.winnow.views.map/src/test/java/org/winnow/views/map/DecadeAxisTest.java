// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class DecadeAxisTest {

    private static List<String> texts(double from, double to) {
        return List.copyOf(DecadeAxis.numbers(Math.log10(from), Math.log10(to)).values());
    }

    @Test
    void powersOfTenBearNumbersAndFewerPowersMore() {
        assertEquals(List.of("0.01", "0.1", "1", "10", "100"), texts(0.008, 300));
        assertEquals(List.of("1", "3", "10", "30"), texts(0.9, 70));
        assertEquals(List.of("2", "5", "10"), texts(1.5, 11));
        assertEquals(List.of("20", "30", "40", "60"), texts(18, 70));
        assertEquals(List.of("20", "21", "22"), texts(19.7, 22.4));
        assertEquals(List.of("1e-6", "1e-5", "0.0001"), texts(9e-7, 2e-4));
        assertEquals(List.of("100000", "1e6", "1e7"), texts(9e4, 3e7));
    }

    @Test
    void everyNumberStandsAtItsLogarithm() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            double low = random.nextDouble(-30, 30);
            double high = low + Math.pow(10, random.nextDouble(-5, 2));
            SortedMap<Double, String> numbers = DecadeAxis.numbers(low, high);
            assertTrue(numbers.size() >= 3 && numbers.size() <= 21, numbers + "");
            numbers.forEach(
                    (place, text) -> {
                        assertEquals(Math.log10(Double.parseDouble(text)), place, 1e-12);
                        assertTrue(place >= low - 1e-12 && place <= high + 1e-12, text);
                    });
        }
    }

    @Test
    void zoomsBeyondAllDoublesAreEndured() {
        assertTrue(DecadeAxis.numbers(-1e12, 1e12).size() <= 11);
        assertTrue(DecadeAxis.numbers(5, 5 + 1e-14).size() <= 3);
        assertEquals(0, DecadeAxis.numbers(500, 500.1).size());
        assertEquals(0, DecadeAxis.numbers(-900.2, -900).size());
    }
}
