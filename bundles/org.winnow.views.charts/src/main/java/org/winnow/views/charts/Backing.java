// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.winnow.workbench.chart.ChartTheme;

/**
 * What was drawn of a plot, kept dot for dot of the screen, so that a mouse that moves over it
 * costs no new drawing. It is drawn anew once the size, the colours or the screen's dots change.
 */
final class Backing {

    private BufferedImage drawn;
    private ChartTheme theme;
    private double dots;

    /** The plot changed: the next painting draws it. */
    void forget() {
        drawn = null;
    }

    /** {@return whether the plot as it is now was painted, so that places on it are known} */
    boolean drawn() {
        return drawn != null;
    }

    /** Paints a plot all over a component. @param now the colours */
    void paint(Graphics2D graphics, PlotImage plot, Dimension size, ChartTheme now) {
        AffineTransform screen = graphics.getTransform();
        if (drawn == null || isOld(size, now, screen.getScaleX())) {
            theme = now;
            dots = screen.getScaleX();
            drawn = plot.draw(size.width, size.height, dots, now);
        }
        // dot by dot, not blurred by a scale there and back
        graphics.scale(1 / dots, 1 / dots);
        graphics.drawImage(drawn, 0, 0, null);
        graphics.setTransform(screen);
    }

    private boolean isOld(Dimension size, ChartTheme now, double scale) {
        return !now.equals(theme)
                || scale != dots
                || drawn.getWidth() != (int) Math.ceil(size.width * dots)
                || drawn.getHeight() != (int) Math.ceil(size.height * dots);
    }
}
