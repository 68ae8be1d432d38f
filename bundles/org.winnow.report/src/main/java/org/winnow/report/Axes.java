// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/** Axes with a range that fits the data and letters that fit the figure. */
final class Axes {

    /** Room beside the data, as a share of their range. */
    private static final double MARGIN = 0.04;

    /** Data from 0 up to this many times their least value start at 0. */
    private static final double NEAR_ZERO = 5;

    /** Room for half a mark, so that clouds of marks are not cut at 0; a share of the range. */
    private static final double MARK = 0.02;

    private static final Set<Style> MARKS =
            Set.of(Style.BACKGROUND, Style.POINTS, Style.EMPHASIS, Style.GUIDE);

    private Axes() {}

    /** An axis over a range, its label not longer than so many points. */
    static ValueAxis of(Plot.Axis axis, Range range, Color ink, double room) {
        ValueAxis drawn =
                !axis.names().isEmpty()
                        ? names(axis)
                        : axis.logarithmic() ? new PowerAxis(axis.label()) : numbers(axis.label());
        drawn.setRange(range);
        drawn.setLabelFont(Fonts.fitting(Fonts.PLAIN, axis.label(), room));
        drawn.setLabelPaint(ink);
        drawn.setLabelInsets(new RectangleInsets(1, 1, 1, 1));
        drawn.setTickLabelFont(NameTicks.font(axis.names(), room));
        drawn.setVerticalTickLabels(NameTicks.upright(axis.names(), room));
        drawn.setTickLabelPaint(ink);
        drawn.setTickLabelInsets(new RectangleInsets(1, 2, 1, 2));
        drawn.setTickMarkPaint(Look.INK);
        drawn.setTickMarkStroke(Look.THIN);
        drawn.setTickMarkOutsideLength(2.5f);
        drawn.setAxisLinePaint(Look.INK);
        drawn.setAxisLineStroke(Look.THIN);
        return drawn;
    }

    private static ValueAxis numbers(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setStandardTickUnits(new Ticks());
        return axis;
    }

    private static ValueAxis names(Plot.Axis axis) {
        SymbolAxis named = new SymbolAxis(axis.label(), axis.names().toArray(String[]::new));
        named.setGridBandsVisible(false);
        return named;
    }

    /** The range of the horizontal axis. */
    static Range across(Plot plot) {
        if (!plot.x().names().isEmpty()) {
            return new Range(-0.5, plot.x().names().size() - 0.5);
        }
        return range(plot, plot.x(), series -> true, Series::x);
    }

    /** The range of the left or right vertical axis. */
    static Range up(Plot plot, boolean right) {
        Plot.Axis axis = right ? plot.right().orElseThrow() : plot.y();
        return range(plot, axis, series -> series.onRight() == right, Axes::reach);
    }

    /** Heights with the ends of error bars, and 0 where bars stand. */
    private static double[] reach(Series series) {
        double[] y = series.y();
        double[] errors = series.errors();
        double[] reach = Arrays.copyOf(y, y.length + 2 * errors.length + 1);
        for (int i = 0; i < errors.length; i++) {
            reach[y.length + 2 * i] = y[i] - errors[i];
            reach[y.length + 2 * i + 1] = y[i] + errors[i];
        }
        boolean bars = series.style() == Style.BARS && y.length > 0;
        reach[reach.length - 1] = bars ? 0 : Double.NaN;
        return reach;
    }

    private static Range range(
            Plot plot, Plot.Axis axis, Predicate<Series> which, Function<Series, double[]> part) {
        double[] values =
                plot.series().stream()
                        .filter(which)
                        .flatMapToDouble(s -> Arrays.stream(part.apply(s)))
                        .filter(Double::isFinite)
                        .toArray();
        Range range = range(values, axis.logarithmic());
        boolean cloud = plot.series().stream().allMatch(s -> MARKS.contains(s.style()));
        boolean onEdge = Arrays.stream(values).anyMatch(v -> v < MARK * range.getUpperBound());
        return cloud && onEdge && range.getLowerBound() == 0
                ? new Range(-MARK * range.getUpperBound(), range.getUpperBound())
                : range;
    }

    /** All values with a margin; from 0 where that is near; never empty. */
    static Range range(double[] values, boolean logarithmic) {
        if (logarithmic) {
            return logarithmic(Arrays.stream(values).filter(v -> v > 0).toArray());
        }
        if (values.length == 0) {
            return new Range(0, 1);
        }
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        if (low >= 0 && high >= NEAR_ZERO * low && high > 0) {
            return new Range(0, high * (1 + MARGIN));
        }
        double spread = high - low;
        double least = 1e-6 * Math.max(Math.abs(low), Math.abs(high));
        double room = spread > least ? MARGIN * spread : Math.max(0.05 * Math.abs(high), 1e-3);
        return new Range(low - room, high + room);
    }

    private static Range logarithmic(double[] values) {
        double low = Arrays.stream(values).min().orElse(0.1);
        double high = Arrays.stream(values).max().orElse(10);
        double factor = Math.max(StrictMath.pow(high / low, MARGIN), 1.1);
        return new Range(low / factor, high * factor);
    }
}
