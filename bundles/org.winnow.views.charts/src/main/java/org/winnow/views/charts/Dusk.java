// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.winnow.workbench.chart.ChartTheme;

/**
 * Turns a chart that is black on white into one of the window's colours. On dark paper every colour
 * keeps its hue and changes its lightness L = (max + min) / 2 to 1 − L, so that blue lines are as
 * far from the paper as before; then black becomes the paper and white the ink.
 */
final class Dusk {

    private static final int FULL = 255;

    private Dusk() {}

    /** Changes colours in place. @param image black on white, RGB @param theme the window's */
    static void recolour(BufferedImage image, ChartTheme theme) {
        if (!theme.dark()) {
            return;
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int last = 0xFFFFFF;
        int lastBecame = became(last, theme);
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i] & 0xFFFFFF;
            if (rgb != last) {
                last = rgb;
                lastBecame = became(rgb, theme);
            }
            pixels[i] = lastBecame;
        }
    }

    /** {@return the colour on dark paper} @param rgb the colour on white */
    static int became(int rgb, ChartTheme theme) {
        int red = rgb >> 16 & FULL;
        int green = rgb >> 8 & FULL;
        int blue = rgb & FULL;
        int high = Math.max(red, Math.max(green, blue));
        int low = Math.min(red, Math.min(green, blue));
        // c + (255 − max − min) has lightness 1 − L and the same differences, so the same hue
        int shift = FULL - high - low;
        Color paper = theme.paper();
        Color ink = theme.ink();
        return between(paper.getRed(), ink.getRed(), red + shift) << 16
                | between(paper.getGreen(), ink.getGreen(), green + shift) << 8
                | between(paper.getBlue(), ink.getBlue(), blue + shift);
    }

    private static int between(int paper, int ink, int part) {
        return paper + Math.round((float) (ink - paper) * part / FULL);
    }
}
