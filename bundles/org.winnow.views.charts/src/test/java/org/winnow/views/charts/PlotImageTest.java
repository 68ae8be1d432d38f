// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.workbench.chart.ChartTheme;

class PlotImageTest {

    private static final int WIDTH = 500;
    private static final int HEIGHT = 400;

    private static final ChartTheme DARK =
            new ChartTheme(
                    true,
                    new Color(0x202428),
                    new Color(0xE0E0E0),
                    Color.GRAY,
                    Color.PINK,
                    new Font(Font.SANS_SERIF, Font.PLAIN, 12));

    static Plot plot() {
        double[] x = {1, 2, 3, 4};
        return new Plot(
                "test",
                "Test",
                new Axis("x", false),
                new Axis("left", false),
                Optional.of(new Axis("right", false)),
                List.of(
                        new Series("a", Style.EMPHASIS, false, x, new double[] {4, 3, 2, 1}),
                        new Series("b", Style.EMPHASIS, true, x, new double[] {10, 20, 30, 40})));
    }

    private static PlotImage drawn() {
        PlotImage image = new PlotImage(plot());
        image.draw(WIDTH, HEIGHT, 1, ChartTheme.PRINT);
        return image;
    }

    @Test
    void aPointStandsWhereItsNumbersAreRead() {
        PlotImage image = drawn();
        Point2D left = image.at(3, 2, false);
        assertEquals(3, image.value(0, left.getX()), 1e-9);
        assertEquals(2, image.value(1, left.getY()), 1e-9);
        Point2D right = image.at(3, 30, true);
        assertEquals(30, image.value(2, right.getY()), 1e-9);
        assertTrue(image.area().contains(left));
    }

    @Test
    void aMarkIsDrawnWhereItIsSaidToStand() {
        PlotImage image = new PlotImage(plot());
        for (double dots : new double[] {1, 2}) {
            BufferedImage drawn = image.draw(WIDTH, HEIGHT, dots, ChartTheme.PRINT);
            assertEquals(WIDTH * dots, drawn.getWidth());
            Point2D at = image.at(2, 3, false);
            int rgb = drawn.getRGB((int) (at.getX() * dots), (int) (at.getY() * dots));
            assertEquals(0x0072B2, rgb & 0xFFFFFF, "the first colour, at " + dots + " dots");
        }
    }

    @Test
    void zoomShowsAPartAndResetAll() {
        PlotImage image = drawn();
        Rectangle2D area = image.area();
        double first = image.value(0, area.getMinX());
        Point2D a = image.at(2, 3, false);
        Point2D b = image.at(3, 2, false);
        image.zoom(
                new Rectangle2D.Double(
                        a.getX(), a.getY(), b.getX() - a.getX(), b.getY() - a.getY()));
        assertEquals(2, image.value(0, area.getMinX()), 1e-9);
        assertEquals(3, image.value(0, area.getMaxX()), 1e-9);
        assertEquals(3, image.value(1, area.getMinY()), 1e-9);
        image.reset();
        assertEquals(first, image.value(0, area.getMinX()), 1e-9);
    }

    @Test
    void theNearestPointIsFoundOrNone() {
        PlotImage image = drawn();
        Spots spots = new Spots(plot(), List.of(new int[] {7, 8, 9, 10}, new int[0]));
        Point2D at = image.at(3, 2, false);
        Spots.Spot spot =
                spots.near(new Point2D.Double(at.getX() + 2, at.getY() - 1), image).orElseThrow();
        assertEquals(9, spot.row());
        assertEquals(2, spot.y());
        assertEquals(at, spots.of(9, image).get(0));
        assertTrue(spots.near(new Point2D.Double(at.getX() + 40, at.getY()), image).isEmpty());
        assertEquals(List.of(), spots.of(-1, image));
    }

    @Test
    void darkPaperKeepsHuesAndExchangesBlackAndWhite() {
        assertEquals(0x202428, Dusk.became(0xFFFFFF, DARK));
        assertEquals(0xE0E0E0, Dusk.became(0x000000, DARK));
        Color before = new Color(0x0072B2);
        Color after =
                new Color(
                        Dusk.became(
                                0x0072B2,
                                new ChartTheme(
                                        true,
                                        Color.BLACK,
                                        Color.WHITE,
                                        Color.GRAY,
                                        Color.PINK,
                                        DARK.font())));
        float[] hue = Color.RGBtoHSB(before.getRed(), before.getGreen(), before.getBlue(), null);
        float[] became = Color.RGBtoHSB(after.getRed(), after.getGreen(), after.getBlue(), null);
        assertEquals(hue[0], became[0], 0.01);
        int light = after.getRed() + after.getGreen() + after.getBlue();
        assertTrue(light > before.getRed() + before.getGreen() + before.getBlue());
    }

    /** Graphics need 3 : 1, by the Web Content Accessibility Guidelines 2.1, 1.4.11. */
    @Test
    void everyColourOfTheReportShowsOnDarkPaper() {
        int[] report = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0, 0x999933};
        double paper = luminance(0x202428);
        for (int colour : report) {
            double contrast = (luminance(Dusk.became(colour, DARK)) + 0.05) / (paper + 0.05);
            assertTrue(contrast >= 3, Integer.toHexString(colour) + " has " + contrast);
        }
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 255) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Test
    void onDarkPaperTheChartIsDark() {
        BufferedImage drawn = new PlotImage(plot()).draw(WIDTH, HEIGHT, 1, DARK);
        assertEquals(0x202428, drawn.getRGB(1, 1) & 0xFFFFFF);
    }

    @Test
    void aFigureTellsEveryPoint() {
        List<List<Object>> rows = new PlotFigure(plot()).data().rows();
        assertEquals(8, rows.size());
        assertEquals(List.of("b", "emphasis", 2.0, 20.0), rows.get(5));
    }
}
