// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.evaluation.Table;

class FigureFileTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    @TempDir Path folder;

    /** Axes, and a red square in the middle of the right half. */
    private record Square() implements Figure {

        @Override
        public String name() {
            return "square";
        }

        @Override
        public void draw(Graphics2D graphics, int width, int height, ChartTheme theme) {
            XYPlot plot =
                    Axes.plot(
                            Axes.numbers("Force [eV/Å]", theme),
                            Axes.numbers("Energy [eV]", theme),
                            theme);
            Axes.chart(plot, theme).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
            graphics.setPaint(Color.RED);
            graphics.fillRect(width * 3 / 4 - 20, height / 2 - 20, 40, 40);
        }

        @Override
        public Table data() {
            return new Table(
                    "square",
                    List.of("name", "x"),
                    List.of(List.of("a,b", 1.5), List.of("c", Double.NaN)));
        }
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        FigureFile.write(new Square(), WIDTH, HEIGHT, file);
        return file;
    }

    private static void assertShowsTheSquare(BufferedImage image) {
        int x = image.getWidth() * 3 / 4;
        int y = image.getHeight() / 2;
        assertEquals(0xFF0000, image.getRGB(x, y) & 0xFFFFFF);
        assertEquals(0xFFFFFF, image.getRGB(1, 1) & 0xFFFFFF);
    }

    @Test
    void paperReachesTheEdgeWhereAPointIsNoWholeNumberOfDots() {
        BufferedImage image = FigureFile.image(new Square(), 320, 240);
        for (int x = 0; x < image.getWidth(); x++) {
            assertEquals(0xFFFFFFFF, image.getRGB(x, image.getHeight() - 1), "below column " + x);
        }
    }

    @Test
    void pngHasTwoHundredDotsAnInch() throws IOException {
        BufferedImage image = ImageIO.read(write("a.png").toFile());
        assertEquals(Math.round(WIDTH * 200 / 72.0), image.getWidth());
        assertShowsTheSquare(image);
    }

    @Test
    void pdfIsOnePageThatShowsTheSame() throws IOException {
        try (PDDocument document = Loader.loadPDF(write("a.pdf").toFile())) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(WIDTH, document.getPage(0).getMediaBox().getWidth());
            assertShowsTheSquare(new PDFRenderer(document).renderImage(0));
        }
    }

    @Test
    void svgIsWellFormedAndKeepsLettersAsText() throws Exception {
        Path file = write("a.svg");
        String text = Files.readString(file);
        assertTrue(text.contains("Force [eV/Å]"), "the label must be text");
        var document =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile());
        assertEquals("0 0 400 300", document.getDocumentElement().getAttribute("viewBox"));
        assertFalse(text.contains("DOCTYPE"));
    }

    @Test
    void csvQuotesAndLeavesWhatIsNotANumberEmpty() throws IOException {
        assertEquals(
                "name,x\n\"a,b\",1.5\nc,\n",
                Files.readString(write("a.csv"), StandardCharsets.UTF_8));
    }

    @Test
    void otherEndingsAreRefused() {
        var e = assertThrows(IllegalArgumentException.class, () -> write("a.gif"));
        assertEquals(
                "a figure's file must end with one of png, svg, pdf, csv, got 'a.gif'",
                e.getMessage());
    }

    @Test
    void nothingButTheFileIsLeft() throws IOException {
        write("a.pdf");
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("a.pdf")), files.toList());
        }
    }

    @Test
    void scaleOfNumbersGrowsEvenlyLighter() {
        double before = -1;
        for (int i = 0; i <= 50; i++) {
            Color c = Palette.scale(i / 50.0);
            double light = 0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue();
            assertTrue(light > before, "step " + i);
            before = light;
        }
        assertEquals(Palette.OTHERS, Palette.scale(Double.NaN));
    }
}
