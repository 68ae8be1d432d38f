// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

class ChartWriterTest {

    private static final int BLUE = 0x0072B2;

    private static final int VERMILLION = 0xD55E00;

    @TempDir Path folder;

    @Test
    void drawsEverySeriesInItsColourOnWhite() throws Exception {
        BufferedImage image = png(curve());
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
        BufferedImage image = png(plot("map", whole, part));
        assertTrue(count(image, new Look(0).pale().getRGB() & 0xFFFFFF) > 100_000, "pale whole");
        // a circle of 4 pt at 6.35 dots to the point has 507 dots, less its outline; once more
        // in the legend
        int strong = count(image, BLUE);
        assertTrue(strong > 600 && strong < 1014, "marks of " + strong);
    }

    @Test
    void keepsTextAsTextInAWellFormedSvg() throws Exception {
        List<String> texts = texts(svg(curve()));
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
        Element root = svg(curve()).getDocumentElement();
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
                svg(plot("map", series.toArray(Series[]::new))).getElementsByTagName("text");
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
    void drawsDegenerateSeries() throws Exception {
        double[] none = {};
        assertTrue(texts(svg(plot("map"))).contains("x"));
        svg(plot("map", new Series("none", Style.EMPHASIS, false, none, none)));
        svg(plot("map", new Series("one", Style.LINE, false, new double[] {1}, new double[] {1})));
        double[] same = {1, 1, 1};
        svg(plot("map", new Series("same", Style.BACKGROUND, false, same, same)));
        double[] holes = {1, Double.NaN, Double.POSITIVE_INFINITY};
        svg(plot("map", new Series("holes", Style.STEP, false, new double[] {1, 2, 3}, holes)));
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
        assertEquals(1, texts(svg(plot)).stream().filter("a"::equals).count());
        BufferedImage image = png(plot);
        Color pale = new Color(0x99C7E0);
        boolean found = false;
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            found |= new Color(rgb).equals(pale);
        }
        assertTrue(found, "there must be pale dots beside the line");
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
        List<String> texts = texts(svg(plot));
        assertTrue(texts.containsAll(List.of("10", "100", "0.01", "0.1")), texts.toString());
    }

    private static Plot curve() {
        double[] x = {1, 2, 3, 4};
        return new Plot(
                "curve",
                "How it falls",
                new Axis("Number of picks", false),
                new Axis("Farthest distance", false),
                Optional.of(new Axis("Representativeness [%]", false)),
                List.of(
                        new Series(
                                "threshold 0.1",
                                Style.GUIDE,
                                false,
                                new double[] {1, 4},
                                new double[] {0.1, 0.1}),
                        new Series("distance", Style.LINE, false, x, new double[] {1, .5, .2, .1}),
                        new Series("share", Style.STEP, true, x, new double[] {1, 50, 80, 100})));
    }

    private static Plot plot(String name, Series... series) {
        return new Plot(
                name,
                "A title",
                new Axis("x", false),
                new Axis("y", false),
                Optional.empty(),
                List.of(series));
    }

    private BufferedImage png(Plot plot) throws IOException {
        new ChartWriter().write(plot, folder);
        return ImageIO.read(folder.resolve(plot.name() + ".png").toFile());
    }

    private Document svg(Plot plot) throws Exception {
        new ChartWriter().write(plot, folder);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(plot.name() + ".svg").toFile());
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
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
