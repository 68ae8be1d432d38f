// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyJob;

/** Files that a study file names and that are not there. */
class SourcesTest {

    private static final String STUDY =
            """
            data:
              files:
                - data.xyz
                - more.xyz
            split:
              training: training.xyz
              validation: validation.xyz
            select: { sizes: [2] }
            tests:
              held: held.xyz
            md:
              starts: starts.xyz
              reference: reference.xyz
            """;

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void files() throws IOException {
        file = folder.resolve("my.yaml");
        Files.writeString(file, STUDY);
        for (String name :
                new String[] {
                    "data", "more", "training", "validation", "held", "starts", "reference"
                }) {
            Files.writeString(folder.resolve(name + ".xyz"), "a\nb\nc\nd\n");
        }
    }

    private IOException failure(boolean dryRun) {
        Path out = folder.resolve("out");
        FakeEngine engine = new FakeEngine(0);
        StudyJob job = new StudyJob(file, out, dryRun);
        return assertThrows(
                IOException.class,
                () -> new StudyRun(job, Fakes.tools(engine), 1, Progress.NONE).run());
    }

    @ParameterizedTest
    @CsvSource({
        "data, 3, data.files",
        "more, 4, data.files",
        "training, 6, split.training",
        "validation, 7, split.validation",
        "held, 10, tests.held",
        "starts, 12, md.starts",
        "reference, 13, md.reference"
    })
    void missingOnesAreNamedWithFileLineAndKey(String name, int line, String key)
            throws IOException {
        Path missing = folder.resolve(name + ".xyz");
        Files.delete(missing);
        String expected = file + ":" + line + ": " + key + ": there is no " + missing;
        assertEquals(expected, failure(true).getMessage());
        assertEquals(expected, failure(false).getMessage());
        assertFalse(Files.exists(folder.resolve("out")), "nothing is begun");
    }

    @Test
    void unreadableOnesAreNamedWithFileLineAndKey() {
        String message = failure(false).getMessage();
        for (String place : new String[] {"2: data.files", "12: md.starts", "13: md.reference"}) {
            String sentence = file + ":" + place + ": no space left on device";
            assertTrue(message.contains(sentence), message);
        }
    }
}
