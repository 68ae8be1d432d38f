// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures the window with a file of the user's, {@code -Dwinnow.tests.file=FILE}; not a part of
 * the usual build. The figures are printed.
 */
class Measurements {

    private static final String FILE = "winnow.tests.file";

    @TempDir Path temporary;

    @ParameterizedTest
    @CsvSource({"1280, 800", "2560, 1440"})
    void ofTheWindow(int width, int height) throws Exception {
        String file = System.getProperty(FILE, "");
        assumeTrue(!file.isEmpty(), "-D" + FILE + " must name a file to be opened");
        Optional<Xvfb> display = Xvfb.start(width, height);
        assumeTrue(display.isPresent(), "Xvfb and a JDK that can open windows must be installed");
        try (Xvfb screen = display.get()) {
            Program program = new Program(temporary.resolve("window"));
            String begun = "-D" + Measuring.BEGUN + "=" + System.currentTimeMillis();
            int code = program.desktop("measuring", screen.display(), begun, file);
            System.out.println(width + " × " + height + ": " + file);
            program.steps().forEach(System.out::println);
            assertEquals(0, code, program.said());
        }
    }
}
