// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Rewrites files in another format.
 *
 * @param inputs what to read
 * @param out the file to be made
 * @param to the format to write; empty to take it from the name
 * @param overwrite whether an existing {@code out} is replaced
 */
public record ConvertJob(Inputs inputs, Path out, Optional<String> to, boolean overwrite)
        implements Job<ConvertJob.Result> {

    /**
     * What was written.
     *
     * @param configurations how many
     * @param out the file
     */
    public record Result(int configurations, Path out) {}
}
