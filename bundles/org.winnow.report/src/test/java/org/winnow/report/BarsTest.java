// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

class BarsTest {

    private static final double[] NONE = {};

    @TempDir Path folder;

    @Test
    void standSideBySideWithinTheRoomOfTheirName() {
        Bars first = new Bars(0, 2);
        Bars second = new Bars(1, 2);
        assertEquals(2.6, first.left().applyAsDouble(3), 1e-12);
        assertEquals(3, first.right().applyAsDouble(3), 1e-12);
        assertEquals(3, second.left().applyAsDouble(3), 1e-12);
        assertEquals(3.2, second.middle().applyAsDouble(3), 1e-12);
        assertEquals(3.4, second.right().applyAsDouble(3), 1e-12);
    }

    @Test
    void riseInProportionToTheirValuesFromZero() throws Exception {
        new ChartWriter().write(plot(bars("a", 2, 4), bars("b", 1, 3)), folder);
        BufferedImage image = ImageIO.read(folder.resolve("bars.png").toFile());
        int[] heights = heights(image, new Look(0).colour().getRGB());
        assertEquals(2, heights[1] / (double) heights[0], 0.03);
        int[] others = heights(image, new Look(1).colour().getRGB());
        assertEquals(3, others[1] / (double) others[0], 0.05);
        assertEquals(2, heights[0] / (double) others[0], 0.05);
    }

    @Test
    void keepRoomForTheirErrorsAndForValuesBelowZero() {
        Series series =
                new Series(
                        "a",
                        Style.BARS,
                        false,
                        new double[] {0, 1},
                        new double[] {2, 3},
                        new double[] {0.1, 7});
        assertTrue(Axes.up(plot(series), false).contains(10));
        assertTrue(Axes.up(plot(series), false).contains(-4));
        assertEquals(0, Axes.up(plot(bars("a", 5, 6)), false).getLowerBound());
        assertTrue(Axes.up(plot(bars("a", -0.5, 0.6)), false).contains(-0.5));
    }

    @Test
    void nameTheirPlacesAndErrorsInTheTable() throws Exception {
        Series series =
                new Series(
                        "a, b",
                        Style.BARS,
                        false,
                        new double[] {0, 1},
                        new double[] {2, 4},
                        new double[] {0.5, Double.NaN});
        new ChartWriter().write(plot(series), folder);
        assertEquals(
                """
                series,x,y,error
                "a, b",FPS-200,2.0,0.5
                "a, b",FPS-400,4.0,
                """,
                Files.readString(folder.resolve("bars.csv")));
    }

    @Test
    void aSeriesWithoutPointsKeepsItsColourAndStandsInNoLegend() throws Exception {
        Series absent = new Series("absent", Style.BARS, false, NONE, NONE);
        new ChartWriter().write(plot(absent, bars("b", 1, 2)), folder);
        BufferedImage image = ImageIO.read(folder.resolve("bars.png").toFile());
        assertEquals(0, heights(image, new Look(0).colour().getRGB()).length);
        assertEquals(2, heights(image, new Look(1).colour().getRGB()).length);
        assertFalse(Files.readString(folder.resolve("bars.svg")).contains("absent"));
    }

    @Test
    void longNamesStandUpright() {
        assertFalse(NameTicks.upright(List.of("Si", "Li"), 200));
        assertTrue(NameTicks.font(List.of("Li13Si4 of 100", "Li1Si3 of 20"), 110).getSize2D() < 8);
        assertTrue(NameTicks.upright(List.of("stochastic of 400", "all of them"), 60));
    }

    private static Series bars(String label, double first, double second) {
        return new Series(
                label, Style.BARS, false, new double[] {0, 1}, new double[] {first, second});
    }

    private static Plot plot(Series... series) {
        return new Plot(
                "bars",
                "Bars",
                new Axis("Potential", false, List.of("FPS-200", "FPS-400")),
                new Axis("ΔE [meV/atom]", false),
                Optional.empty(),
                List.of(series));
    }

    /** How high the bars of a colour are, from left to right, in dots; the legend left out. */
    private static int[] heights(BufferedImage image, int colour) {
        int[] columns = new int[image.getWidth()];
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < 1000; y++) {
                columns[x] += image.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return java.util.stream.IntStream.range(20, columns.length)
                .filter(x -> columns[x] > 0 && columns[x - 20] == 0 && columns[x - 1] == 0)
                .map(x -> columns[x + 10])
                .toArray();
    }
}
