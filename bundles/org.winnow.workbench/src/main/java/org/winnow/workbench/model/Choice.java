// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import java.util.Arrays;

/**
 * The configurations that are chosen, in the order of choice; immutable by agreement.
 *
 * @param rows in the order of choice, none twice
 * @param distances at the time of choice, to the nearest earlier one; NaN where unknown, as for the
 *     first and those chosen by hand
 * @param nearest the row of that nearest earlier one; {@link #UNKNOWN} or {@link #BASE} where there
 *     is no row to name
 * @param origin how they were chosen, for people; empty for none
 */
public record Choice(int[] rows, double[] distances, int[] nearest, String origin) {

    /** The nearest earlier one is not known. */
    public static final int UNKNOWN = -1;

    /** The nearest earlier one is none of the sheet: files that counted as chosen hold it. */
    public static final int BASE = -2;

    /** Nothing is chosen. */
    public static final Choice NONE = new Choice(new int[0], new double[0], new int[0], "");

    /** Checks the lengths. */
    public Choice {
        if (rows.length != distances.length || rows.length != nearest.length) {
            throw new IllegalArgumentException(
                    "rows, distances and nearest must have one length, got "
                            + rows.length
                            + ", "
                            + distances.length
                            + " and "
                            + nearest.length);
        }
    }

    /** {@return how many} */
    public int size() {
        return rows.length;
    }

    /** {@return the rows as a set} */
    public Rows set() {
        return Rows.of(rows);
    }

    /** {@return the rank of a row from 1, or 0 if it is not chosen} @param row any */
    public int rank(int row) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == row) {
                return i + 1;
            }
        }
        return 0;
    }

    /** {@return the first of them} @param count how many, at most {@link #size} */
    public Choice first(int count) {
        return new Choice(
                Arrays.copyOf(rows, count),
                Arrays.copyOf(distances, count),
                Arrays.copyOf(nearest, count),
                origin);
    }

    /** {@return these, and then others, chosen by hand} @param more those already here are left */
    public Choice with(Rows more) {
        int[] added = more.without(set()).toArray();
        int size = rows.length;
        int total = size + added.length;
        Choice all = first(total);
        System.arraycopy(added, 0, all.rows, size, added.length);
        Arrays.fill(all.distances, size, total, Double.NaN);
        Arrays.fill(all.nearest, size, total, UNKNOWN);
        return all;
    }

    /** {@return these but those} @param less those */
    public Choice without(Rows less) {
        Choice kept = first(size());
        int size = 0;
        for (int i = 0; i < rows.length; i++) {
            if (!less.contains(rows[i])) {
                kept.rows[size] = rows[i];
                kept.distances[size] = distances[i];
                kept.nearest[size++] = nearest[i];
            }
        }
        return kept.first(size);
    }
}
