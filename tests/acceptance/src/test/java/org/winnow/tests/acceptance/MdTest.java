// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MdTest {

    private static final String EXAMPLES = Path.of(Winnow.LISI).getParent().toString();

    @TempDir Path temporary;
    private Path folder;
    private Winnow winnow;

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        winnow = new Winnow(folder);
    }

    private static String[] md(String more) {
        String line = "md " + EXAMPLES + "/lisi_surrogate.mtp --type-map Li,Si --start ";
        return (line + EXAMPLES + "/replica_starts.xyz" + more).split(" ");
    }

    @Test
    void goesOnAfterCtrlCToTheSameFiles() throws Exception {
        String run = "@2 --steps 1000 --thermostat langevin --log-every 1 --out ";
        winnow.run(md(run + "whole.xyz.gz")).ok();
        Process process = winnow.start(md(run + "broken.xyz.gz --threads 1"));
        Path log = folder.resolve("broken.log.csv.part");
        for (int k = 0; k < 600 && !Files.exists(log); k++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it must end");
        assertEquals(130, process.exitValue(), winnow.read("err.log"));
        assertTrue(
                Files.exists(folder.resolve("broken.xyz.gz.checkpoint")), winnow.read("err.log"));
        winnow.run(md(run + "broken.xyz.gz")).ok();
        for (String ending : List.of(".xyz.gz", ".log.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("whole" + ending)),
                    Files.readAllBytes(folder.resolve("broken" + ending)));
        }
        assertEquals(6, winnow.files().size(), winnow.files().toString());
    }

    @Test
    void aGuardStopsARunThatMeltsWithExitCodeOne() {
        String hot = "@4 --steps 2000 --temperature 4000 --timestep 1 --stop-energy=-1,0.1";
        winnow.run(md(hot + " --quiet --out hot.xyz")).refused(1, "a guard ended run 1", "eV/atom");
        assertEquals(
                List.of("hot.log.csv", "hot.manifest.json", "hot.stopped.xyz", "hot.xyz"),
                winnow.files());
        Json info = Json.parse(winnow.run("info", "hot.stopped.xyz", "--json").ok().out());
        assertEquals(1, info.number("configurations"));
    }

    @Test
    void perturbedCellsAreLabelled() {
        String line = "perturb " + EXAMPLES + "/replica_starts.xyz@2 --type-map Li,Si --count 3";
        String potential = " --potential " + EXAMPLES + "/lisi_surrogate.mtp";
        winnow.run((line + potential + " --displace 0.1 --strain 0.02 --out v.xyz").split(" "))
                .ok();
        Json info = Json.parse(winnow.run("info", "v.xyz", "--json").ok().out());
        assertEquals(9, info.number("configurations"));
        assertTrue(Winnow.text(folder.resolve("v.xyz")).contains("variant=both"));
    }
}
