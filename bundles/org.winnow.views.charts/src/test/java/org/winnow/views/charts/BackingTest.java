// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.winnow.workbench.chart.ChartTheme;

class BackingTest {

    private static final int BLACK = 0xFF000000;

    private final Backing backing = new Backing();
    private final PlotImage plot = new PlotImage(PlotImageTest.plot());

    /** The dots of a screen that was black. */
    private int[] painted(int width, int height, double dots) {
        int across = (int) (width * dots);
        int up = (int) (height * dots);
        BufferedImage screen = new BufferedImage(across, up, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = screen.createGraphics();
        graphics.scale(dots, dots);
        backing.paint(graphics, plot, new Dimension(width, height), ChartTheme.PRINT);
        assertEquals(dots, graphics.getTransform().getScaleX(), "what comes next is not scaled");
        graphics.dispose();
        return screen.getRGB(0, 0, across, up, null, 0, across);
    }

    @Test
    void fillsAComponentThatGrewAndAScreenWithMoreDots() {
        for (double dots : new double[] {1, 2}) {
            for (int width : new int[] {200, 400}) {
                int[] screen = painted(width, 300, dots);
                assertFalse(screen[screen.length - 1] == BLACK, "the last corner is painted");
            }
        }
    }

    @Test
    void showsWhatItHasUntilThePlotIsSaidToHaveChanged() {
        int[] before = painted(200, 150, 1);
        Rectangle2D area = plot.area();
        double half = area.getWidth() / 2;
        plot.zoom(new Rectangle2D.Double(area.getX(), area.getY(), half, area.getHeight() / 2));
        assertArrayEquals(before, painted(200, 150, 1));
        backing.forget();
        assertFalse(backing.drawn());
        assertFalse(Arrays.equals(before, painted(200, 150, 1)));
        assertTrue(backing.drawn());
    }
}
