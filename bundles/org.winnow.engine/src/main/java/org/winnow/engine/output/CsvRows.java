// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes CSV row by row, for tables that are too large to hold; numbers read back exactly. */
public final class CsvRows implements Closeable {

    private final CsvWriter csv;
    private final Path name;
    private boolean closed;

    /**
     * Starts a file.
     *
     * @param file where to
     * @param columns names
     * @throws IOException if it cannot be written
     */
    public CsvRows(Path file, List<String> columns) throws IOException {
        name = file.getFileName();
        try {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
            csv.writeRecord(columns);
        } catch (IOException e) {
            throw Failures.writing(name, e);
        }
    }

    /**
     * Writes a row.
     *
     * @param values as many as there are columns; NaN is left empty
     * @throws IOException if it cannot be written
     */
    public void write(Object... values) throws IOException {
        try {
            csv.writeRecord(Stream.of(values).map(CsvFile::text).toList());
        } catch (UncheckedIOException e) {
            throw Failures.writing(name, e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            csv.close();
        } catch (IOException e) {
            throw Failures.writing(name, e);
        }
    }
}
