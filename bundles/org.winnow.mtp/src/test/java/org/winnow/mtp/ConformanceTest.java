// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;

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

    /** Two species; labels have 6 decimals in energies, 5 in forces and virials. */
    @Test
    void repeatsTheLabelsOfLithiumSilicides() throws Exception {
        MtpPotential potential =
                MtpPotential.read(Shared.data("lisi_surrogate.mtp"), List.of(3, 14));
        int count = 0;
        try (BufferedReader lines = lines(Shared.data("replica_test.xyz.gz"))) {
            String size;
            while ((size = lines.readLine()) != null) {
                int n = Integer.parseInt(size.trim());
                String header = lines.readLine();
                int[] species = new int[n];
                double[] x = new double[3 * n];
                double[] forces = new double[3 * n];
                for (int i = 0; i < n; i++) {
                    String[] words = lines.readLine().trim().split("\\s+");
                    species[i] = Species.number(words[0]);
                    for (int axis = 0; axis < 3; axis++) {
                        x[3 * i + axis] = Double.parseDouble(words[1 + axis]);
                        forces[3 * i + axis] = Double.parseDouble(words[4 + axis]);
                    }
                }
                Cell cell = Cell.of(quoted(header, "Lattice"), true, true, true);
                var got = potential.predict(Configuration.of(species, x).cell(cell).build());
                double energy = Double.parseDouble(header.replaceAll(".* energy=(\\S+) .*", "$1"));
                assertEquals(energy, got.energy(), 1.1e-6, "energy " + count);
                assertArrayEquals(forces, got.forces(), 5.1e-6, "forces " + count);
                assertArrayEquals(
                        quoted(header, "virial"), got.virial(), 5.1e-5, "virial " + count);
                count++;
            }
        }
        assertEquals(400, count);
    }

    private static double[] quoted(String header, String key) {
        String text = header.replaceAll(".*" + key + "=\"([^\"]*)\".*", "$1");
        return Arrays.stream(text.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }

    private static BufferedReader lines(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
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
        try (BufferedReader lines = lines(file)) {
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
