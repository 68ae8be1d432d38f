// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.evaluation;

import java.util.List;

/**
 * What an evaluator found.
 *
 * @param level how good the news is
 * @param sentence one sentence with its numbers, for people
 * @param quantities the numbers that matter most
 * @param tables becoming {@code NAME.csv}
 * @param plots becoming {@code figures/NAME.png} and {@code .svg}
 */
public record Finding(
        Level level,
        String sentence,
        List<Quantity> quantities,
        List<Table> tables,
        List<Plot> plots) {

    /** How good the news is. */
    public enum Level {
        /** Nothing to do. */
        FINE,
        /** Worth a look. */
        NOTICE,
        /** Do not go on before this is understood. */
        SERIOUS
    }

    /**
     * A number.
     *
     * @param name what it is
     * @param value its value
     * @param unit such as {@code Å} or {@code %}; empty for a pure number
     */
    public record Quantity(String name, double value, String unit) {}
}
