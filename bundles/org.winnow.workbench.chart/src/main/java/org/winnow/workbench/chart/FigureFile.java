// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.chart;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.winnow.api.evaluation.Table;

/** Writes figures for print, in the kind that the file's ending says. */
public final class FigureFile {

    /** Endings that are understood. */
    public static final List<String> KINDS = List.of("png", "svg", "pdf", "csv");

    /** Dots a point in images: 200 dots an inch. */
    private static final double DOTS = 200 / 72.0;

    private FigureFile() {}

    /**
     * Writes a figure; a file that is there is replaced once the new one is whole.
     *
     * @param figure what
     * @param width in points
     * @param height in points
     * @param file ends with one of {@link #KINDS}
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the ending is another
     */
    public static void write(Figure figure, int width, int height, Path file) throws IOException {
        String kind = kind(file);
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            switch (kind) {
                case "png" -> png(figure, width, height, part);
                case "svg" -> SvgFile.write(figure, width, height, part);
                case "pdf" -> PdfFile.write(figure, width, height, part);
                default -> csv(figure.data(), part);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String kind = name.substring(name.lastIndexOf('.') + 1);
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "a figure's file must end with one of "
                            + String.join(", ", KINDS)
                            + ", got '"
                            + file.getFileName()
                            + "'");
        }
        return kind;
    }

    /**
     * Draws a figure for print.
     *
     * @param figure what
     * @param width in points
     * @param height in points
     * @return with {@code 200 / 72} dots a point
     */
    public static BufferedImage image(Figure figure, int width, int height) {
        BufferedImage image =
                new BufferedImage(
                        (int) Math.round(width * DOTS),
                        (int) Math.round(height * DOTS),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(ChartTheme.PRINT.paper()); // the last dots may be parts of a point
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(DOTS, DOTS);
        draw(figure, graphics, width, height);
        graphics.dispose();
        return image;
    }

    static void draw(Figure figure, Graphics2D graphics, int width, int height) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setPaint(ChartTheme.PRINT.paper());
        graphics.fillRect(0, 0, width, height);
        figure.draw(graphics, width, height, ChartTheme.PRINT);
    }

    private static void png(Figure figure, int width, int height, Path file) throws IOException {
        if (!ImageIO.write(image(figure, width, height), "png", file.toFile())) {
            throw new IOException("this JDK must be able to write PNG");
        }
    }

    private static void csv(Table table, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(table.columns());
            for (List<Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(FigureFile::text).toList());
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Double d && d.isNaN() ? "" : String.valueOf(value);
    }
}
