// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Column;
import org.winnow.api.model.Species;

/** The per-atom lines: which columns they have, as {@code Properties} says, and their values. */
final class AtomTable {

    private static final String PLAIN = "species:S:1:pos:R:3";
    private static final String POSITION = "pos";
    private static final List<String> SPECIES =
            List.of(
                    "species",
                    "element",
                    "elements",
                    "symbol",
                    "symbols",
                    "Z",
                    "numbers",
                    "atomic_numbers");
    private static final int WIDEST = 100_000;

    private final List<AtomField> fields;
    private final boolean said;
    private AtomField species;
    private AtomField positions;
    private int[] numbers;

    private AtomTable(List<AtomField> fields, boolean said) {
        this.fields = fields;
        this.said = said;
    }

    /**
     * Understands the value of {@code Properties}.
     *
     * @param properties empty where it is absent: species and position
     * @throws IllegalArgumentException if it is not name:kind:width over and over, or lacks a
     *     species or position
     */
    static AtomTable of(String properties) {
        String text = properties.isEmpty() ? PLAIN : properties;
        String[] parts = text.split(":", -1);
        if (parts.length % 3 != 0) {
            throw bad("name:kind:width over and over", text);
        }
        List<AtomField> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parts.length; i += 3) {
            if (parts[i].isEmpty()
                    || parts[i + 1].length() != 1
                    || "SRIL".indexOf(parts[i + 1].charAt(0)) < 0) {
                throw bad("columns of kind S, R, I or L with a name", text);
            }
            int width = width(parts[i + 2]);
            if (width < 1 || width > WIDEST) {
                throw bad("columns of width 1 to " + WIDEST, text);
            }
            if (!names.add(parts[i])) {
                throw new IllegalArgumentException("column " + parts[i] + " must appear once");
            }
            fields.add(
                    new AtomField(
                            parts[i], parts[i + 1].charAt(0), Integer.parseInt(parts[i + 2])));
        }
        AtomTable table = new AtomTable(fields, !properties.isEmpty());
        table.findSpecies(text);
        table.findPositions(text);
        return table;
    }

    private static int width(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static IllegalArgumentException bad(String wanted, String text) {
        return new IllegalArgumentException(
                "Properties must be " + wanted + ", got '" + text + "'");
    }

    private void findSpecies(String text) {
        for (String name : SPECIES) {
            for (AtomField field : fields) {
                if (field.name.equals(name) && field.width == 1 && "SI".indexOf(field.kind) >= 0) {
                    species = field;
                    return;
                }
            }
        }
        throw new IllegalArgumentException("Properties must name species:S:1, got '" + text + "'");
    }

    private void findPositions(String text) {
        for (AtomField field : fields) {
            if (field.name.equals(POSITION) && field.kind == 'R' && field.width == 3) {
                positions = field;
                return;
            }
        }
        throw new IllegalArgumentException("Properties must name pos:R:3, got '" + text + "'");
    }

    /**
     * Reads all lines.
     *
     * @param cursor before the first of them
     * @param size how many there are
     * @param bytes length of the text: a value takes two bytes at least
     * @throws FormatException if a line has too few or too many columns, or a value is not of its
     *     kind
     */
    void read(TextCursor cursor, int size, int bytes) throws FormatException {
        long total = fields.stream().mapToLong(f -> f.width).sum();
        cursor.expect((int) Math.min(total, Integer.MAX_VALUE));
        if (total * size > bytes) {
            findShortLine(cursor, size, total);
        }
        numbers = new int[size];
        for (AtomField field : fields) {
            if (field != species) {
                field.allocate(size);
            }
        }
        for (int atom = 0; atom < size; atom++) {
            cursor.nextLine();
            for (AtomField field : fields) {
                if (field == species) {
                    numbers[atom] = readSpecies(cursor);
                } else {
                    field.readRow(cursor, atom);
                }
            }
            if (cursor.hasToken()) {
                throw cursor.error(
                        "expected "
                                + total
                                + " columns"
                                + (said ? "" : " as there is no Properties")
                                + ", got "
                                + cursor.tokens());
            }
        }
    }

    /** Some line must be too short for so many columns: names it before anything is allocated. */
    private static void findShortLine(TextCursor cursor, int size, long total)
            throws FormatException {
        for (int atom = 0; atom < size; atom++) {
            cursor.nextLine();
            int tokens = cursor.tokens();
            if (tokens < total) {
                throw cursor.error("expected " + total + " columns, got " + tokens);
            }
        }
    }

    private static int readSpecies(TextCursor cursor) throws FormatException {
        int letters = cursor.shortWord();
        int known = letters < 0 ? 0 : Symbols.number(letters);
        if (known > 0) {
            return known;
        }
        String word = letters < 0 ? cursor.word() : Symbols.text(letters);
        try {
            if (word.matches("[0-9]{1,3}")) {
                int number = Integer.parseInt(word);
                Species.symbol(number);
                return number;
            }
            return Species.number(word);
        } catch (IllegalArgumentException e) {
            throw cursor.error(e.getMessage());
        }
    }

    /** {@return atomic numbers, shape [n]} */
    int[] species() {
        return numbers;
    }

    /** {@return shape [n × 3], Å} */
    double[] positions() {
        return positions.reals();
    }

    /** {@return all other columns, in order} */
    Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (AtomField field : fields) {
            if (field != species && field != positions) {
                columns.put(field.name, field.column());
            }
        }
        return columns;
    }

    /** {@return kind and width as {@code Properties} says them, such as {@code R:3}} */
    static String layout(Column column) {
        char kind =
                switch (column.kind()) {
                    case REAL -> 'R';
                    case INTEGER -> 'I';
                    case LOGICAL -> 'L';
                    case TEXT -> 'S';
                };
        return kind + ":" + column.width();
    }
}
