// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.winnow.report.Drawings.curve;
import static org.winnow.report.Drawings.plot;
import static org.winnow.report.Drawings.svg;
import static org.winnow.report.Drawings.texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

class ChartWriterTest {

    @TempDir Path folder;

    @Test
    void keepsTextAsTextInAWellFormedSvg() throws Exception {
        List<String> texts = texts(svg(curve(), folder));
        for (String expected :
                List.of(
                        "How it falls",
                        "Number of picks",
                        "Farthest distance",
                        "Representativeness [%]",
                        "distance",
                        "share",
                        "threshold 0.1")) {
            assertTrue(texts.contains(expected), expected + " in " + texts);
        }
        assertFalse(Files.readString(folder.resolve("curve.svg")).contains("<!DOCTYPE"));
    }

    @Test
    void fitsOneColumn() throws Exception {
        Element root = svg(curve(), folder).getDocumentElement();
        assertEquals("252pt", root.getAttribute("width"));
        assertEquals("189pt", root.getAttribute("height"));
        assertEquals("0 0 252 189", root.getAttribute("viewBox"));
    }

    @Test
    void keepsEveryWordOfALongLegendWithinTheFigure() throws Exception {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            String label = i == 10 ? Series.OTHERS : "C" + (10 + i) + "H12N4O2";
            series.add(
                    new Series(
                            label, Style.POINTS, false, new double[] {i}, new double[] {i * 0.1}));
        }
        NodeList texts =
                svg(plot("map", series.toArray(Series[]::new)), folder)
                        .getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            double width = Fonts.width(Fonts.PLAIN, text.getTextContent());
            if (!text.hasAttribute("transform")) {
                assertTrue(x >= 0 && x + width <= 253, text.getTextContent() + " at " + x);
                assertTrue(Double.parseDouble(text.getAttribute("y")) < 189);
            }
        }
    }

    @Test
    void writesEqualFilesForEqualPlotsInEveryCountry() throws Exception {
        new ChartWriter().write(curve(), folder);
        byte[] png = Files.readAllBytes(folder.resolve("curve.png"));
        String svg = Files.readString(folder.resolve("curve.svg"));
        String csv = Files.readString(folder.resolve("curve.csv"));
        Locale home = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            new ChartWriter().write(curve(), folder);
        } finally {
            Locale.setDefault(home);
        }
        assertArrayEquals(png, Files.readAllBytes(folder.resolve("curve.png")));
        assertEquals(svg, Files.readString(folder.resolve("curve.svg")));
        assertEquals(csv, Files.readString(folder.resolve("curve.csv")));
    }

    @Test
    void writesThePlottedNumbers() throws Exception {
        Plot plot =
                plot(
                        "map",
                        new Series(
                                "a, b",
                                Style.LINE,
                                false,
                                new double[] {1, 0.1},
                                new double[] {2, 3}),
                        new Series(
                                "Li", Style.BACKGROUND, false, new double[] {4}, new double[] {5}),
                        new Series(
                                "Li", Style.EMPHASIS, false, new double[] {6}, new double[] {7}));
        new ChartWriter().write(plot, folder);
        assertEquals(
                """
                series,x,y
                "a, b",1.0,2.0
                "a, b",0.1,3.0
                Li (background),4.0,5.0
                Li (emphasis),6.0,7.0
                """,
                Files.readString(folder.resolve("map.csv")));
    }

    @Test
    void makesASmallSvgOfTensOfThousandsOfPoints() throws Exception {
        double[] x = new Random(1).doubles(50_000).toArray();
        double[] y = new Random(2).doubles(50_000).toArray();
        new ChartWriter()
                .write(plot("map", new Series("Li", Style.BACKGROUND, false, x, y)), folder);
        assertTrue(Files.size(folder.resolve("map.svg")) < 2_000_000);
        try (var lines = Files.lines(folder.resolve("map.csv"))) {
            assertEquals(50_001, lines.count());
        }
    }

    @Test
    void drawsPowersOfTen() throws Exception {
        Plot plot =
                new Plot(
                        "map",
                        "t",
                        new Axis("x", true),
                        new Axis("y", true),
                        Optional.empty(),
                        List.of(
                                new Series(
                                        "a",
                                        Style.LINE,
                                        false,
                                        new double[] {1, 1000},
                                        new double[] {0.001, 1})));
        List<String> texts = texts(svg(plot, folder));
        assertTrue(texts.containsAll(List.of("10", "100", "0.01", "0.1")), texts.toString());
    }
}
