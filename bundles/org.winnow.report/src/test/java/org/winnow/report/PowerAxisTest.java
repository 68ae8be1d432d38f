// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PowerAxisTest {

    @Test
    void numbersPowersOfTenWhereThereAreEnough() {
        assertEquals(List.of(0.01, 0.1, 1.0, 10.0), PowerAxis.numbers(0.005, 20));
    }

    @Test
    void numbersWhatIsBetweenWhereThereAreFew() {
        assertEquals(List.of(0.03, 0.1, 0.3), PowerAxis.numbers(0.02, 0.9));
        assertEquals(List.of(0.5, 1.0, 2.0), PowerAxis.numbers(0.4, 2.5));
        assertEquals(List.of(0.02, 0.03, 0.04), PowerAxis.numbers(0.0199, 0.0405));
    }

    @Test
    void numbersEvenStepsWithinANarrowRange() {
        assertEquals(
                List.of(0.02, 0.021, 0.022),
                PowerAxis.numbers(0.01951, 0.02249).stream()
                        .map(v -> Math.round(v * 1e6) / 1e6)
                        .toList());
    }
}
