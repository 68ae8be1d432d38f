// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desktop without a display, and what its scripts are made of. */
class DesktopTest {

    @TempDir Path folder;

    @Test
    void withoutADisplayTheDesktopSaysSoAndEndsWithThree() {
        new Winnow(folder)
                .with("DISPLAY", "")
                .run("desktop")
                .refused(3, "the desktop needs a display, got none");
    }

    @Test
    void aRecordedScriptKeepsItsVariablesAndWritesTheSubset() throws IOException {
        Path script = folder.resolve("session.gogo");
        Files.write(
                script,
                List.of(
                        "# open lisi",
                        "removed = '3:8'",
                        "# undo remove 5",
                        "removed = ''",
                        "selected = '600,11,3:5'",
                        "subset " + Winnow.LISI + " --keep $selected --out picked.xyz --overwrite",
                        "subset " + Winnow.LISI + " --drop $removed --out all.xyz --overwrite"));
        Winnow.Result result = new Winnow(folder).run("script", "session.gogo").ok();
        assertTrue(result.out().contains("4 configurations of 619 written to picked.xyz"));
        assertTrue(result.out().contains("619 configurations of 619 written to all.xyz"));
        List<String> energies =
                Files.readAllLines(folder.resolve("picked.xyz")).stream()
                        .filter(line -> line.contains("energy="))
                        .map(line -> line.replaceAll(".*energy=(\\S+).*", "$1"))
                        .toList();
        assertEquals(4, energies.size());
        assertEquals(List.of("-106.089701", "-346.094036"), energies.subList(0, 2));
    }
}
