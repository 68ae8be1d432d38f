// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import java.util.BitSet;
import java.util.stream.IntStream;

/** A set of rows of a sheet; immutable. */
public final class Rows {

    /** No row. */
    public static final Rows NONE = new Rows(new BitSet());

    private final BitSet bits;
    private final int size;

    private Rows(BitSet bits) {
        this.bits = bits;
        this.size = bits.cardinality();
    }

    /** {@return these rows} @param rows in any order */
    public static Rows of(int... rows) {
        BitSet bits = new BitSet();
        for (int row : rows) {
            bits.set(row);
        }
        return new Rows(bits);
    }

    /** {@return these rows} @param bits copied */
    public static Rows of(BitSet bits) {
        return new Rows((BitSet) bits.clone());
    }

    /** {@return rows 0 to n − 1} @param n how many */
    public static Rows first(int n) {
        BitSet bits = new BitSet(n);
        bits.set(0, n);
        return new Rows(bits);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text such as {@code 3,5:9}: 3, 5, 6, 7 and 8
     * @return the rows
     * @throws IllegalArgumentException if it is not understood
     */
    public static Rows parse(String text) {
        BitSet bits = new BitSet();
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            String[] ends = part.strip().split(":", -1);
            try {
                int start = Integer.parseInt(ends[0]);
                bits.set(start, ends.length == 1 ? start + 1 : Integer.parseInt(ends[1]));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "rows must be like 3,5:9, got '" + part + "'", e);
            }
        }
        return new Rows(bits);
    }

    /** {@return how many} */
    public int size() {
        return size;
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return size == 0;
    }

    /** {@return whether a row is among them} @param row any */
    public boolean contains(int row) {
        return row >= 0 && bits.get(row);
    }

    /** {@return these and those} @param other those */
    public Rows with(Rows other) {
        BitSet result = (BitSet) bits.clone();
        result.or(other.bits);
        return new Rows(result);
    }

    /** {@return these but not those} @param other those */
    public Rows without(Rows other) {
        BitSet result = (BitSet) bits.clone();
        result.andNot(other.bits);
        return new Rows(result);
    }

    /** {@return those of these that are among others} @param other the others */
    public Rows among(Rows other) {
        BitSet result = (BitSet) bits.clone();
        result.and(other.bits);
        return new Rows(result);
    }

    /** {@return the next row from a row on, or −1} @param from 0 or more */
    public int next(int from) {
        return bits.nextSetBit(from);
    }

    /** {@return the rows, ascending} */
    public IntStream stream() {
        return bits.stream();
    }

    /** {@return the rows, ascending} */
    public int[] toArray() {
        return bits.stream().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows that && bits.equals(that.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    /** {@return such as {@code 3,5:9}: 3, 5, 6, 7 and 8} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int start = bits.nextSetBit(0); start >= 0; ) {
            int end = bits.nextClearBit(start);
            text.append(text.isEmpty() ? "" : ",").append(start);
            if (end > start + 1) {
                text.append(':').append(end);
            }
            start = bits.nextSetBit(end);
        }
        return text.toString();
    }
}
