// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Inputs;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Dataset;
import org.winnow.io.extxyz.ExtxyzFormat;
import org.winnow.io.mlip.MlipFormat;

/** From one format to another and back: nothing is lost, nothing is said twice. */
class ConversionTest {

    private static final String TEXT =
            "2\nLattice=\"5.0 0.0 0.0 0.0 5.0 0.0 0.0 0.0 9.0\""
                    + " Properties=species:S:1:pos:R:3:id:I:1:REF_forces:R:3:ok:L:1"
                    + " pbc=\"T T F\" REF_energy=-1.50 stress=\"1 2 3 4 5 6\" config_type=\"a b\"\n"
                    + "Si 0.0 0.0 0.0 7 0.1 0.2 0.3 T\nLi 1.0 1.0 1.0 8 -0.1 -0.2 -0.3 F\n"
                    + "1\nProperties=species:S:1:pos:R:3 pbc=\"F F F\"\nLi 0.5 0.0 0.0\n";

    @TempDir private Path folder;

    private final FileDatasets datasets =
            new FileDatasets(List.of(new ExtxyzFormat(), new MlipFormat()));

    private void convert(String from, String to) throws IOException {
        var settings = new FormatSettings(List.of(3, 14));
        try (Dataset.Reader reader = datasets.open(Inputs.of(folder + "/" + from)).open();
                FrameWriter writer =
                        datasets.create(folder.resolve(to), Optional.empty(), settings)) {
            for (var i = reader.next(); i.isPresent(); i = reader.next()) {
                writer.write(i.get().parse());
            }
        }
    }

    @Test
    void extendedXyzComesBackFromMlipAsItWas() throws IOException {
        Files.writeString(folder.resolve("a.xyz"), TEXT);
        convert("a.xyz", "b.cfg.zst");
        convert("b.cfg.zst", "c.xyz");
        assertEquals(TEXT, Files.readString(folder.resolve("c.xyz")));
    }

    @Test
    void aFileOnAStreamIsPlainAndCompressedLater() throws IOException {
        Files.writeString(folder.resolve("a.xyz"), TEXT);
        Path target = folder.resolve("b.xyz.gz");
        try (var reader = datasets.open(Inputs.of(folder + "/a.xyz")).open();
                var writer =
                        datasets.create(
                                Files.newOutputStream(folder.resolve("plain")),
                                target,
                                Optional.empty(),
                                FormatSettings.NONE)) {
            for (var i = reader.next(); i.isPresent(); i = reader.next()) {
                writer.write(i.get().parse());
            }
        }
        assertEquals(TEXT, Files.readString(folder.resolve("plain")));
        datasets.compress(folder.resolve("plain"), target);
        convert("b.xyz.gz", "c.xyz");
        assertEquals(TEXT, Files.readString(folder.resolve("c.xyz")));
        assertEquals(0x1f, Files.readAllBytes(target)[0]);
    }

    @Test
    void mlipComesBackFromExtendedXyzWithTheSameNumbers() throws IOException {
        String cfg =
                "BEGIN_CFG\nSize\n1\nSupercell\n4 0 0\n0 4 0\nAtomData: id type cartes_x cartes_y"
                        + " cartes_z fx fy fz nbh_grades\n1 1 0 0 0 1 2 3 0.5\nEnergy\n-2.25\n"
                        + "PlusStress: xx yy zz yz xz xy\n1 2 3 4 5 6\nFeature type_map\tLi,Si\n"
                        + "Feature EFS_by\tVASP\nEND_CFG\n";
        Files.writeString(folder.resolve("a.cfg"), cfg);
        convert("a.cfg", "b.xyz");
        convert("b.xyz", "c.cfg");
        var first = datasets.open(Inputs.of(folder + "/a.cfg"));
        var second = datasets.open(Inputs.of(folder + "/c.cfg"));
        try (var a = first.open();
                var b = second.open()) {
            var before = a.next().get().parse();
            var after = b.next().get().parse();
            assertEquals(before.cell(), after.cell());
            assertEquals(before.energy(), after.energy());
            assertEquals("VASP", after.properties().get("EFS_by"));
            assertEquals(before.columns().get("nbh_grades"), after.columns().get("nbh_grades"));
            for (int i = 0; i < 9; i++) {
                assertEquals(before.virial(i), after.virial(i));
            }
        }
    }
}
