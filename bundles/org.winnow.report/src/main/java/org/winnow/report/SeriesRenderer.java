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
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.winnow.api.evaluation.Plot.Series;
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

    static final double SMALL = 2.2;

    /** So many marks in a figure are drawn large; more are smaller, as they would hide others. */
    private static final double FEW = 60;

    /** Two points of a cloud nearer than about this (in points of print) are one spot. */
    private static final double SPOT = 0.3;

    /** Half the width of the ends of an error bar, in points. */
    private static final double CAP = 1.6;

    private static final Stroke ERROR = new BasicStroke(0.7f);

    private final transient Series series;
    private final transient Look look;
    private final transient Bars bars;
    private final Style style;
    private final boolean crowded;
    private final double diameter;

    /**
     * For one series.
     *
     * @param emphasised how many marks are emphasised in the whole figure
     * @param crowded whether points of this figure are dots
     */
    SeriesRenderer(Series series, Look look, Bars bars, int emphasised, boolean crowded) {
        this.series = series;
        this.style = series.style();
        this.look = look;
        this.bars = bars;
        this.crowded = crowded;
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
        DoubleUnaryOperator toX = x -> across.valueToJava2D(x, area, RectangleEdge.BOTTOM);
        DoubleUnaryOperator toY = y -> up.valueToJava2D(y, area, side);
        if (style == Style.BARS) {
            bars(graphics, toX, toY);
        } else {
            draw(graphics, points(toX, toY));
        }
        errors(graphics, toX, toY);
    }

    private List<Point2D> points(DoubleUnaryOperator toX, DoubleUnaryOperator toY) {
        List<Point2D> points = new ArrayList<>();
        for (int i = 0; i < series.x().length; i++) {
            double x = toX.applyAsDouble(series.x()[i]);
            double y = toY.applyAsDouble(series.y()[i]);
            if (Double.isFinite(x) && Double.isFinite(y)) {
                points.add(new Point2D.Double(x, y));
            }
        }
        return points;
    }

    private void bars(Graphics2D graphics, DoubleUnaryOperator toX, DoubleUnaryOperator toY) {
        graphics.setStroke(OUTLINE);
        double zero = toY.applyAsDouble(0);
        for (int i = 0; i < series.x().length; i++) {
            double left = bars.left().andThen(toX).applyAsDouble(series.x()[i]);
            double right = bars.right().andThen(toX).applyAsDouble(series.x()[i]);
            double y = toY.applyAsDouble(series.y()[i]);
            if (Double.isFinite(y)) {
                Rectangle2D bar =
                        new Rectangle2D.Double(
                                left, Math.min(y, zero), right - left, Math.abs(y - zero));
                graphics.setPaint(look.colour());
                graphics.fill(bar);
                hatch(graphics, bar);
                graphics.setPaint(Look.INK);
                graphics.draw(bar);
            }
        }
    }

    private void hatch(Graphics2D graphics, Rectangle2D bar) {
        if (look.round() > 0) {
            stroke(graphics, Hatch.lines(bar, look.round()), Hatch.STROKE, Color.WHITE);
            graphics.setStroke(OUTLINE);
        }
    }

    private void errors(Graphics2D graphics, DoubleUnaryOperator toX, DoubleUnaryOperator toY) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < series.errors().length; i++) {
            double error = series.errors()[i];
            double middle =
                    style == Style.BARS
                            ? bars.middle().applyAsDouble(series.x()[i])
                            : series.x()[i];
            double x = toX.applyAsDouble(middle);
            double low = toY.applyAsDouble(series.y()[i] - error);
            double high = toY.applyAsDouble(series.y()[i] + error);
            if (error > 0 && Double.isFinite(low) && Double.isFinite(high)) {
                line(path, x, low, x, high);
                line(path, x - CAP, low, x + CAP, low);
                line(path, x - CAP, high, x + CAP, high);
            }
        }
        if (path.getCurrentPoint() != null) {
            stroke(graphics, path, ERROR, style == Style.BARS ? Look.INK : look.colour());
        }
    }

    private static void line(Path2D path, double x0, double y0, double x1, double y1) {
        path.moveTo(x0, y0);
        path.lineTo(x1, y1);
    }

    private void draw(Graphics2D graphics, List<Point2D> points) {
        switch (style) {
            case LINE -> stroke(graphics, path(points, false), look.line(), look.colour());
            case STEP -> stroke(graphics, path(points, true), look.line(), look.colour());
            case SHADE -> stroke(graphics, path(points, false), look.shade(), look.pale());
            case GUIDE -> stroke(graphics, path(points, false), Look.dots(), Look.INK);
            case BACKGROUND -> dots(graphics, spots(points), Dots.LARGE, look.pale());
            case POINTS -> points(graphics, spots(points));
            case EMPHASIS -> marks(graphics, spots(points), true);
            case BARS -> throw new IllegalStateException("bars are not drawn as points");
        }
    }

    /** Marks while they can be told apart, and one path of dots where there are too many. */
    private void points(Graphics2D graphics, List<Point2D> points) {
        if (crowded) {
            dots(graphics, points, Dots.SMALL, look.colour());
        } else {
            marks(graphics, points, false);
        }
    }

    private void dots(Graphics2D graphics, List<Point2D> points, Stroke dot, Color colour) {
        stroke(graphics, Dots.path(points, look), Dots.pen(dot, look), colour);
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
