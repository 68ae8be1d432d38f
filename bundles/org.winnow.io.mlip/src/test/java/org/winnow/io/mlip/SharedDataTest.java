// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.model.Configuration;

/** Files that MLIP itself wrote; skipped where there is no folder {@code shared} beside us. */
class SharedDataTest {

    private static final FormatSettings ONE_SPECIES = new FormatSettings(List.of(13));

    private static Path shared(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "no folder shared/data above the working directory");
        return folder.resolve("shared/data/mtp_conformance").resolve(name);
    }

    private static String text(String name) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(shared(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void readsMlipsTrainingSetAndWritesItBackTheSame() throws IOException {
        List<Frame> frames = Texts.frames(text("training.cfg.gz"), ONE_SPECIES);
        assertEquals(1001, frames.size());
        Configuration first = frames.get(0).parse();
        assertEquals(32, first.size());
        assertEquals(-0.181808363475, first.energy().getAsDouble());
        assertEquals(-5.12584, first.virial(4));
        assertEquals(7.22, first.cell().vector(4));
        for (Frame frame : frames) {
            Configuration c = frame.parse();
            Configuration back = Texts.one(Texts.written(c, ONE_SPECIES), FormatSettings.NONE);
            assertEquals(c.fingerprint(), back.fingerprint());
        }
    }

    /**
     * Strain moves an isolated atom by strain · r, so −∂E/∂strain is the sum of r ⊗ F over atoms.
     */
    @Test
    void plusStressOfAMoleculeIsTheVirialOfItsForces() throws IOException {
        String text = Files.readString(shared("molecule291_06.out.cfg"));
        for (Frame frame : Texts.frames(text, new FormatSettings(List.of(6, 1)))) {
            Configuration c = frame.parse();
            for (int i = 0; i < 9; i++) {
                double sum = 0;
                for (int atom = 0; atom < c.size(); atom++) {
                    sum += c.position(3 * atom + i / 3) * c.force(3 * atom + i % 3);
                }
                assertEquals(sum, c.virial(i), 1e-4, "component " + i); // MLIP writes 5 decimals
            }
        }
    }

    @Test
    void readsAMoleculeWithoutACell() throws IOException {
        String text = Files.readString(shared("molecule291_06.out.cfg"));
        var settings = new FormatSettings(List.of(6, 1));
        List<Frame> frames = Texts.frames(text, settings);
        Configuration c = frames.get(0).parse();
        assertEquals("C1H4", c.composition());
        assertEquals(-113.611034779218, c.energy().getAsDouble());
        for (Frame frame : frames) {
            assertEquals(false, frame.parse().cell().periodic());
        }
    }
}
