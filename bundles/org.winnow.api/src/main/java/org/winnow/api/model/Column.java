// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import java.util.Arrays;

/** Named by its owner: one or more values of one kind for every atom of a configuration. */
public final class Column {

    /** What the values are. */
    public enum Kind {
        /** 64-bit floating point. */
        REAL,
        /** 64-bit integer. */
        INTEGER,
        /** Text without white space. */
        TEXT,
        /** True or false. */
        LOGICAL
    }

    private final Kind kind;
    private final int width;
    private final Object values;
    private final int length;

    private Column(Kind kind, int width, Object values, int length) {
        if (width < 1 || length % width != 0) {
            throw new IllegalArgumentException(
                    "values must fill rows of " + width + ", got " + length);
        }
        this.kind = kind;
        this.width = width;
        this.values = values;
        this.length = length;
    }

    /**
     * A column of reals. The array is kept, not copied: hand it over and forget it.
     *
     * @param width values in a row
     * @param values shape [rows × width]
     * @return the column
     */
    public static Column reals(int width, double... values) {
        return new Column(Kind.REAL, width, values, values.length);
    }

    /**
     * A column of integers. The array is kept, not copied.
     *
     * @param width values in a row
     * @param values shape [rows × width]
     * @return the column
     */
    public static Column integers(int width, long... values) {
        return new Column(Kind.INTEGER, width, values, values.length);
    }

    /**
     * A column of texts. The array is kept, not copied.
     *
     * @param width values in a row
     * @param values shape [rows × width]
     * @return the column
     */
    public static Column texts(int width, String... values) {
        return new Column(Kind.TEXT, width, values, values.length);
    }

    /**
     * A column of truth values. The array is kept, not copied.
     *
     * @param width values in a row
     * @param values shape [rows × width]
     * @return the column
     */
    public static Column logicals(int width, boolean... values) {
        return new Column(Kind.LOGICAL, width, values, values.length);
    }

    /** {@return what the values are} */
    public Kind kind() {
        return kind;
    }

    /** {@return values in a row} */
    public int width() {
        return width;
    }

    /** {@return rows, one for each atom} */
    public int rows() {
        return length / width;
    }

    /** {@return the real at a flat index} @param index row × width + place */
    public double real(int index) {
        return ((double[]) values)[index];
    }

    /** {@return the integer at a flat index} @param index row × width + place */
    public long integer(int index) {
        return ((long[]) values)[index];
    }

    /** {@return the text at a flat index} @param index row × width + place */
    public String text(int index) {
        return ((String[]) values)[index];
    }

    /** {@return the truth value at a flat index} @param index row × width + place */
    public boolean logical(int index) {
        return ((boolean[]) values)[index];
    }

    /** The live array of a real column, for labels that are such a column; never to be changed. */
    double[] sharedReals() {
        return (double[]) values;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Column that) || kind != that.kind || width != that.width) {
            return false;
        }
        return Arrays.deepEquals(new Object[] {values}, new Object[] {that.values});
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {kind, width, values});
    }
}
