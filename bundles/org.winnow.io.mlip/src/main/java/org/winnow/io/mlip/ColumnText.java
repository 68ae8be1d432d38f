// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.NumberText;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Column;

/** The values of a per-atom column on one line. */
final class ColumnText {

    private ColumnText() {}

    /** {@return the letter of a column's kind} @param column any */
    static char letter(Column column) {
        return switch (column.kind()) {
            case REAL -> 'R';
            case INTEGER -> 'I';
            case LOGICAL -> 'L';
            case TEXT -> 'S';
        };
    }

    /** Appends one value. */
    static void append(StringBuilder out, Column column, int index) {
        switch (column.kind()) {
            case REAL -> NumberText.append(out, column.real(index));
            case INTEGER -> out.append(column.integer(index));
            case LOGICAL -> out.append(column.logical(index) ? 'T' : 'F');
            case TEXT -> {
                String word = column.text(index);
                if (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace)) {
                    throw new IllegalArgumentException(
                            "MLIP files can hold words only, got '" + word + "'");
                }
                out.append(word);
            }
        }
    }

    /** Reads the values that are left of a line. */
    static Column read(TextCursor cursor, char kind, int width) throws FormatException {
        List<Object> values = new ArrayList<>();
        while (cursor.hasToken()) {
            switch (kind) {
                case 'R' -> values.add(cursor.real());
                case 'I' -> values.add(cursor.integer());
                case 'L' -> values.add(cursor.word().equals("T"));
                case 'S' -> values.add(cursor.word());
                default -> throw cursor.error("a column's kind must be R, I, L or S, got " + kind);
            }
        }
        return switch (kind) {
            case 'R' -> Column.reals(width, values.stream().mapToDouble(v -> (Double) v).toArray());
            case 'I' -> Column.integers(width, values.stream().mapToLong(v -> (Long) v).toArray());
            case 'L' -> {
                boolean[] flags = new boolean[values.size()];
                for (int i = 0; i < flags.length; i++) {
                    flags[i] = (Boolean) values.get(i);
                }
                yield Column.logicals(width, flags);
            }
            default -> Column.texts(width, values.toArray(String[]::new));
        };
    }
}
