// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files dragged from another program, and what another program finds in the clipboard; see {@link
 * Exchange} and {@link Neighbour}.
 */
class ExchangeTest {

    private static final List<String> STEPS =
            List.of(
                    "drop on the welcome page",
                    "drop on the table",
                    "drop on the map",
                    "copy the table",
                    "copy a chart",
                    "save the chart");

    @TempDir static Path temporary;

    private static Optional<Xvfb> display;
    private static Program program;
    private static int code;

    @BeforeAll
    static void exchange() throws Exception {
        display = Xvfb.start(1280, 800);
        assumeTrue(display.isPresent(), "Xvfb and a JDK that can open windows must be installed");
        program = new Program(temporary.resolve("window"));
        write(Exchange.TWO, -1.25, -2.5);
        write(Exchange.THREE, -1, -2, -3);
        code = program.desktop("exchange", display.get().display(), "-Dwinnow.desktop.look=light");
        program.keep(Agent.PICTURE, "failed-exchange.png");
    }

    private static void write(String file, double... energies) throws IOException {
        StringBuilder text = new StringBuilder();
        for (double energy : energies) {
            text.append("2\nLattice=\"4 0 0 0 4 0 0 0 4\" Properties=species:S:1:pos:R:3")
                    .append(" energy=" + energy + " pbc=\"T T T\"\nSi 0 0 0\nSi 2 2 ")
                    .append(String.format(Locale.ROOT, "%.2f%n", 2 + energy / 10));
        }
        Files.writeString(program.folder().resolve(file), text);
    }

    @AfterAll
    static void close() {
        display.ifPresent(Xvfb::close);
    }

    @Test
    void everyStepDoesWhatItSays() throws IOException {
        assertEquals(STEPS, program.done(), () -> String.join("\n", program.steps()));
        assertEquals(0, code, program.said());
        assertEquals("", program.said());
    }

    @Test
    void whatIsDroppedStaysWhereItWas() {
        assertTrue(Files.exists(program.folder().resolve(Exchange.TWO)));
        assertTrue(Files.exists(program.folder().resolve(Exchange.THREE)));
    }

    @Test
    void anotherProgramFindsTheMarkedRowsInTheClipboard() throws IOException {
        List<String> rows = Files.readAllLines(program.logs().resolve(Exchange.TABLE));
        assertEquals(2, rows.size(), () -> String.join("\n", rows));
        assertTrue(List.of(rows.get(0).split("\t")).contains("-1.25"), rows.get(0));
        assertTrue(List.of(rows.get(1).split("\t")).contains("-2.5"), rows.get(1));
    }

    @Test
    void anotherProgramFindsTheChartInTheClipboardDotForDot() throws IOException {
        BufferedImage pasted = ImageIO.read(program.logs().resolve(Exchange.PASTED).toFile());
        BufferedImage saved = ImageIO.read(program.folder().resolve(Exchange.SAVED).toFile());
        assertTrue(dots(saved).distinct().count() > 2, "the chart must show more than paper");
        assertEquals(saved.getWidth(), pasted.getWidth());
        assertArrayEquals(dots(saved).toArray(), dots(pasted).toArray());
    }

    private static IntStream dots(BufferedImage image) {
        int width = image.getWidth();
        return IntStream.range(0, width * image.getHeight())
                .map(k -> image.getRGB(k % width, k / width));
    }
}
