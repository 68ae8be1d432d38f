// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

/** Numbers in rows and columns, row-major; immutable by agreement: {@link #values()} is shared. */
public final class FeatureMatrix {

    private final int rows;
    private final int columns;
    private final double[] values;

    /**
     * Wraps an array, which is kept, not copied: hand it over and forget it.
     *
     * @param rows n ≥ 0
     * @param columns d ≥ 1
     * @param values shape [n × d]
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public FeatureMatrix(int rows, int columns, double... values) {
        if (rows < 0 || columns < 1 || (long) rows * columns != values.length) {
            throw new IllegalArgumentException(
                    "a matrix of "
                            + rows
                            + " × "
                            + columns
                            + " must have as many numbers, got "
                            + values.length);
        }
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** {@return n} */
    public int rows() {
        return rows;
    }

    /** {@return d} */
    public int columns() {
        return columns;
    }

    /** {@return one number} @param row 0..n − 1 @param column 0..d − 1 */
    public double get(int row, int column) {
        return values[row * columns + column];
    }

    /** {@return the numbers themselves, shape [n × d]; never to be changed} */
    public double[] values() {
        return values;
    }
}
