// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.extxyz;

import org.winnow.api.io.FormatException;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Column;

/** One entry of {@code Properties}, and its values once they are read. */
final class AtomField {

    final String name;

    /** S, R, I or L. */
    final char kind;

    final int width;
    private Object values; // an array as the kind says

    AtomField(String name, char kind, int width) {
        this.name = name;
        this.kind = kind;
        this.width = width;
    }

    /** Makes room for so many atoms. */
    void allocate(int size) {
        values = array(kind, Math.multiplyExact(size, width));
    }

    private static Object array(char kind, int length) {
        return switch (kind) {
            case 'R' -> new double[length];
            case 'I' -> new long[length];
            case 'L' -> new boolean[length];
            default -> new String[length];
        };
    }

    /** Reads the values of one atom. */
    void readRow(TextCursor cursor, int atom) throws FormatException {
        int from = atom * width;
        int to = from + width;
        switch (kind) {
            case 'R' -> {
                double[] row = (double[]) values;
                for (int i = from; i < to; i++) {
                    row[i] = cursor.real();
                }
            }
            case 'I' -> {
                long[] row = (long[]) values;
                for (int i = from; i < to; i++) {
                    row[i] = cursor.integer();
                }
            }
            case 'L' -> {
                boolean[] row = (boolean[]) values;
                for (int i = from; i < to; i++) {
                    row[i] = readLogical(cursor);
                }
            }
            default -> {
                String[] row = (String[]) values;
                for (int i = from; i < to; i++) {
                    row[i] = cursor.word();
                }
            }
        }
    }

    private static boolean readLogical(TextCursor cursor) throws FormatException {
        String word = cursor.word();
        int flag = Numbers.flag(word);
        if (flag < 0) {
            throw cursor.error("expected T or F, got '" + word + "'");
        }
        return flag == 1;
    }

    /** {@return the values as a column, which shares them} */
    Column column() {
        return switch (kind) {
            case 'R' -> Column.reals(width, (double[]) values);
            case 'I' -> Column.integers(width, (long[]) values);
            case 'L' -> Column.logicals(width, (boolean[]) values);
            default -> Column.texts(width, (String[]) values);
        };
    }

    /** {@return shape [n × width]} */
    double[] reals() {
        return (double[]) values;
    }
}
