// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis of decimal logarithms that bears the numbers themselves: at powers of ten, or, where few
 * of them are in sight, between them too; at least three numbers, as far as doubles go.
 */
final class DecadeAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private static final int FEWEST = 3;
    private static final int MOST_POWERS = 10;

    /** Powers of ten that no double reaches. */
    private static final int FARTHEST = 400;

    /** Multiples of powers of ten that bear numbers: the first that are enough. */
    private static final int[][] NUMBERED = {{1}, {1, 3}, {1, 2, 5}, {1, 2, 3, 4, 6, 8}};

    private static final int[] MARKED = {2, 3, 4, 5, 6, 7, 8, 9};

    /** Powers from here to there are written out, others as 1e7. */
    private static final int LOWEST_PLAIN = -4;

    private static final int HIGHEST_PLAIN = 5;

    DecadeAxis() {
        setMinorTickMarksVisible(true);
        setMinorTickMarkOutsideLength(1.2f);
    }

    /** {@return places and what stands there} @param low logarithm @param high logarithm */
    static SortedMap<Double, String> numbers(double low, double high) {
        double powers = Math.min(2 * FARTHEST, Math.floor(high) - Math.ceil(low) + 1);
        int every = (int) Math.max(1, Math.ceil(powers / MOST_POWERS));
        for (int[] multiples : NUMBERED) {
            SortedMap<Double, String> some = multiples(multiples, every, low, high);
            if (some.size() >= FEWEST) {
                return some;
            }
        }
        return even(low, high);
    }

    private static SortedMap<Double, String> multiples(
            int[] of, int every, double low, double high) {
        SortedMap<Double, String> some = new TreeMap<>();
        int last = (int) Math.min(FARTHEST, Math.floor(high));
        for (int power = (int) Math.max(-FARTHEST, Math.floor(low)); power <= last; power++) {
            for (int multiple : Math.floorMod(power, every) == 0 ? of : new int[0]) {
                double place = power + Math.log10(multiple);
                if (place >= low && place <= high) {
                    some.put(place, text(multiple, power));
                }
            }
        }
        return some;
    }

    private static String text(int multiple, int power) {
        return power < LOWEST_PLAIN || power > HIGHEST_PLAIN
                ? multiple + "e" + power
                : BigDecimal.valueOf(multiple).scaleByPowerOfTen(power).toPlainString();
    }

    /** {@return multiples of the largest 1, 2 or 5 × 10ᵏ of which there are enough} */
    private static SortedMap<Double, String> even(double low, double high) {
        double from = Math.pow(10, low);
        double to = Math.pow(10, high);
        SortedMap<Double, String> some = new TreeMap<>();
        if (!(to - from > Math.ulp(to) * 1000) || Double.isInfinite(to)) {
            return some; // nothing is left to tell apart
        }
        for (int power = (int) Math.ceil(Math.log10(to - from)); some.size() < FEWEST; power--) {
            for (int k = 0; k < 3 && some.size() < FEWEST; k++) {
                BigDecimal step =
                        BigDecimal.valueOf(new int[] {5, 2, 1}[k]).scaleByPowerOfTen(power);
                some.clear();
                long first = (long) Math.ceil(from / step.doubleValue());
                for (long m = first; m * step.doubleValue() <= to; m++) {
                    BigDecimal value = step.multiply(BigDecimal.valueOf(m));
                    some.put(Math.log10(value.doubleValue()), text(value));
                }
            }
        }
        return some;
    }

    private static String text(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        int power = plain.precision() - plain.scale() - 1;
        return power < LOWEST_PLAIN || power > HIGHEST_PLAIN
                ? plain.toString()
                : plain.toPlainString();
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor =
                RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        List<NumberTick> ticks = new ArrayList<>();
        SortedMap<Double, String> numbers = numbers(low, high);
        numbers.forEach((place, text) -> ticks.add(new NumberTick(place, text, anchor, anchor, 0)));
        if (high - low <= MOST_POWERS) {
            for (double place : multiples(MARKED, 1, low, high).keySet()) {
                if (!numbers.containsKey(place)) {
                    ticks.add(new NumberTick(TickType.MINOR, place, "", anchor, anchor, 0));
                }
            }
        }
        return ticks;
    }
}
