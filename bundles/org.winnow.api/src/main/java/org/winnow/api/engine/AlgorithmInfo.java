// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.util.List;
import java.util.Optional;

/**
 * What the catalogue knows of an algorithm that is installed now.
 *
 * @param kind {@code descriptor}, {@code kernel}, {@code sampler}, {@code evaluator}, …
 * @param id as on the command line
 * @param title for people
 * @param source its literature
 * @param bundle symbolic name and version of the bundle that brings it
 * @param settings what a user may tune
 */
public record AlgorithmInfo(
        String kind,
        String id,
        String title,
        String source,
        String bundle,
        List<Setting> settings) {

    /**
     * One setting.
     *
     * @param name as in an algorithm text
     * @param label for people
     * @param unit such as {@code Å}; empty for a pure number
     * @param description one sentence
     * @param type {@code real}, {@code integer}, {@code logical}, {@code text}
     * @param defaultValue as text
     * @param minimum lower bound
     * @param maximum upper bound
     * @param choices allowed values; empty if free
     */
    public record Setting(
            String name,
            String label,
            String unit,
            String description,
            String type,
            String defaultValue,
            Optional<String> minimum,
            Optional<String> maximum,
            List<String> choices) {}
}
