// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes some configurations of files, said by their numbers: from 0 through all files in their
 * order, those that cannot be read counted too. Only those that are written need be readable.
 *
 * @param inputs what to read
 * @param keep numbers and half-open ranges, such as {@code 3,5:9,20:60:10}, written in this order;
 *     empty for all
 * @param drop the same, left out of those kept; empty for none
 * @param out the file to be made
 * @param to the format to write; empty to take it from the name
 * @param overwrite whether an existing {@code out} is replaced
 */
public record SubsetJob(
        Inputs inputs,
        Optional<String> keep,
        Optional<String> drop,
        Path out,
        Optional<String> to,
        boolean overwrite)
        implements Job<SubsetJob.Result> {

    /**
     * What was written.
     *
     * @param configurations how many
     * @param of how many there were
     * @param out the file
     */
    public record Result(int configurations, int of, Path out) {}
}
