// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what files hold.
 *
 * @param inputs the files
 */
public record InfoJob(Inputs inputs) implements Job<InfoJob.Result> {

    /**
     * What was counted.
     *
     * @param configurations how many
     * @param atoms in all of them
     * @param species symbols, by atomic number
     * @param compositions reduced formula to count, most frequent first
     * @param tags group to count, most frequent first
     * @param labels {@code energy}, {@code forces}, {@code virial} to how many have them
     * @param atomsPerConfiguration least and largest
     * @param volumes of the periodic cells, Å³
     * @param shortest shortest distances, by pair of species such as {@code Li-Si}, Å
     */
    public record Result(
            int configurations,
            long atoms,
            List<String> species,
            Map<String, Integer> compositions,
            Map<String, Integer> tags,
            Map<String, Integer> labels,
            Range atomsPerConfiguration,
            Optional<Range> volumes,
            Map<String, Double> shortest) {}

    /**
     * Least and largest of something.
     *
     * @param minimum least
     * @param maximum largest
     */
    public record Range(double minimum, double maximum) {}
}
