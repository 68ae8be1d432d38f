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
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with numbers at powers of ten, or, where it spans few of them, between them
 * too: at least three numbers. (The library's other axis writes no text in an SVG, and this one
 * none within a power of ten.)
 */
final class PowerAxis extends LogarithmicAxis {

    private static final long serialVersionUID = 1;

    private static final int FEWEST = 3;

    /** Multiples of powers of ten that bear numbers: the first that are enough. */
    private static final int[][] NUMBERED = {{1}, {1, 3}, {1, 2, 5}, {1, 2, 3, 4, 6, 8}};

    private static final int[] MARKED = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    private final DecimalFormat format =
            new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));

    PowerAxis(String label) {
        super(label);
    }

    /** {@return where numbers stand} */
    static List<Double> numbers(double low, double high) {
        for (int[] multiples : NUMBERED) {
            List<Double> some = multiples(multiples, low, high);
            if (some.size() >= FEWEST) {
                return some;
            }
        }
        return even(low, high);
    }

    private static List<Double> multiples(int[] of, double low, double high) {
        List<Double> some = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (int multiple : of) {
                double value = Double.parseDouble(multiple + "e" + power);
                if (value >= low && value <= high) {
                    some.add(value);
                }
            }
        }
        return some;
    }

    /** {@return multiples of the largest 1, 2 or 5 × 10ᵏ of which there are enough} */
    private static List<Double> even(double low, double high) {
        List<Double> some = new ArrayList<>();
        for (int power = (int) Math.ceil(Math.log10(high - low)); some.size() < FEWEST; power--) {
            for (int k = 0; k < 3 && some.size() < FEWEST; k++) {
                double step = Double.parseDouble(new int[] {5, 2, 1}[k] + "e" + power);
                some.clear();
                for (double m = Math.ceil(low / step); m * step <= high; m++) {
                    some.add(m * step);
                }
            }
        }
        return some;
    }

    @Override
    protected List<NumberTick> refreshTicksVertical(
            Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        boolean left = edge == RectangleEdge.LEFT;
        return ticks(left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(
            Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        boolean top = edge == RectangleEdge.TOP;
        return ticks(top ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER);
    }

    private List<NumberTick> ticks(TextAnchor anchor) {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        List<NumberTick> ticks = new ArrayList<>();
        List<Double> numbers = numbers(low, high);
        for (double value : numbers) {
            ticks.add(new NumberTick(value, format.format(value), anchor, anchor, 0));
        }
        for (double value : multiples(MARKED, low, high)) {
            if (!numbers.contains(value)) {
                ticks.add(new NumberTick(value, "", anchor, anchor, 0));
            }
        }
        return ticks;
    }
}
