// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import java.util.List;

/** A value for every configuration of a sheet: a number, or a word. */
public sealed interface Property {

    /** {@return its name, unique in the sheet, such as {@code force.max}; filters use it} */
    String name();

    /** {@return such as {@code eV/Å}; empty for pure numbers and words} */
    String unit();

    /** {@return one sentence} */
    String description();

    /** {@return name and unit, as for an axis} */
    default String label() {
        return unit().isEmpty() ? name() : name() + " [" + unit() + "]";
    }

    /**
     * Numbers.
     *
     * @param name as for the interface
     * @param unit as for the interface
     * @param description as for the interface
     * @param values shape [n], NaN where there is none; never to be changed
     */
    record Quantity(String name, String unit, String description, double[] values)
            implements Property {}

    /**
     * Words out of a few, such as compositions.
     *
     * @param name as for the interface
     * @param description as for the interface
     * @param codes shape [n], places in {@code words}; never to be changed
     * @param words each once, in the order of first use
     */
    record Group(String name, String description, int[] codes, List<String> words)
            implements Property {

        @Override
        public String unit() {
            return "";
        }

        /** {@return the word of a row} @param row 0..n − 1 */
        public String word(int row) {
            return words.get(codes[row]);
        }
    }
}
