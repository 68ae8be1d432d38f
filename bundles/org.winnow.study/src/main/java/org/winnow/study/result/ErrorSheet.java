// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code errors.csv}: a row for all, then one for each composition. */
final class ErrorSheet {

    private static final double MILLI = 1000;

    private ErrorSheet() {}

    static List<Results.ByComposition> read(Path folder) throws IOException {
        List<Results.ByComposition> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("errors.csv"))) {
            for (NamedCsvRecord record : csv) {
                if (!record.getField("composition").equals("all")) {
                    rows.add(
                            new Results.ByComposition(
                                    record.getField("composition"),
                                    Integer.parseInt(record.getField("configurations")),
                                    milli(record, "energy_rmse_mev_per_atom"),
                                    milli(record, "energy_rmse_standard_error"),
                                    milli(record, "delta_f_mev_per_angstrom"),
                                    milli(record, "delta_f_standard_error")));
                }
            }
        }
        return rows;
    }

    private static double milli(NamedCsvRecord record, String name) {
        String text = record.getField(name);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text) / MILLI;
    }
}
