// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Radial distribution functions and displacements of trajectories. */
class RdfTest {

    @TempDir Path temporary;
    private Path folder;
    private Winnow winnow;

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        winnow = new Winnow(folder);
    }

    private void rockSalt(String file, double a) throws Exception {
        String h = String.valueOf(a / 2);
        String lattice = String.join(" ", "0", h, h, h, "0", h, h, h, "0");
        String frame =
                "2\nLattice=\""
                        + lattice
                        + "\" Properties=species:S:1:pos:R:3 pbc=\"T T T\"\n"
                        + "Li 0 0 0\nSi "
                        + h
                        + " "
                        + h
                        + " "
                        + h
                        + "\n";
        Files.writeString(folder.resolve(file), frame + frame);
    }

    @Test
    void comparesFirstPeaksWithAReference() throws Exception {
        rockSalt("own.xyz", 5.3);
        rockSalt("reference.xyz", 5.2);
        String words = "rdf own.xyz --reference reference.xyz --out r --json --evaluators rdf,msd";
        Json found = Json.parse(winnow.run(words.split(" ")).ok().out());
        assertEquals(2, found.number("frames"));
        assertEquals(2, found.number("reference_frames"));
        Json rdf = (Json) found.list("findings").get(0);
        Json summary = (Json) rdf.list("summary").get(0);
        // 0.1 / √2 of like species, which is more than 0.05 of unlike ones
        assertEquals(0.0707, summary.number("delta_r_max"), 0.0026);
        Json unlike = (Json) rdf.list("peaks").get(1);
        assertEquals(2.65, unlike.number("r"), 0.0013);
        assertEquals(6, unlike.number("coordination"), 1e-9);
        assertTrue(
                Winnow.names(folder.resolve("r"))
                        .containsAll(
                                List.of(
                                        "diffusion.csv",
                                        "figures",
                                        "manifest.json",
                                        "msd.csv",
                                        "peaks.csv",
                                        "rdf.csv",
                                        "summary.csv")));
        assertTrue(Files.size(folder.resolve("r/figures/rdf-li1si1.png")) > 1000);
    }

    @Test
    void refusesMoleculesAndWrongWords() throws Exception {
        Files.writeString(folder.resolve("m.xyz"), "1\nProperties=species:S:1:pos:R:3\nLi 0 0 0\n");
        winnow.run("rdf", "m.xyz", "--out", "r").refused(1, "m.xyz:1", "repeats");
        winnow.run("rdf", "m.xyz", "--out", "r", "--evaluators", "rfd").refused(2, "rfd", "rdf");
        assertFalse(Files.exists(folder.resolve("r")));
    }
}
