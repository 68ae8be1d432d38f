// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Axes, plots and charts of JFreeChart as the window's charts look. */
public final class Axes {

    /** Lines of axes and grids. */
    public static final Stroke THIN = new BasicStroke(0.7f);

    /** Room beside the data, as a share of their range. */
    private static final double MARGIN = 0.04;

    private Axes() {}

    /**
     * A linear axis; zooming and panning change its range.
     *
     * @param label with the unit in brackets
     * @param theme colours
     * @return the axis
     */
    public static NumberAxis numbers(String label, ChartTheme theme) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        dress(axis, theme);
        return axis;
    }

    /** Gives an axis the window's look. @param axis it @param theme colours */
    public static void dress(ValueAxis axis, ChartTheme theme) {
        axis.setLabelFont(theme.font());
        axis.setTickLabelFont(theme.font());
        axis.setLabelPaint(theme.ink());
        axis.setTickLabelPaint(theme.ink());
        axis.setTickMarkPaint(theme.ink());
        axis.setAxisLinePaint(theme.ink());
        axis.setAxisLineStroke(THIN);
        axis.setTickMarkStroke(THIN);
        axis.setLabelInsets(new RectangleInsets(3, 3, 3, 3));
    }

    /**
     * A plot without data; renderers, datasets or annotations come after.
     *
     * @param x across
     * @param y up
     * @param theme colours
     * @return the plot
     */
    public static XYPlot plot(ValueAxis x, ValueAxis y, ChartTheme theme) {
        XYPlot plot = new XYPlot(null, x, y, null);
        dress(plot, theme);
        return plot;
    }

    /** Gives a plot the window's look. @param plot it @param theme colours */
    public static void dress(XYPlot plot, ChartTheme theme) {
        plot.setBackgroundPaint(theme.paper());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(6, 4, 4, 8));
    }

    /**
     * A chart without title and legend.
     *
     * @param plot its plot
     * @param theme colours
     * @return the chart
     */
    public static JFreeChart chart(XYPlot plot, ChartTheme theme) {
        JFreeChart chart = new JFreeChart(null, theme.font().deriveFont(Font.BOLD), plot, false);
        chart.setBackgroundPaint(theme.paper());
        chart.setAntiAlias(true);
        return chart;
    }

    /**
     * A range that shows all values with some room; never empty.
     *
     * @param values what is not finite is left
     * @return the range; 0..1 if there are none
     */
    public static Range range(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return new Range(0, 1);
        }
        double spread = high - low;
        double least = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
        double room = spread > least ? MARGIN * spread : Math.max(0.05 * Math.abs(high), 1e-3);
        return new Range(low - room, high + room);
    }
}
