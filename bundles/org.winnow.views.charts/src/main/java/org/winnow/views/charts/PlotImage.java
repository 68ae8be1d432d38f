// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.winnow.api.evaluation.Plot;
import org.winnow.report.Chart;
import org.winnow.workbench.chart.ChartTheme;

/**
 * A plot as an image of a part of the screen, and where its numbers stand there. Places are in
 * pixels of the component, whatever the dots of the screen; a place is known once it was drawn.
 */
final class PlotImage {

    /** Size of letters in a chart, points. */
    private static final double LETTERS = 8;

    /** Letters may shrink to this share in small views, so that the data keep some room. */
    private static final double LEAST = 0.8;

    /** Letters may grow to this share in large views. */
    private static final double MOST = 1.15;

    private final Plot plot;
    private final JFreeChart chart;
    private final XYPlot area;
    private final Range[] home;
    private final ChartRenderingInfo info = new ChartRenderingInfo(null);
    private double scale = 1;

    PlotImage(Plot plot) {
        this.plot = plot;
        chart = Chart.of(plot);
        area = chart.getXYPlot();
        home = new Range[1 + area.getRangeAxisCount()];
        for (int i = 0; i < home.length; i++) {
            home[i] = axis(i).getRange();
        }
    }

    private PlotImage(Plot plot, Plot drawn, Range[] home) {
        this.plot = plot;
        this.home = home;
        chart = Chart.of(drawn);
        area = chart.getXYPlot();
    }

    /** {@return another image of the same plot, which need not draw the points beyond a part} */
    PlotImage part(List<Range> ranges) {
        return new PlotImage(plot, Part.of(plot, ranges.get(0), ranges.get(1)), home);
    }

    Plot plot() {
        return plot;
    }

    private ValueAxis axis(int number) {
        return number == 0 ? area.getDomainAxis() : area.getRangeAxis(number - 1);
    }

    private static RectangleEdge edge(int number) {
        return number == 0
                ? RectangleEdge.BOTTOM
                : number == 1 ? RectangleEdge.LEFT : RectangleEdge.RIGHT;
    }

    /**
     * Draws.
     *
     * @param width in pixels of the component
     * @param height in pixels of the component
     * @param dots dots of the screen a pixel
     * @param theme its colours; its letters say how large all is
     * @return {@code width × dots} wide
     */
    BufferedImage draw(int width, int height, double dots, ChartTheme theme) {
        BufferedImage image =
                new BufferedImage(
                        (int) Math.ceil(width * dots),
                        (int) Math.ceil(height * dots),
                        BufferedImage.TYPE_INT_RGB);
        double fit = Math.min((double) width / Chart.WIDTH, (double) height / Chart.HEIGHT);
        double usual = theme.font().getSize2D() / LETTERS;
        scale = Math.max(LEAST * usual, Math.min(MOST * usual, fit));
        Graphics2D graphics = image.createGraphics();
        graphics.scale(dots * scale, dots * scale);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width / scale, height / scale), info);
        graphics.dispose();
        Dusk.recolour(image, theme);
        return image;
    }

    /** {@return where the data stand} */
    Rectangle2D area() {
        Rectangle2D a = info.getPlotInfo().getDataArea();
        return new Rectangle2D.Double(
                a.getX() * scale, a.getY() * scale, a.getWidth() * scale, a.getHeight() * scale);
    }

    /** {@return where a point stands} @param onRight whether against the right axis */
    Point2D at(double x, double y, boolean onRight) {
        Rectangle2D a = info.getPlotInfo().getDataArea();
        int up = onRight ? 2 : 1;
        return new Point2D.Double(
                axis(0).valueToJava2D(x, a, edge(0)) * scale,
                axis(up).valueToJava2D(y, a, edge(up)) * scale);
    }

    /** {@return the number at a place} @param axis 0 across, 1 up, 2 up on the right */
    double value(int axis, double pixel) {
        Rectangle2D a = info.getPlotInfo().getDataArea();
        return axis(axis).java2DToValue(pixel / scale, a, edge(axis));
    }

    /** {@return which part is seen: the range of each axis} */
    List<Range> ranges() {
        return IntStream.range(0, home.length).mapToObj(i -> axis(i).getRange()).toList();
    }

    /** Shows a part. @param ranges as by {@link #ranges} */
    void see(List<Range> ranges) {
        for (int i = 0; i < home.length; i++) {
            axis(i).setRange(ranges.get(i));
        }
    }

    /** Shows only what now stands in a rectangle. @param part at least one pixel each way */
    void zoom(Rectangle2D part) {
        for (int i = 0; i < home.length; i++) {
            double a = value(i, i == 0 ? part.getMinX() : part.getMaxY());
            double b = value(i, i == 0 ? part.getMaxX() : part.getMinY());
            if (a < b && b - a > Math.ulp(a) * 1e6) {
                axis(i).setRange(a, b);
            }
        }
    }

    /** Shows all again. */
    void reset() {
        for (int i = 0; i < home.length; i++) {
            axis(i).setRange(home[i]);
        }
    }
}
