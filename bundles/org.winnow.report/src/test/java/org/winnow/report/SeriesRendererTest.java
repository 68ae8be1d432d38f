// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.winnow.report.Drawings.curve;
import static org.winnow.report.Drawings.plot;
import static org.winnow.report.Drawings.png;
import static org.winnow.report.Drawings.svg;
import static org.winnow.report.Drawings.texts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/** What each style of a series looks like. */
class SeriesRendererTest {

    private static final int BLUE = 0x0072B2;

    private static final int VERMILLION = 0xD55E00;

    @TempDir Path folder;

    @Test
    void drawsEverySeriesInItsColourOnWhite() throws Exception {
        BufferedImage image = png(curve(), folder);
        assertEquals(1600, image.getWidth());
        assertEquals(1200, image.getHeight());
        assertEquals(0xFFFFFF, image.getRGB(3, 3) & 0xFFFFFF);
        assertTrue(count(image, BLUE) > 3000, "blue curve");
        assertTrue(count(image, VERMILLION) > 3000, "vermillion curve");
        assertTrue(count(image, 0xC0C0C0) < 1000, "grey of the library's own look");
    }

    @Test
    void drawsThePartOverThePaleWhole() throws Exception {
        double[] x = new Random(1).doubles(3000).toArray();
        double[] y = new Random(2).doubles(3000).toArray();
        Series whole = new Series("Li", Style.BACKGROUND, false, x, y);
        Series part =
                new Series("Li", Style.EMPHASIS, false, new double[] {0.5}, new double[] {0.5});
        BufferedImage image = png(plot("map", whole, part), folder);
        assertTrue(count(image, new Look(0).pale().getRGB() & 0xFFFFFF) > 100_000, "pale whole");
        // a circle of 4 pt at 6.35 dots to the point has 507 dots, less its outline; once more
        // in the legend
        int strong = count(image, BLUE);
        assertTrue(strong > 600 && strong < 1014, "marks of " + strong);
    }

    @Test
    void drawsDegenerateSeries() throws Exception {
        double[] none = {};
        assertTrue(texts(svg(plot("map"), folder)).contains("x"));
        svg(plot("map", new Series("none", Style.EMPHASIS, false, none, none)), folder);
        svg(
                plot(
                        "map",
                        new Series("one", Style.LINE, false, new double[] {1}, new double[] {1})),
                folder);
        double[] same = {1, 1, 1};
        svg(plot("map", new Series("same", Style.BACKGROUND, false, same, same)), folder);
        double[] holes = {1, Double.NaN, Double.POSITIVE_INFINITY};
        svg(
                plot("map", new Series("holes", Style.STEP, false, new double[] {1, 2, 3}, holes)),
                folder);
    }

    @Test
    void drawsAReferenceBroadAndPaleBehindItsLine() throws Exception {
        double[] x = {0, 1};
        double[] y = {0, 1};
        Plot plot =
                plot(
                        "map",
                        new Series("a", Style.SHADE, false, x, y),
                        new Series("a", Style.LINE, false, x, y));
        assertEquals(1, texts(svg(plot, folder)).stream().filter("a"::equals).count());
        BufferedImage image = png(plot, folder);
        Color pale = new Color(0x99C7E0);
        boolean found = false;
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            found |= new Color(rgb).equals(pale);
        }
        assertTrue(found, "there must be pale dots beside the line");
    }

    private static int count(BufferedImage image, int colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
            }
        }
        return count;
    }
}
