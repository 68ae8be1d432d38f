// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;

/** What dragging with the left button does. */
enum Tool implements Icon {
    /** Moves the part that is seen. */
    PAN("Move the map (also with the right button)"),
    /** Marks within a rectangle. */
    BOX("Mark within a box"),
    /** Marks within a line drawn by hand. */
    LASSO("Mark within a lasso");

    private static final int SIDE = 16;

    private final String hint;

    Tool(String hint) {
        this.hint = hint;
    }

    String hint() {
        return hint;
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
        g.setColor(on.getForeground());
        float[] dashes = {2.5f, 2};
        g.setStroke(
                this == PAN
                        ? new BasicStroke(1.3f)
                        : new BasicStroke(
                                1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
        switch (this) {
            case PAN -> cross(g);
            case BOX -> g.draw(new Rectangle2D.Double(2, 3, 12, 10));
            case LASSO -> g.draw(loop());
        }
        g.dispose();
    }

    private static void cross(Graphics2D g) {
        for (int turn = 0; turn < 4; turn++) {
            g.draw(new Line2D.Double(8, 8, 8, 1.5));
            g.draw(new Line2D.Double(8, 1.5, 6, 3.8));
            g.draw(new Line2D.Double(8, 1.5, 10, 3.8));
            g.rotate(Math.PI / 2, 8, 8);
        }
    }

    private static Path2D loop() {
        Path2D loop = new GeneralPath();
        loop.moveTo(3, 13);
        loop.curveTo(-1, 6, 5, 2, 9, 3);
        loop.curveTo(15, 4, 16, 9, 12, 11);
        loop.curveTo(9, 12, 6, 8, 3, 13);
        return loop;
    }
}
