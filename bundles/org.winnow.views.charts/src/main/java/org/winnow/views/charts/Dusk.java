// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.winnow.workbench.chart.ChartTheme;

/**
 * Turns a chart that is black on white into one of the window's colours. On dark paper every colour
 * keeps its hue and changes its lightness L = (max + min) / 2 to 1 − L, so that blue lines are as
 * far from the paper as before; then black becomes the paper and white the ink. Pale colours, which
 * that would make dim, shine more, up to half as much again the purer they are.
 */
final class Dusk {

    private static final int FULL = 255;
    private static final double SHINE = 0.5;

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
        double shine = shine(high, low) / FULL;
        Color paper = theme.paper();
        Color ink = theme.ink();
        return between(paper.getRed(), ink.getRed(), shine * (red + shift)) << 16
                | between(paper.getGreen(), ink.getGreen(), shine * (green + shift)) << 8
                | between(paper.getBlue(), ink.getBlue(), shine * (blue + shift));
    }

    /** {@return a factor, 1 for grey and for what is bright already} */
    private static double shine(int high, int low) {
        if (high == low) {
            return 1;
        }
        int brightest = FULL - low;
        double pure = Math.min(1, 2.0 * (high - low) / brightest);
        return Math.min((double) FULL / brightest, 1 + SHINE * pure);
    }

    private static int between(int paper, int ink, double share) {
        return paper + (int) Math.round((ink - paper) * share);
    }
}
