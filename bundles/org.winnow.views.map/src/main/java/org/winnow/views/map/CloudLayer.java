// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.winnow.workbench.chart.ChartTheme;

/**
 * The points within the axes: on a screen as dots of an image, which is kept until the part that is
 * seen changes; for print as circles. More than {@link Density#LIMIT} in sight become shading.
 * Marked and chosen ones always lie on top.
 */
final class CloudLayer extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    /** More marks than this are points of the accent's colour rather than rings. */
    private static final int RINGS = 3000;

    private static final double POINT = 6;
    private static final double RING = 9;
    private static final double PICK = 9;
    private static final double OPACITY = 0.8;
    private static final Stroke LINE = new BasicStroke(1.4f);

    private final transient Scene scene;
    private final transient ChartTheme theme;
    private final boolean print;
    private final transient Density density = new Density();
    private transient Viewport view;
    private transient Viewport painted;
    private transient Raster raster;

    /**
     * Makes it.
     *
     * @param scene what
     * @param theme colours
     * @param print whether as circles rather than dots
     */
    CloudLayer(Scene scene, ChartTheme theme, boolean print) {
        this.scene = scene;
        this.theme = theme;
        this.print = print;
    }

    /** {@return what was seen when it was last drawn; null before} */
    Viewport view() {
        return view;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis x,
            ValueAxis y,
            int index,
            PlotRenderingInfo info) {
        view = new Viewport(x.getRange(), y.getRange(), (Rectangle2D) area.clone());
        Shape clip = g.getClip();
        g.clip(area);
        if (print) {
            print(g);
        } else {
            screen(g);
        }
        g.setClip(clip);
    }

    private void screen(Graphics2D g) {
        AffineTransform transform = g.getTransform();
        double dots = transform.getScaleX();
        Rectangle2D area = view.area();
        int width = Math.max(1, (int) Math.ceil(area.getWidth() * dots));
        int height = Math.max(1, (int) Math.ceil(area.getHeight() * dots));
        Viewport wanted =
                new Viewport(
                        view.x(),
                        view.y(),
                        new Rectangle2D.Double(
                                0, 0, area.getWidth() * dots, area.getHeight() * dots));
        if (raster == null || raster.width() != width || raster.height() != height) {
            raster = new Raster(width, height);
            painted = null;
        }
        if (!wanted.equals(painted)) {
            raster.clear();
            paint(wanted, dots);
            painted = wanted;
        }
        Point2D corner = transform.transform(new Point2D.Double(area.getX(), area.getY()), null);
        g.setTransform(
                AffineTransform.getTranslateInstance(
                        Math.round(corner.getX()), Math.round(corner.getY())));
        g.drawImage(raster.image(), 0, 0, null);
        g.setTransform(transform);
    }

    private void paint(Viewport dotted, double dots) {
        if (isFew(scene.all(), dotted, raster)) {
            stamp(scene.all(), dotted, new Mark(POINT * dots, 0, OPACITY));
        }
        Cloud marked = scene.marked().in(theme.accent());
        if (marked.size() <= RINGS) {
            stamp(marked, dotted, new Mark(RING * dots, (RING - 3.2) * dots, 1));
        } else if (isFew(marked, dotted, raster)) {
            stamp(marked, dotted, new Mark(POINT * dots, 0, OPACITY));
        }
        Mark rim = new Mark(PICK * dots, 0, 1);
        Mark core = new Mark((PICK - 2.6) * dots, 0, 1);
        Cloud picked = scene.picked();
        for (int i = 0; i < picked.size(); i++) {
            double x = dotted.pixelX(picked.x()[i]);
            double y = dotted.pixelY(picked.y()[i]);
            raster.stamp(rim, x, y, theme.ink().getRGB());
            raster.stamp(core, x, y, picked.rgb()[i]);
        }
    }

    /** {@return whether each point is to be drawn; else they are shaded already} */
    private boolean isFew(Cloud cloud, Viewport dotted, Raster image) {
        if (cloud.size() <= Density.LIMIT || density.count(cloud, dotted) <= Density.LIMIT) {
            return true;
        }
        density.paint(image);
        return false;
    }

    private void stamp(Cloud cloud, Viewport dotted, Mark mark) {
        double reach = mark.side();
        for (int i = 0; i < cloud.size(); i++) {
            double x = dotted.pixelX(cloud.x()[i]);
            double y = dotted.pixelY(cloud.y()[i]);
            if (x > -reach
                    && x < raster.width() + reach
                    && y > -reach
                    && y < raster.height() + reach) {
                raster.stamp(mark, x, y, cloud.rgb()[i]);
            }
        }
    }

    private void print(Graphics2D g) {
        Cloud marked = scene.marked().in(theme.accent());
        if (!shade(g, scene.all())) {
            circles(g, scene.all(), POINT - 1, false, true);
        }
        if (!shade(g, marked)) {
            boolean rings = marked.size() <= RINGS;
            circles(g, marked, rings ? RING - 1 : POINT - 1, rings, !rings);
        }
        circles(g, scene.picked(), PICK - 2, true, true);
    }

    /** {@return whether there were so many that they are an image now, two dots a point} */
    private boolean shade(Graphics2D g, Cloud cloud) {
        Rectangle2D area = view.area();
        int dots = Density.SIDE;
        Rectangle2D fine =
                new Rectangle2D.Double(0, 0, area.getWidth() * dots, area.getHeight() * dots);
        Raster image =
                new Raster((int) Math.ceil(fine.getWidth()), (int) Math.ceil(fine.getHeight()));
        if (isFew(cloud, new Viewport(view.x(), view.y(), fine), image)) {
            return false;
        }
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(1.0 / dots, 1.0 / dots);
        g.drawImage(image.image(), place, null);
        return true;
    }

    private void circles(Graphics2D g, Cloud cloud, double size, boolean line, boolean fill) {
        g.setStroke(LINE);
        for (int i = 0; i < cloud.size(); i++) {
            double x = view.pixelX(cloud.x()[i]);
            double y = view.pixelY(cloud.y()[i]);
            if (view.area().contains(x, y)) {
                Shape circle = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
                g.setPaint(new Color(cloud.rgb()[i]));
                if (fill) {
                    g.fill(circle);
                    g.setPaint(theme.ink());
                }
                if (line) {
                    g.draw(circle);
                }
            }
        }
    }
}
