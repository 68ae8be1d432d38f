// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.winnow.api.evaluation.Plot.Style;

/**
 * Draws one whole series at once, in its style: curves and pale clouds as a single path, so that
 * tens of thousands of points make a small SVG. Of marks that lie on the same spot only the first
 * is drawn, which nobody can see.
 */
final class SeriesRenderer extends AbstractXYItemRenderer {

    /** Diameter of an emphasised mark in points. */
    static final double LARGE = 4;

    static final Stroke OUTLINE = new BasicStroke(0.4f);

    private static final long serialVersionUID = 1L;

    private static final double SMALL = 2.2;

    /** So many marks in a figure are drawn large; more are smaller, as they would hide others. */
    private static final double FEW = 60;

    private static final Stroke DOT =
            new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private static final Stroke BROAD =
            new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    /** Two points of a cloud nearer than about this (in points of print) are one spot. */
    private static final double SPOT = 0.3;

    private final transient Look look;
    private final Style style;
    private final double diameter;

    /** For one series. @param emphasised how many marks are emphasised in the whole figure */
    SeriesRenderer(Style style, Look look, int emphasised) {
        this.style = style;
        this.look = look;
        double diameter = LARGE * Math.sqrt(FEW / Math.max(FEW, emphasised));
        this.diameter = style == Style.EMPHASIS ? Math.max(SMALL, diameter) : SMALL;
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis across,
            ValueAxis up,
            XYDataset data,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (item > 0) {
            return;
        }
        RectangleEdge side = plot.getRangeAxisEdge(plot.getRangeAxisIndex(up));
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < data.getItemCount(series); i++) {
            double x = across.valueToJava2D(data.getXValue(series, i), area, RectangleEdge.BOTTOM);
            double y = up.valueToJava2D(data.getYValue(series, i), area, side);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                points.add(new Point2D.Double(x, y));
            }
        }
        draw(graphics, points);
    }

    private void draw(Graphics2D graphics, List<Point2D> points) {
        switch (style) {
            case LINE -> stroke(graphics, path(points, false), look.line(), look.colour());
            case STEP -> stroke(graphics, path(points, true), look.line(), look.colour());
            case SHADE -> stroke(graphics, path(points, false), BROAD, look.pale());
            case GUIDE -> stroke(graphics, path(points, false), Look.dots(), Look.INK);
            case BACKGROUND -> stroke(graphics, dots(spots(points)), DOT, look.pale());
            case POINTS -> marks(graphics, spots(points), false);
            case EMPHASIS -> marks(graphics, spots(points), true);
        }
    }

    private static void stroke(Graphics2D graphics, Shape shape, Stroke stroke, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    private static Path2D path(List<Point2D> points, boolean level) {
        Path2D path = new Path2D.Double();
        for (Point2D point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.getX(), point.getY());
                continue;
            }
            if (level) {
                path.lineTo(point.getX(), path.getCurrentPoint().getY());
            }
            path.lineTo(point.getX(), point.getY());
        }
        return path;
    }

    /** Lines of no length: a round pen makes them dots. */
    private static Path2D dots(List<Point2D> points) {
        Path2D path = new Path2D.Double();
        for (Point2D point : points) {
            path.moveTo(point.getX(), point.getY());
            path.lineTo(point.getX(), point.getY());
        }
        return path;
    }

    private static List<Point2D> spots(List<Point2D> points) {
        Set<Long> taken = new HashSet<>();
        List<Point2D> spots = new ArrayList<>();
        for (Point2D point : points) {
            long column = Math.round(point.getX() / SPOT);
            long row = Math.round(point.getY() / SPOT);
            if (taken.add(column << 32 ^ row)) {
                spots.add(point);
            }
        }
        return spots;
    }

    private void marks(Graphics2D graphics, List<Point2D> points, boolean outlined) {
        Shape mark = look.mark(diameter);
        graphics.setStroke(OUTLINE);
        for (Point2D point : points) {
            Shape there =
                    AffineTransform.getTranslateInstance(point.getX(), point.getY())
                            .createTransformedShape(mark);
            graphics.setPaint(look.colour());
            graphics.fill(there);
            if (outlined) {
                graphics.setPaint(Look.INK);
                graphics.draw(there);
            }
        }
    }
}
