// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.winnow.workbench.model.Property.Quantity;

/**
 * References and predictions of the configurations of a sheet, as a job left them in {@code
 * energy.csv} and {@code forces.csv}. Time and memory grow with the number of atoms.
 */
final class ParityFiles {

    private static final double MILLI = 1000;
    private static final String[] AXES = {"x", "y", "z"};

    private final Map<String, ParityGroup> energies = new TreeMap<>();
    private final Map<String, Map<String, ParityGroup>> forces = new TreeMap<>();
    private final double[] energyErrors;
    private final double[] squares;
    private final int[] components;

    private ParityFiles(int size) {
        energyErrors = new double[size];
        Arrays.fill(energyErrors, Double.NaN);
        squares = new double[size];
        components = new int[size];
    }

    /**
     * Reads them.
     *
     * @param folder of the job
     * @param row finds the row of the sheet for {@code FILE@INDEX}; −1 where it is none
     * @param size of the sheet
     * @return what stands in them
     * @throws IOException if they cannot be read
     */
    static ParityFiles read(Path folder, ToIntFunction<String> row, int size) throws IOException {
        ParityFiles files = new ParityFiles(size);
        each(folder.resolve("energy.csv"), r -> files.addEnergy(r, row.applyAsInt(origin(r))));
        each(folder.resolve("forces.csv"), r -> files.addForce(r, row.applyAsInt(origin(r))));
        return files;
    }

    private static String origin(NamedCsvRecord r) {
        return r.getField("file") + "@" + r.getField("index");
    }

    private static void each(Path file, Consumer<NamedCsvRecord> what) throws IOException {
        if (Files.exists(file)) {
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
                records.forEach(what);
            }
        }
    }

    private static double number(NamedCsvRecord r, String column) {
        return Double.parseDouble(r.getField(column));
    }

    private void addEnergy(NamedCsvRecord r, int row) {
        double reference = number(r, "reference_ev_per_atom");
        double prediction = number(r, "prediction_ev_per_atom");
        energies.computeIfAbsent(r.getField("composition"), k -> new ParityGroup())
                .add(reference, prediction, row);
        if (row >= 0) {
            energyErrors[row] = MILLI * (prediction - reference);
        }
    }

    private void addForce(NamedCsvRecord r, int row) {
        forces.computeIfAbsent(r.getField("species"), k -> new TreeMap<>())
                .computeIfAbsent(r.getField("composition"), k -> new ParityGroup())
                .add(number(r, "reference_norm"), number(r, "prediction_norm"), row);
        if (row >= 0) {
            for (String axis : AXES) {
                double error = number(r, "prediction_" + axis) - number(r, "reference_" + axis);
                squares[row] += error * error;
                components[row]++;
            }
        }
    }

    /** {@return figures: energies, then force norms of each species} */
    List<Spots> plots() {
        List<Spots> plots = new ArrayList<>();
        if (!energies.isEmpty()) {
            plots.add(
                    ParityGroup.plot(
                            "energy-parity",
                            String.format(
                                    Locale.ROOT,
                                    "Energies: ΔE = %.2f meV/atom",
                                    MILLI * ParityGroup.all(energies).rmse()),
                            "energy [eV/atom]",
                            energies,
                            "configurations"));
        }
        forces.forEach(
                (symbol, groups) ->
                        plots.add(
                                ParityGroup.plot(
                                        "force-parity-" + symbol,
                                        String.format(
                                                Locale.ROOT,
                                                "Forces on %s: R² = %.3f",
                                                symbol,
                                                ParityGroup.all(groups).determination()),
                                        "|F| [eV/Å]",
                                        groups,
                                        symbol)));
        return plots;
    }

    /** {@return errors of each configuration, by which views can colour and filter} */
    List<Quantity> errors() {
        double[] forceErrors = new double[squares.length];
        Arrays.setAll(forceErrors, i -> Math.sqrt(squares[i] / components[i]));
        return List.of(
                new Quantity(
                        "error.energy",
                        "meV/atom",
                        "Predicted less reference energy.",
                        energyErrors),
                new Quantity(
                        "error.force",
                        "eV/Å",
                        "Root mean square over the components of force errors.",
                        forceErrors));
    }
}
