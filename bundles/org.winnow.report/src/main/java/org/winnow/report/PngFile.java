// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jfree.chart.JFreeChart;

/**
 * A chart as PNG with its resolution told, encoded here: the JDK's encoder tries five filters on
 * every line and looks for plug-ins first, which costs more than drawing.
 *
 * @see <a href="https://www.w3.org/TR/png/">Portable Network Graphics, W3C</a>
 */
final class PngFile {

    private static final int COLUMNS = 1600;

    private static final int LINES = COLUMNS * Chart.HEIGHT / Chart.WIDTH;

    private static final double DOTS_PER_POINT = (double) COLUMNS / Chart.WIDTH;

    private static final double POINTS_PER_METRE = 72 / 0.0254;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Each byte as its difference from the one above: blank and upright parts become zeros. */
    private static final int FILTER_UP = 2;

    private PngFile() {}

    static void write(JFreeChart chart, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header());
        chunk(out, "pHYs", resolution());
        chunk(out, "IDAT", compressed(draw(chart)));
        chunk(out, "IEND", new byte[0]);
        Files.write(file, bytes.toByteArray());
    }

    private static int[] draw(JFreeChart chart) {
        BufferedImage image = new BufferedImage(COLUMNS, LINES, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(DOTS_PER_POINT, DOTS_PER_POINT);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, Chart.WIDTH, Chart.HEIGHT));
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(COLUMNS);
        out.writeInt(LINES);
        out.write(new byte[] {8, 2, 0, 0, 0}); // 8 bits of red, green, blue; not interlaced
        return bytes.toByteArray();
    }

    private static byte[] resolution() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int dots = (int) Math.round(DOTS_PER_POINT * POINTS_PER_METRE);
        out.writeInt(dots);
        out.writeInt(dots);
        out.write(1);
        return bytes.toByteArray();
    }

    private static byte[] compressed(int[] pixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(4);
        byte[] line = new byte[1 + 3 * COLUMNS];
        line[0] = FILTER_UP;
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
            for (int y = 0; y < LINES; y++) {
                for (int x = 0; x < COLUMNS; x++) {
                    int here = pixels[y * COLUMNS + x];
                    int above = y == 0 ? 0 : pixels[(y - 1) * COLUMNS + x];
                    line[3 * x + 1] = (byte) ((here >> 16) - (above >> 16));
                    line[3 * x + 2] = (byte) ((here >> 8) - (above >> 8));
                    line[3 * x + 3] = (byte) (here - above);
                }
                out.write(line);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
