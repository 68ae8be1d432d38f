// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.chart;

import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;

/**
 * Colours and letters of charts.
 *
 * @param dark whether the paper is
 * @param paper behind everything
 * @param ink letters and axes
 * @param grid thin lines
 * @param accent what the user points at
 * @param font plain letters
 */
public record ChartTheme(
        boolean dark, Color paper, Color ink, Color grid, Color accent, Font font) {

    private static final int LETTERS = 11;
    private static final int HALF = 384;

    /** For print: black on white. */
    public static final ChartTheme PRINT =
            new ChartTheme(
                    false,
                    Color.WHITE,
                    new Color(0x222222),
                    new Color(0xE4E4E4),
                    new Color(0xD5007F),
                    new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS));

    /** {@return as the window looks now} */
    public static ChartTheme ofWindow() {
        Color paper = UIManager.getColor("Table.background");
        Color ink = UIManager.getColor("Label.foreground");
        Font font = UIManager.getFont("Label.font");
        if (paper == null || ink == null || font == null) {
            return PRINT;
        }
        boolean dark = paper.getRed() + paper.getGreen() + paper.getBlue() < HALF;
        return new ChartTheme(
                dark,
                opaque(paper),
                opaque(ink),
                mixed(paper, ink, 0.12),
                dark ? new Color(0xFF5FB8) : PRINT.accent,
                font.deriveFont(Font.PLAIN, Math.max(LETTERS, font.getSize2D() - 1)));
    }

    private static Color opaque(Color colour) {
        return new Color(colour.getRGB());
    }

    /** {@return a colour between two} @param a one @param b the other @param share of b, 0..1 */
    public static Color mixed(Color a, Color b, double share) {
        return new Color(
                part(a.getRed(), b.getRed(), share),
                part(a.getGreen(), b.getGreen(), share),
                part(a.getBlue(), b.getBlue(), share));
    }

    private static int part(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }
}
