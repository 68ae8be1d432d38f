// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.io.extxyz.ExtxyzFormat;
import org.winnow.io.vasp.VaspOutcarFormat;
import org.winnow.io.vasp.VaspPoscarFormat;

/** What a user may say about a format, and how files without endings are known. */
class FormatTextTest {

    private static final String POSCAR =
            "Si\n1.0\n4 0 0\n0 4 0\n0 0 4\nSi\n1\nDirect\n0.5 0.25 0.5\n";
    private static final List<Format> ALL =
            List.of(new ExtxyzFormat(), new VaspOutcarFormat(), new VaspPoscarFormat());

    @TempDir Path folder;

    @Test
    void choicesStandBehindTheName() {
        FormatText text = FormatText.parse("VASP/OUTCAR:energy=sigma-zero, unconverged=keep", ALL);
        assertEquals("vasp-outcar", text.format().info().id());
        FormatSettings settings = text.settings(new FormatSettings(List.of(3)));
        assertEquals(Map.of("energy", "sigma-zero", "unconverged", "keep"), settings.choices());
        assertEquals(List.of(3), settings.typeMap());
        assertEquals(Map.of(), FormatText.parse("xyz", ALL).choices());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outcar:energy=best|energy must be one of free, without-entropy, sigma-zero, got"
                        + " 'best'",
                "outcar:enrgy=free|a setting of vasp-outcar must be one of energy, steps,"
                        + " unconverged, got 'enrgy'",
                "outcar:energy|a setting of vasp-outcar must read name=value, got 'energy'",
                "outcar:energy=free,energy=free|setting energy must be given once",
                "extxyz:a=b|format extxyz must stand without settings, got 'a=b'",
                "xzy|format must be one of extxyz, vasp-outcar, vasp-poscar, got 'xzy'"
            })
    void refusesWhatAFormatDoesNotKnow(String text, String refusal) {
        var e = assertThrows(UsageException.class, () -> FormatText.parse(text, ALL));
        assertEquals(refusal, e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"POSCAR", "CONTCAR.gz", "poscar_7", "a.vasp"})
    void filesAreKnownByHowTheirNamesBegin(String name) throws IOException {
        FileDatasets datasets = new FileDatasets(ALL);
        Files.writeString(folder.resolve("in"), POSCAR);
        try (Dataset.Reader reader = datasets.open(Inputs.of(folder + "/in")).open();
                var writer =
                        datasets.create(
                                folder.resolve(name), Optional.empty(), FormatSettings.NONE)) {
            writer.write(reader.next().orElseThrow().parse());
        }
        try (Dataset.Reader reader = datasets.open(Inputs.of(folder + "/" + name)).open()) {
            Configuration c = reader.next().orElseThrow().parse();
            assertEquals(14, c.species(0));
            assertEquals(1, c.position(1));
        }
    }

    @Test
    void anEndingGoesBeforeABeginning() throws IOException {
        FileDatasets datasets = new FileDatasets(ALL);
        Path file = folder.resolve("poscars.xyz");
        datasets.create(file, Optional.empty(), FormatSettings.NONE).close();
        Files.writeString(file, "1\nenergy=1\nSi 0 0 0\n");
        try (Dataset.Reader reader = datasets.open(Inputs.of(file.toString())).open()) {
            assertEquals(1, reader.next().orElseThrow().parse().energy().getAsDouble());
        }
    }

    @Test
    void whatAReaderLeftOutIsSaidAtTheEnd() throws IOException {
        String head =
                "vasp.6\n TITEL = PAW_PBE Si x\n ions per type = 1\n direct lattice vectors\n";
        String step =
                " POSITION TOTAL-FORCE (eV/Angst)\n ---\n 1 1 1 0 0 0\n ---\n free  energy TOTEN ="
                        + " -1 eV\n energy  without entropy= -1 energy(sigma->0) = -1\n";
        String loop = "--- Iteration 1( 1) ---\n";
        String whole = head + " 4 0 0\n 0 4 0\n 0 0 4\n" + loop + "--- EDIFF is reached ---\n";
        Path file = folder.resolve("OUTCAR");
        Files.writeString(file, whole + step + loop + step);
        FileDatasets datasets = new FileDatasets(ALL);
        try (Dataset.Reader reader = datasets.open(Inputs.of(file.toString())).open()) {
            assertEquals(1, reader.next().orElseThrow().parse().size());
            assertEquals(Optional.empty(), reader.next());
            assertEquals(1, reader.notes().size());
            assertEquals(
                    file
                            + ": 1 step of 2 set aside whose electrons did not converge; --format"
                            + " vasp-outcar:unconverged=keep takes them",
                    reader.notes().get(0));
        }
    }
}
