// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.Frame;
import org.winnow.api.io.FrameReader;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;

/** Whole data sets of the field; skipped where there is no folder {@code shared} beside us. */
class SharedDataTest {

    private static Path shared(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "no folder shared/data above the working directory");
        return folder.resolve("shared/data").resolve(name);
    }

    private static List<Configuration> read(byte[] text) throws IOException {
        List<Configuration> all = new ArrayList<>();
        try (FrameReader reader =
                new ExtxyzFormat().read(new ByteArrayInputStream(text), "d", FormatSettings.NONE)) {
            for (Optional<Frame> f = reader.next(); f.isPresent(); f = reader.next()) {
                all.add(f.get().parse());
            }
        }
        return all;
    }

    /** Counts are those of the data's own README. */
    @ParameterizedTest
    @CsvSource({"lisi_vasp,742,742", "inp,1894,1894", "zuo_Li,270,270", "replica_small,619,619"})
    void readsDataSetsAndWritesThemBackTheSame(String name, int count, int virials)
            throws IOException {
        byte[] text;
        try (var in = new GZIPInputStream(Files.newInputStream(shared(name + ".xyz.gz")))) {
            text = in.readAllBytes();
        }
        List<Configuration> all = read(text);
        assertEquals(count, all.size());
        assertEquals(virials, all.stream().filter(Configuration::hasVirial).count());
        assertEquals(count, all.stream().filter(Configuration::hasForces).count());
        var out = new ByteArrayOutputStream();
        try (FrameWriter writer = new ExtxyzFormat().write(out, FormatSettings.NONE)) {
            for (Configuration c : all) {
                writer.write(c);
            }
        }
        List<Configuration> back = read(out.toByteArray());
        for (int i = 0; i < count; i++) {
            assertEquals(all.get(i).fingerprint(), back.get(i).fingerprint());
        }
    }
}
