// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;

/**
 * Writes features: {@code X.npy}, and {@code X.json} which says what rows and columns are.
 *
 * @param inputs what to read
 * @param out the {@code .npy} file to be made
 * @param descriptor an algorithm text
 * @param perEnvironment one row an atom, rather than one (the mean of unit rows) a configuration
 * @param overwrite whether existing files are replaced
 */
public record DescribeJob(
        Inputs inputs, Path out, String descriptor, boolean perEnvironment, boolean overwrite)
        implements Job<DescribeJob.Result> {

    /**
     * What was written.
     *
     * @param rows n
     * @param columns d
     * @param out the file
     */
    public record Result(int rows, int columns, Path out) {}
}
