// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * The colour, mark, dash and hatch of one label, by its number among the labels of a plot. Colours
 * come round after eight labels; from then on dashes and marks are others, bars are hatched and
 * dots are small signs, so that no two labels look the same.
 *
 * @param number from 0; below 0 grey
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito, Color universal design</a>
 */
record Look(int number) {

    /** Dark grey for axes and letters. */
    static final Color INK = new Color(0x22, 0x22, 0x22);

    static final Stroke THIN = new BasicStroke(0.5f);

    private static final List<Color> COLOURS =
            List.of(
                    new Color(0x0072B2),
                    new Color(0xD55E00),
                    new Color(0x009E73),
                    new Color(0xCC79A7),
                    new Color(0xE69F00),
                    new Color(0x56B4E9),
                    Color.BLACK,
                    new Color(0x999933));

    private static final float[][] DASHES = {
        null, {4, 1.5f}, {1.2f, 1.2f}, {5, 1.2f, 1.2f, 1.2f}, {7, 2}, {2.5f, 1}, {4, 1, 1, 1, 1, 1}
    };

    /** Corners of regular marks and the angle of the first, as part of a full turn; 0: a circle. */
    private static final double[][] MARKS = {
        {0, 0}, {4, 0.125}, {3, 0.75}, {4, 0}, {3, 0.25}, {5, 0.75}, {6, 0}
    };

    /** Of what has no name of its own. */
    static final Look OTHERS = new Look(-1);

    private static final Color GREY = new Color(0x888888);

    Color colour() {
        if (number < 0) {
            return GREY;
        }
        return COLOURS.get(number % COLOURS.size());
    }

    /** The colour mixed with white, opaque: transparent points would darken where many lie. */
    Color pale() {
        Color colour = colour();
        return new Color(paler(colour.getRed()), paler(colour.getGreen()), paler(colour.getBlue()));
    }

    private static int paler(int part) {
        return (int) Math.round(255 - (255 - part) * 0.4);
    }

    /** How often colours have come round. */
    int round() {
        return Math.max(0, number) / COLOURS.size();
    }

    /** Broad and pale, to lie behind lines. */
    Stroke shade() {
        float[] dash = DASHES[round() % DASHES.length];
        return new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    Stroke line() {
        float[] dash = DASHES[Math.max(0, number) % DASHES.length];
        return new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** Round and thin: a level to compare with. */
    static Stroke dots() {
        return new BasicStroke(
                0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0, 2}, 0);
    }

    /** A mark around the origin with the area of a circle of this diameter in points. */
    Shape mark(double diameter) {
        double[] mark = MARKS[Math.max(0, number) % MARKS.length];
        int corners = (int) mark[0];
        if (corners == 0) {
            return new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter);
        }
        double area = Math.PI * diameter * diameter / 4;
        double radius = Math.sqrt(2 * area / (corners * StrictMath.sin(2 * Math.PI / corners)));
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (mark[1] + (double) i / corners);
            double x = radius * StrictMath.cos(angle);
            double y = radius * StrictMath.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }
}
