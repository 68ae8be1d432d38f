// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.winnow.api.evaluation.Plot;

class AxesTest {

    @Test
    void startsAtZeroWhereThatIsNear() {
        assertEquals(new Range(0, 104), range(5, 100));
    }

    @Test
    void staysWithDataFarFromZero() {
        Range range = range(0.9, 1.0);
        assertEquals(0.896, range.getLowerBound(), 1e-12);
        assertEquals(1.004, range.getUpperBound(), 1e-12);
    }

    @Test
    void givesEqualValuesRoomOnBothSides() {
        Range range = range(1, 1);
        assertTrue(range.getLowerBound() < 1 && range.getUpperBound() > 1);
        assertTrue(range(0, 0).getLength() > 0);
        assertTrue(Axes.range(new double[] {}, false).getLength() > 0);
    }

    @Test
    void leavesOutWhatHasNoLogarithm() {
        Range range = Axes.range(new double[] {-1, 0, 0.1, 10}, true);
        assertTrue(range.getLowerBound() > 0.05 && range.getLowerBound() < 0.1);
        assertTrue(range.getUpperBound() > 10 && range.getUpperBound() < 20);
        assertTrue(Axes.range(new double[] {}, true).getLength() > 0);
    }

    @Test
    void leavesRoomForMarksAtZeroButNotForLines() {
        assertTrue(Axes.across(plot(Plot.Style.EMPHASIS)).getLowerBound() < 0);
        assertEquals(0, Axes.across(plot(Plot.Style.LINE)).getLowerBound());
    }

    private static Plot plot(Plot.Style style) {
        double[] values = {0, 1};
        Plot.Axis axis = new Plot.Axis("x", false);
        var series = new Plot.Series("s", style, false, values, values);
        return new Plot("p", "P", axis, axis, Optional.empty(), List.of(series));
    }

    private static Range range(double... values) {
        return Axes.range(values, false);
    }
}
