// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

class HatchTest {

    private static final int LABELS = 24;
    private static final int POINTS = 600; // more than are drawn as marks

    /** Draws one and the same series as the label of this number. */
    private static BufferedImage picture(int number, Style style) {
        List<Series> series = new ArrayList<>();
        double[] none = {};
        for (int i = 0; i < number; i++) {
            series.add(new Series("absent " + i, style, false, none, none));
        }
        int count = style == Style.BARS ? 2 : POINTS;
        double[] x = IntStream.range(0, count).mapToDouble(i -> i % 40).toArray();
        double[] y = IntStream.range(0, count).mapToDouble(i -> 1 + i / 40).toArray();
        series.add(new Series("label", style, false, x, y));
        Axis axis =
                style == Style.BARS ? new Axis("", false, List.of("A", "B")) : new Axis("x", false);
        Plot plot = new Plot("plot", "Plot", axis, new Axis("y", false), Optional.empty(), series);
        return Chart.of(plot).createBufferedImage(2 * Chart.WIDTH, 2 * Chart.HEIGHT);
    }

    private static int differences(BufferedImage a, BufferedImage b) {
        int differences = 0;
        for (int x = 0; x < a.getWidth(); x++) {
            for (int y = 0; y < a.getHeight(); y++) {
                differences += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return differences;
    }

    @ParameterizedTest
    @EnumSource(
            value = Style.class,
            names = {"GUIDE"},
            mode = EnumSource.Mode.EXCLUDE)
    void noTwoOfManyLabelsLookTheSame(Style style) {
        List<BufferedImage> pictures =
                IntStream.range(0, LABELS).mapToObj(i -> picture(i, style)).toList();
        for (int i = 0; i < LABELS; i++) {
            for (int j = 0; j < i; j++) {
                int differences = differences(pictures.get(i), pictures.get(j));
                assertTrue(differences > 100, i + " and " + j + " differ in " + differences);
            }
        }
    }

    @Test
    void linesStayWithinTheirBar() {
        for (Rectangle2D bar :
                List.of(
                        new Rectangle2D.Double(10, 20, 5, 60),
                        new Rectangle2D.Double(-3, -3, 6, 6),
                        new Rectangle2D.Double(0, 0, 40, 0.5))) {
            for (int round = 1; round < 8; round++) {
                Rectangle2D all = Hatch.lines(bar, round).getBounds2D();
                Rectangle2D both = all.createUnion(bar);
                assertEquals(bar.getWidth(), both.getWidth(), 1e-9);
                assertEquals(bar.getHeight(), both.getHeight(), 1e-9);
            }
        }
    }
}
