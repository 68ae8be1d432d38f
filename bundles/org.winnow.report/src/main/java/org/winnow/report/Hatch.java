// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** White lines across bars whose colour another label has, too. */
final class Hatch {

    static final Stroke STROKE =
            new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);

    /** From line to line across, in points. */
    private static final double STEP = 2.8;

    private Hatch() {}

    /**
     * The lines.
     *
     * @param bar what they cross
     * @param round 1 rising, 2 falling, 3 both; then denser
     */
    static Path2D lines(Rectangle2D bar, int round) {
        Path2D path = new Path2D.Double();
        double step = STEP / (1 + (round - 1) / 3);
        int kind = (round - 1) % 3;
        for (double c = step / 2; c < bar.getWidth() + bar.getHeight(); c += step) {
            double from = Math.max(0, c - bar.getHeight());
            double to = Math.min(bar.getWidth(), c);
            if (kind != 1) {
                line(path, bar, from, c - from, to, c - to);
            }
            if (kind != 0) {
                double height = bar.getHeight();
                line(path, bar, from, height - c + from, to, height - c + to);
            }
        }
        return path;
    }

    private static void line(
            Path2D path, Rectangle2D bar, double x0, double y0, double x1, double y1) {
        path.moveTo(bar.getX() + x0, bar.getY() + y0);
        path.lineTo(bar.getX() + x1, bar.getY() + y1);
    }

    /** A bar without what its lines cover. */
    static Shape cut(Rectangle2D bar, int round) {
        Area area = new Area(bar);
        if (round > 0) {
            area.subtract(new Area(STROKE.createStrokedShape(lines(bar, round))));
        }
        return area;
    }
}
