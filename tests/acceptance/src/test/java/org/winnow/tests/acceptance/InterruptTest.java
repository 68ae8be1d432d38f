// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptTest {

    @TempDir Path temporary;

    /** Stops at moments spread over a run, whatever stage they fall into on this machine. */
    @ParameterizedTest
    @ValueSource(ints = {0, 300, 700, 1200, 1800, 2500})
    void ctrlCLeavesNothingBehind(int milliseconds) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("work"));
        Winnow winnow = new Winnow(folder);
        Process process =
                winnow.start(
                        "select",
                        Winnow.LISI,
                        "--size",
                        "300",
                        "--kernel",
                        "rematch",
                        "--out",
                        "r");
        try {
            TimeUnit.MILLISECONDS.sleep(400 + milliseconds);
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it must end");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(130, process.exitValue(), winnow.read("err.log"));
        assertEquals(List.of(), winnow.files());
    }
}
