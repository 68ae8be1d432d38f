// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.report;

import java.util.List;
import org.winnow.api.model.Configuration;

/**
 * Configurations with properties, to be looked at one beside the other.
 *
 * @param title one line
 * @param configurations in order
 * @param properties each with a value for every configuration
 * @param x the property drawn to the right at first
 * @param y the property drawn upwards at first
 * @param colour the property that colours at first
 */
public record Exploration(
        String title,
        List<Configuration> configurations,
        List<Property> properties,
        String x,
        String y,
        String colour) {

    /** A value for every configuration. */
    public sealed interface Property {

        /** {@return its name, unique} */
        String name();
    }

    /**
     * Numbers.
     *
     * @param name unique
     * @param unit such as {@code eV/Å}; empty for pure numbers
     * @param description one sentence
     * @param values one a configuration; NaN where there is none
     */
    public record Quantity(String name, String unit, String description, double[] values)
            implements Property {}

    /**
     * Words, such as compositions.
     *
     * @param name unique
     * @param description one sentence
     * @param values one a configuration
     * @param order in which a legend shows them; those not named here follow by name
     */
    public record Group(String name, String description, List<String> values, List<String> order)
            implements Property {

        /**
         * Words that a legend shows by name.
         *
         * @param name unique
         * @param description one sentence
         * @param values one a configuration
         */
        public Group(String name, String description, List<String> values) {
            this(name, description, values, List.of());
        }
    }
}
