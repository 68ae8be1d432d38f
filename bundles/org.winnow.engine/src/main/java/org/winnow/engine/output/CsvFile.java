// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.winnow.api.evaluation.Table;

/** Writes tables as CSV: a line of names, then the rows; numbers read back exactly. */
public final class CsvFile {

    private CsvFile() {}

    /**
     * Writes a table.
     *
     * @param file where to
     * @param table what; NaN is left empty
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Table table) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(table.columns());
            for (List<Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(CsvFile::text).toList());
            }
        } catch (IOException e) {
            throw Failures.writing(file.getFileName(), e);
        }
    }

    static String text(Object value) {
        return value instanceof Double d && d.isNaN() ? "" : String.valueOf(value);
    }
}
