// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.util.Map;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/**
 * One frame of extended XYZ: its text, and what was found wrong when it was cut.
 *
 * @param path how errors name the file
 * @param line its first line
 * @param text as the file has it
 * @param problem a sentence, or empty if the number of lines fits the count
 */
record ExtxyzFrame(String path, long line, byte[] text, String problem) implements Frame {

    @Override
    public Configuration parse() throws FormatException {
        if (!problem.isEmpty()) {
            throw new FormatException(path, line, problem);
        }
        TextCursor cursor = new TextCursor(text, path, line);
        cursor.nextLine();
        int size = (int) cursor.integer();
        cursor.nextLine();
        KeyLine keys = keys(cursor);
        AtomTable table = table(cursor, keys);
        table.read(cursor, size, text.length);
        return assemble(table, keys);
    }

    private KeyLine keys(TextCursor cursor) throws FormatException {
        try {
            return KeyLine.parse(cursor.rest());
        } catch (IllegalArgumentException e) {
            throw cursor.error(e.getMessage());
        }
    }

    private AtomTable table(TextCursor cursor, KeyLine keys) throws FormatException {
        try {
            return AtomTable.of(keys.properties());
        } catch (IllegalArgumentException e) {
            throw cursor.error(e.getMessage());
        }
    }

    private Configuration assemble(AtomTable table, KeyLine keys) throws FormatException {
        try {
            Cell cell = keys.cell();
            Configuration.Builder builder =
                    Configuration.of(table.species(), table.positions()).cell(cell);
            Map<String, String> values = keys.values();
            values.forEach(builder::property);
            table.columns().forEach(builder::column);
            Labels.recognise(builder, values, table.columns(), cell);
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new FormatException(path, line + 1, e.getMessage());
        }
    }
}
