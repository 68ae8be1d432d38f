// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/**
 * Makes a chart of a plot: a data set and a renderer of its own for each series. Its letters, lines
 * and marks are made for {@link #WIDTH} × {@link #HEIGHT} points; a screen magnifies them.
 */
public final class Chart {

    /** Width in points, one column. */
    public static final int WIDTH = 252;

    /** Height in points. */
    public static final int HEIGHT = 189;

    /** What title, ticks and the other axis take of height or width, about, in points. */
    private static final double BESIDE = 42;

    private static final RectangleInsets NONE = RectangleInsets.ZERO_INSETS;

    static {
        // else text that stands upright is drawn as outlines and is no text in an SVG
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private Chart() {}

    /**
     * Makes a chart.
     *
     * @param plot what is drawn
     * @return black on white; data set and renderer i belong to series i, range axis 1 to the right
     */
    public static JFreeChart of(Plot plot) {
        Map<String, Look> looks = looks(plot);
        XYPlot area = new XYPlot();
        double room = HEIGHT - BESIDE - Legend.height(plot, looks);
        area.setDomainAxis(Axes.of(plot.x(), Axes.across(plot), Look.INK, WIDTH - BESIDE));
        area.setRangeAxis(
                0, Axes.of(plot.y(), Axes.up(plot, false), ink(plot, looks, false), room));
        plot.right()
                .ifPresent(
                        right -> {
                            area.setRangeAxis(
                                    1,
                                    Axes.of(
                                            right,
                                            Axes.up(plot, true),
                                            ink(plot, looks, true),
                                            room));
                            area.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
                        });
        area.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        boolean crowded = Dots.fill(plot);
        int emphasised =
                plot.series().stream()
                        .filter(series -> series.style() == Style.EMPHASIS)
                        .mapToInt(series -> series.x().length)
                        .sum();
        for (int i = 0; i < plot.series().size(); i++) {
            Series series = plot.series().get(i);
            DefaultXYDataset data = new DefaultXYDataset();
            data.addSeries(series.label(), new double[][] {series.x(), series.y()});
            area.setDataset(i, data);
            area.setRenderer(
                    i,
                    new SeriesRenderer(
                            series,
                            looks.get(series.label()),
                            Bars.of(plot, series),
                            emphasised,
                            crowded));
            area.mapDatasetToRangeAxis(i, series.onRight() ? 1 : 0);
        }
        // the last number across is centred on its tick and may reach beyond the area
        area.setInsets(new RectangleInsets(2, 2, 1, plot.right().isPresent() ? 2 : 9));
        plain(area);
        return titled(plot, area, looks);
    }

    private static void plain(XYPlot area) {
        area.setBackgroundPaint(Color.WHITE);
        area.setOutlinePaint(Look.INK);
        area.setOutlineStroke(Look.THIN);
        area.setDomainGridlinesVisible(false);
        area.setRangeGridlinesVisible(false);
        area.setAxisOffset(NONE);
    }

    private static JFreeChart titled(Plot plot, XYPlot area, Map<String, Look> looks) {
        JFreeChart chart = new JFreeChart(null, Fonts.BOLD, area, false);
        chart.setBackgroundPaint(Color.WHITE);
        TextTitle title =
                new TextTitle(plot.title(), Fonts.fitting(Fonts.BOLD, plot.title(), WIDTH - 12));
        title.setPaint(Look.INK);
        title.setPadding(new RectangleInsets(3, 2, 1, 2));
        chart.setTitle(title);
        chart.addLegend(Legend.of(plot, looks));
        return chart;
    }

    /**
     * A look for every label, in the order of first appearance; guides and the others stand last.
     */
    private static Map<String, Look> looks(Plot plot) {
        Map<String, Look> looks = new LinkedHashMap<>();
        for (Series series : plot.series()) {
            if (series.style() != Style.GUIDE && !series.label().equals(Series.OTHERS)) {
                looks.putIfAbsent(series.label(), new Look(looks.size()));
            }
        }
        for (Series series : plot.series()) {
            looks.putIfAbsent(series.label(), Look.OTHERS);
        }
        return looks;
    }

    /** Of two vertical axes each takes the colour of its only curve. */
    private static Color ink(Plot plot, Map<String, Look> looks, boolean right) {
        List<String> labels = new ArrayList<>();
        for (Series series : plot.series()) {
            if (series.onRight() == right
                    && series.style() != Style.GUIDE
                    && series.x().length > 0
                    && !labels.contains(series.label())) {
                labels.add(series.label());
            }
        }
        boolean told = plot.right().isPresent() && labels.size() == 1;
        return told ? looks.get(labels.get(0)).colour() : Look.INK;
    }
}
