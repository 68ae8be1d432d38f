// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/** MLIP-2's own predictions, to the digits it prints. */
class ConformanceTest {

    @ParameterizedTest
    @ValueSource(strings = {"06", "12", "16", "20"})
    void predictsWhatMlipPredictsForCopper(String level) throws Exception {
        MtpPotential potential = potential("pot_" + level + ".mtp", List.of(29));
        Path file = Shared.data("mtp_conformance/out_" + level + ".cfg.gz");
        assertEquals(1001, compare(potential, file, List.of(29)), "configurations");
    }

    @Test
    void predictsWhatMlipPredictsForAMolecule() throws Exception {
        List<Integer> species = List.of(6, 1);
        MtpPotential potential = potential("molecule291_06.mtp", species);
        Path file = Shared.data("mtp_conformance/molecule291_06.out.cfg");
        assertTrue(compare(potential, file, species) > 10);
    }

    private static MtpPotential potential(String name, List<Integer> species) throws IOException {
        return MtpPotential.read(Shared.data("mtp_conformance/" + name), species);
    }

    private static int compare(MtpPotential potential, Path file, List<Integer> species)
            throws IOException {
        List<Configuration> all = read(file, species);
        for (int c = 0; c < all.size(); c++) {
            Configuration expected = all.get(c);
            var got = potential.predict(expected);
            double energy = expected.energy().getAsDouble();
            assertEquals(
                    energy, got.energy(), 1e-12 * Math.max(1, Math.abs(energy)), "energy " + c);
            for (int k = 0; k < got.forces().length; k++) {
                assertEquals(expected.force(k), got.forces()[k], 5.1e-7, "force " + c);
            }
            for (int k = 0; k < 9; k++) {
                assertEquals(expected.virial(k), got.virial()[k], 5.1e-6, "virial " + c);
            }
        }
        return all.size();
    }

    /** Just enough of the format for these files. */
    private static List<Configuration> read(Path file, List<Integer> species) throws IOException {
        List<Configuration> all = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line;
            int n = 0;
            Cell cell = Cell.NONE;
            Configuration.Builder next = null;
            while ((line = lines.readLine()) != null) {
                String word = line.trim();
                if (word.equals("Size")) {
                    n = (int) numbers(lines, 1)[0];
                } else if (word.equals("Supercell")) {
                    cell = Cell.of(numbers(lines, 3), true, true, true);
                } else if (word.startsWith("AtomData")) {
                    next = atoms(numbers(lines, n), species).cell(cell);
                } else if (word.equals("Energy")) {
                    next.energy(numbers(lines, 1)[0], "");
                } else if (word.startsWith("PlusStress")) {
                    double[] s = numbers(lines, 1);
                    next.virial(
                            new double[] {s[0], s[5], s[4], s[5], s[1], s[3], s[4], s[3], s[2]},
                            "");
                } else if (word.equals("END_CFG")) {
                    all.add(next.build());
                    cell = Cell.NONE;
                }
            }
        }
        return all;
    }

    private static Configuration.Builder atoms(double[] rows, List<Integer> species) {
        int n = rows.length / 8;
        int[] numbers = new int[n];
        double[] positions = new double[3 * n];
        double[] forces = new double[3 * n];
        for (int i = 0; i < n; i++) {
            numbers[i] = species.get((int) rows[8 * i + 1]);
            System.arraycopy(rows, 8 * i + 2, positions, 3 * i, 3);
            System.arraycopy(rows, 8 * i + 5, forces, 3 * i, 3);
        }
        return Configuration.of(numbers, positions).forces(forces);
    }

    private static double[] numbers(BufferedReader lines, int rows) throws IOException {
        List<Double> values = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (String word : lines.readLine().trim().split("\\s+")) {
                values.add(Double.parseDouble(word));
            }
        }
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
