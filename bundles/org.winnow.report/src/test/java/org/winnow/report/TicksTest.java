// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jfree.chart.axis.TickUnit;
import org.junit.jupiter.api.Test;

class TicksTest {

    private final Ticks ticks = new Ticks();

    @Test
    void stepsAreOneTwoAndFive() {
        TickUnit unit = ticks.getCeilingTickUnit(0.07);
        for (double size : new double[] {0.1, 0.2, 0.5, 1, 2, 5, 10, 20}) {
            assertEquals(size, unit.getSize(), 1e-12);
            unit = ticks.getLargerTickUnit(unit);
        }
    }

    @Test
    void numbersOfAnAxisHaveAsManyDecimals() {
        assertEquals("2.0", ticks.getCeilingTickUnit(0.2).valueToString(2));
        assertEquals("2", ticks.getCeilingTickUnit(1.0).valueToString(2));
        assertEquals("2.00", ticks.getCeilingTickUnit(0.04).valueToString(2));
    }
}
