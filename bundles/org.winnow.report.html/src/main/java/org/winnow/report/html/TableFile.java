// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.winnow.api.evaluation.Table;

/** A table as CSV: a line of names, then the rows; numbers read back exactly, NaN is left empty. */
final class TableFile {

    private TableFile() {}

    static void write(Table table, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(table.columns());
            for (List<Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(TableFile::text).toList());
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Double d && d.isNaN() ? "" : String.valueOf(value);
    }
}
