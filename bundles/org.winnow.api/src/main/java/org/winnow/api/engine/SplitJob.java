// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.Map;

/**
 * Divides files into {@code training.xyz} and {@code validation.xyz}, each group by itself.
 *
 * @param inputs what to read
 * @param out the folder to be made
 * @param share of training, above 0 and below 1
 * @param by {@code composition} or {@code config_type}
 * @param seed the only source of chance
 * @param overwrite whether an existing {@code out} is replaced
 */
public record SplitJob(
        Inputs inputs, Path out, double share, String by, long seed, boolean overwrite)
        implements Job<SplitJob.Result> {

    /**
     * What was written.
     *
     * @param training group to count
     * @param validation group to count
     * @param out the folder
     */
    public record Result(
            Map<String, Integer> training, Map<String, Integer> validation, Path out) {}
}
