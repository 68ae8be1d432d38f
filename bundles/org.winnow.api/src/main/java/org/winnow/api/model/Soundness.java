// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import java.util.Map;

/** What must hold of the parts of a configuration; each check says what does not. */
final class Soundness {

    private Soundness() {}

    /** There is an atom, and every species exists. */
    static void checkSpecies(int[] species) {
        if (species.length == 0) {
            throw new IllegalArgumentException("a configuration must have at least one atom");
        }
        for (int z : species) {
            Species.symbol(z);
        }
    }

    /** There are so many numbers, all finite. */
    static void checkNumbers(String name, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(
                    name + " must have " + length + " numbers, got " + values.length);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " must be finite numbers");
            }
        }
    }

    /** As many numbers as there must be, or none at all: null. */
    static void checkLabel(String name, double[] values, int length) {
        if (values != null) {
            checkNumbers(name, values, length);
        }
    }

    /** Finite, or NaN where there is none. */
    static void checkEnergy(double energy) {
        if (Double.isInfinite(energy)) {
            throw new IllegalArgumentException("energy must be finite, got " + energy);
        }
    }

    /** Every column has a row for each atom. */
    static void checkRows(Map<String, Column> columns, int atoms) {
        columns.forEach(
                (name, column) -> {
                    if (column.rows() != atoms) {
                        throw new IllegalArgumentException(
                                "column "
                                        + name
                                        + " must have "
                                        + atoms
                                        + " rows, got "
                                        + column.rows());
                    }
                });
    }
}
