// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with numbers at 1, 2 and 5 times the powers of ten over few decades, and at
 * the powers alone over many; small ticks stand at the other multiples.
 */
final class Powers extends LogarithmicAxis { // LogAxis writes no text in an SVG

    private static final long serialVersionUID = 1L;

    /** Up to so many decades have numbers between their powers. */
    private static final double FEW = 2.5;

    private final DecimalFormat format =
            new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));

    Powers(String label) {
        super(label);
        setMinorTickMarksVisible(true);
        setMinorTickMarkOutsideLength(1.5f);
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(
            Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        return ticks(TextAnchor.TOP_CENTER);
    }

    @Override
    protected List<NumberTick> refreshTicksVertical(
            Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        return ticks(TextAnchor.CENTER_RIGHT);
    }

    private List<NumberTick> ticks(TextAnchor anchor) {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        boolean few = StrictMath.log10(high / low) <= FEW;
        List<NumberTick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(StrictMath.log10(low)); ; power++) {
            for (int times = 1; times < 10; times++) {
                // from text: 3 × 10⁻² would else be 0.030000000000000002
                double value = Double.parseDouble(times + "e" + power);
                if (value > high) {
                    return ticks;
                }
                boolean told = times == 1 || few && (times == 2 || times == 5);
                if (value >= low) {
                    ticks.add(
                            new NumberTick(
                                    told ? TickType.MAJOR : TickType.MINOR,
                                    value,
                                    told ? format.format(value) : "",
                                    anchor,
                                    anchor,
                                    0));
                }
            }
        }
    }
}
