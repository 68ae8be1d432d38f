// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.data.Range;
import org.winnow.workbench.chart.Axes;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.chart.Palette;

/** A scene with axes and legend; which part is seen can change. Used by one thread. */
final class MapChart {

    private static final int STRIP = 12;
    private static final int LONGEST = 22;

    private final NumberAxis x;
    private final NumberAxis y;
    private final JFreeChart chart;
    private final CloudLayer layer;

    /**
     * Makes a chart.
     *
     * @param scene what
     * @param theme colours
     * @param print as circles rather than dots
     */
    MapChart(Scene scene, ChartTheme theme, boolean print) {
        x = axis(scene.xAxis(), theme);
        y = axis(scene.yAxis(), theme);
        XYPlot plot = Axes.plot(x, y, theme);
        plot.setRenderer(new XYLineAndShapeRenderer()); // without one there is no grid
        layer = new CloudLayer(scene, theme, print);
        plot.addAnnotation(layer);
        chart = Axes.chart(plot, theme);
        Colouring colouring = scene.colouring();
        if (colouring.scale().isPresent()) {
            chart.addSubtitle(bar(colouring.title(), colouring.scale().get(), theme));
        } else if (!colouring.entries().isEmpty()) {
            chart.addSubtitle(legend(colouring, theme));
        }
    }

    private static NumberAxis axis(Scene.Axis axis, ChartTheme theme) {
        if (!axis.logarithmic()) {
            return Axes.numbers(axis.label(), theme);
        }
        NumberAxis decades = new DecadeAxis();
        decades.setLabel(axis.label());
        Axes.dress(decades, theme);
        return decades;
    }

    /** Says which part is seen. */
    void see(Range across, Range up) {
        x.setRange(across);
        y.setRange(up);
    }

    /** {@return where values lie on the screen, as last drawn; null before} */
    Viewport view() {
        return layer.view();
    }

    void draw(Graphics2D g, int width, int height) {
        chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    }

    private static Title bar(String title, Range range, ChartTheme theme) {
        NumberAxis axis = Axes.numbers(title, theme);
        axis.setRange(range);
        PaintScaleLegend bar = new PaintScaleLegend(new Scale(range), axis);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setBackgroundPaint(theme.paper());
        bar.setStripWidth(STRIP);
        bar.setStripOutlineVisible(false);
        bar.setSubdivisionCount(128);
        bar.setMargin(new RectangleInsets(10, 2, 40, 6));
        return bar;
    }

    private record Scale(Range range) implements PaintScale {

        @Override
        public double getLowerBound() {
            return range.getLowerBound();
        }

        @Override
        public double getUpperBound() {
            return range.getUpperBound();
        }

        @Override
        public Paint getPaint(double value) {
            return Palette.scale((value - range.getLowerBound()) / range.getLength());
        }
    }

    private static Title legend(Colouring colouring, ChartTheme theme) {
        LegendItemCollection items = new LegendItemCollection();
        for (Colouring.Entry entry : colouring.entries()) {
            LegendItem item = item(entry.word(), entry.colour());
            item.setLabelFont(theme.font());
            item.setLabelPaint(theme.ink());
            items.add(item);
        }
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setVerticalAlignment(VerticalAlignment.TOP);
        legend.setBackgroundPaint(theme.paper());
        legend.setItemFont(theme.font());
        legend.setItemPaint(theme.ink());
        legend.setMargin(new RectangleInsets(8, 0, 0, 6));
        return legend;
    }

    private static LegendItem item(String word, Color colour) {
        String label = word.length() <= LONGEST ? word : word.substring(0, LONGEST - 1) + "…";
        return new LegendItem(label, "", "", "", new Ellipse2D.Double(-4, -4, 8, 8), colour);
    }
}
