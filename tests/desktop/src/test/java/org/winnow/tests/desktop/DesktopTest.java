// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user's way through the window, once, with mouse and keys; see {@link Walk}. Where it fails, the
 * screen as it was then is in {@code target/failed.png}.
 */
class DesktopTest {

    private static final List<String> STEPS =
            List.of(
                    "open the example",
                    "select 100",
                    "drag the size to fewer and undo",
                    "lasso about 20",
                    "remove",
                    "undo",
                    "select by moments",
                    "train and evaluate",
                    "export",
                    "save the script");

    @TempDir static Path temporary;

    private static Optional<Xvfb> display;
    private static Program program;
    private static int code;

    @BeforeAll
    static void walk() throws Exception {
        display = Xvfb.start(1280, 800);
        assumeTrue(display.isPresent(), "Xvfb and a JDK that can open windows must be installed");
        program = new Program(temporary.resolve("window"));
        code = program.desktop("walk", display.get().display(), "-Dwinnow.desktop.look=light");
        program.keep(Agent.PICTURE, "failed.png");
        program.keep("end.png", "end.png");
    }

    @AfterAll
    static void close() {
        display.ifPresent(Xvfb::close);
    }

    @Test
    void everyStepDoesWhatItSays() throws IOException {
        assertEquals(STEPS, program.done(), () -> String.join("\n", program.steps()));
    }

    @Test
    void theProgramEndsWellAndHasNothingToComplainOf() throws IOException {
        assertEquals(0, code, program.said());
        assertEquals("", program.said());
    }

    @Test
    void theScriptMakesTheSameFilesWithoutAWindow() throws Exception {
        Path script = program.folder().resolve("session.gogo");
        assertTrue(Files.exists(script), "the walk must have come so far");
        Program again = new Program(temporary.resolve("replay"));
        Files.copy(script, again.folder().resolve("session.gogo"));
        assertEquals(0, again.run("script", "session.gogo"), again.said());
        TreeMap<String, byte[]> expected = files(program.folder());
        TreeMap<String, byte[]> actual = files(again.folder());
        assertEquals(expected.keySet(), actual.keySet());
        assertTrue(
                expected.keySet()
                        .containsAll(
                                List.of(
                                        "picked.xyz",
                                        "potential-1.mtp",
                                        "errors-1/errors.csv",
                                        "selection-1/selected-100.xyz",
                                        "selection-2/selected-100.xyz")),
                () -> "made: " + expected.keySet());
        for (String name : expected.keySet()) {
            assertArrayEquals(expected.get(name), actual.get(name), name);
        }
    }

    /** Contents by name, without the times, which no two runs share. */
    private static TreeMap<String, byte[]> files(Path folder) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                byte[] content = Files.readAllBytes(file);
                if (name.endsWith("manifest.json")) {
                    content = timeless(content);
                } else if (name.endsWith(".training.csv")) {
                    content = withoutSeconds(Files.readAllLines(file));
                } else if (name.contains(".training.")) {
                    content = new byte[0]; // drawn against time; its numbers are compared above
                }
                files.put(name, content);
            }
        }
        return files;
    }

    /** The course of a training without the column that tells the time. */
    private static byte[] withoutSeconds(List<String> lines) {
        int column = List.of(lines.get(0).split(",")).indexOf("seconds");
        assertTrue(column >= 0, "a course must tell the time, got " + lines.get(0));
        StringBuilder kept = new StringBuilder();
        for (String line : lines) {
            List<String> fields = new ArrayList<>(List.of(line.split(",", -1)));
            fields.remove(column);
            kept.append(String.join(",", fields)).append('\n');
        }
        return kept.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] timeless(byte[] manifest) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        int timings = text.indexOf("\"timings\"");
        assertTrue(timings > 0, "a manifest must have timings");
        return text.substring(0, timings).getBytes(StandardCharsets.UTF_8);
    }
}
