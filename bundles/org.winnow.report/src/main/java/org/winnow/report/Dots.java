// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Style;

/** Points that are too many for marks: a path of dots, or of small signs for later labels. */
final class Dots {

    static final Stroke LARGE =
            new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    static final Stroke SMALL =
            new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private static final Stroke SIGN = new BasicStroke(0.6f);

    /** More points than this are dots, whose shapes nobody could see and which take little room. */
    private static final int MANY = 500;

    /** Half the lines of a dot, an upright cross, a slanting one and a dash, in points. */
    private static final double[][][] ARMS = {
        {{0, 0}}, {{1.2, 0}, {0, 1.2}}, {{0.9, 0.9}, {0.9, -0.9}}, {{1.4, 0}}
    };

    private Dots() {}

    /** Whether any points are so many that all points of the figure are dots. */
    static boolean fill(Plot plot) {
        return plot.series().stream()
                .filter(series -> series.style() == Style.POINTS)
                .anyMatch(series -> series.x().length > MANY);
    }

    /** Lines of no length, which a round pen makes dots; or signs. */
    static Path2D path(List<Point2D> points, Look look) {
        Path2D path = new Path2D.Double();
        for (Point2D point : points) {
            for (double[] arm : ARMS[Math.min(look.round(), ARMS.length - 1)]) {
                path.moveTo(point.getX() - arm[0], point.getY() - arm[1]);
                path.lineTo(point.getX() + arm[0], point.getY() + arm[1]);
            }
        }
        return path;
    }

    /** What draws the path. @param dot the pen for dots */
    static Stroke pen(Stroke dot, Look look) {
        return look.round() == 0 ? dot : SIGN;
    }

    /** What one looks like, a little larger, for a legend. */
    static Shape sample(Look look) {
        return look.round() == 0
                ? new Look(0).mark(SeriesRenderer.SMALL)
                : SIGN.createStrokedShape(path(List.of(new Point2D.Double()), look));
    }
}
