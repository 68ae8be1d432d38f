// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.UIManager;

/**
 * Icons of the toolbar: lines in the colour of the button's letters, so that they fit light and
 * dark, and crisp at any scale. They are drawn here, because a few lines are less than a reader of
 * SVG and the files for it.
 */
enum Glyph implements Icon {
    /** An open folder. */
    OPEN("open-file") {
        @Override
        void draw(Graphics2D g) {
            Path2D back = path(2, 13, 2, 3.5, 6.5, 3.5, 8, 5.5, 13, 5.5, 13, 7.5);
            g.draw(back);
            Path2D front = path(2, 13, 4.5, 7.5, 15, 7.5, 12.5, 13);
            front.closePath();
            g.draw(front);
        }
    },
    /** An arrow back. */
    UNDO("undo") {
        @Override
        void draw(Graphics2D g) {
            g.draw(path(6, 2.5, 2.5, 6, 6, 9.5));
            Path2D way = path(2.5, 6, 9.5, 6);
            way.curveTo(12, 6, 13.5, 7.7, 13.5, 9.75);
            way.curveTo(13.5, 11.8, 12, 13.5, 9.5, 13.5);
            way.lineTo(5.5, 13.5);
            g.draw(way);
        }
    },
    /** An arrow forward. */
    REDO("redo") {
        @Override
        void draw(Graphics2D g) {
            g.transform(new AffineTransform(-1, 0, 0, 1, SIDE, 0));
            UNDO.draw(g);
        }
    },
    /** A bin. */
    REMOVE("remove") {
        @Override
        void draw(Graphics2D g) {
            g.draw(path(2.5, 4.5, 13.5, 4.5));
            g.draw(path(6, 4.5, 6, 2.5, 10, 2.5, 10, 4.5));
            g.draw(path(4, 4.5, 4.7, 13.5, 11.3, 13.5, 12, 4.5));
            g.draw(path(6.7, 7, 6.9, 11));
            g.draw(path(9.3, 7, 9.1, 11));
        }
    },
    /** Some grains among many. */
    SELECT("select-form") {
        @Override
        void draw(Graphics2D g) {
            for (double[] grain : GRAINS) {
                double radius = grain[2];
                g.fill(
                        new Ellipse2D.Double(
                                grain[0] - radius, grain[1] - radius, 2 * radius, 2 * radius));
            }
        }
    };

    private static final int SIDE = 16;
    private static final Stroke LINE =
            new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** Centres and radii: a few are chosen. */
    private static final double[][] GRAINS = {
        {3.5, 3.5, 2.4},
        {8.5, 2.5, 1},
        {13, 4, 1},
        {3, 8.5, 1},
        {8, 7.5, 1},
        {12.5, 9, 2.4},
        {4, 13.5, 1},
        {8, 12, 1},
        {12.5, 13.8, 1}
    };

    private final String command;

    Glyph(String command) {
        this.command = command;
    }

    /** {@return the icon of a command, if it has one} @param command its id */
    static Optional<Icon> of(String command) {
        return Arrays.stream(values())
                .filter(g -> g.command.equals(command))
                .map(Icon.class::cast)
                .findFirst();
    }

    /** Draws on 16 × 16. */
    abstract void draw(Graphics2D g);

    private static Path2D path(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        return path;
    }

    @Override
    public int getIconWidth() {
        return SIDE;
    }

    @Override
    public int getIconHeight() {
        return SIDE;
    }

    @Override
    public void paintIcon(Component on, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.translate(x, y);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setStroke(LINE);
        g.setColor(on.isEnabled() ? on.getForeground() : UIManager.getColor("Button.disabledText"));
        draw(g);
        g.dispose();
    }
}
