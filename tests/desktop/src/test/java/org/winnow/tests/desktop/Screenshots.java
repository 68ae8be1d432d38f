// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes pictures to be looked at, {@code target/screenshots}; not a part of the usual build. */
class Screenshots {

    @TempDir Path temporary;

    @ParameterizedTest
    @CsvSource({
        "light, 1280, 800, 1",
        "dark, 1280, 800, 1",
        "light, 2560, 1440, 2",
        "dark, 2560, 1440, 2"
    })
    void ofEveryViewAndPerspective(String look, int width, int height, int scale) throws Exception {
        Optional<Xvfb> display = Xvfb.start(width, height);
        assumeTrue(display.isPresent(), "Xvfb and a JDK that can open windows must be installed");
        try (Xvfb screen = display.get()) {
            Program program = new Program(temporary.resolve("window"));
            int code =
                    program.desktop(
                            "gallery",
                            screen.display(),
                            "-Dwinnow.desktop.look=" + look + " -Dsun.java2d.uiScale=" + scale);
            keep(program.logs(), look + "-" + width);
            assertEquals(0, code, () -> "see target/screenshots: " + said(program));
        }
    }

    private static String said(Program program) {
        try {
            return String.join("\n", program.steps()) + "\n" + program.said();
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static void keep(Path logs, String name) throws IOException {
        Path kept = Program.root().resolve("tests/desktop/target/screenshots").resolve(name);
        Files.createDirectories(kept);
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".png")).toList()) {
                Files.copy(
                        file,
                        kept.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
