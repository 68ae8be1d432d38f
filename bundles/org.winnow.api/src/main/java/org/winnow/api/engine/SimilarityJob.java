// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;

/**
 * Writes the N × N matrix of likeness or distance: {@code K.npy}, and {@code K.json} beside it.
 *
 * @param inputs what to read
 * @param out the {@code .npy} file to be made
 * @param descriptor an algorithm text
 * @param kernel an algorithm text
 * @param distance distances rather than likeness
 * @param overwrite whether existing files are replaced
 */
public record SimilarityJob(
        Inputs inputs,
        Path out,
        String descriptor,
        String kernel,
        boolean distance,
        boolean overwrite)
        implements Job<SimilarityJob.Result> {

    /**
     * What was written.
     *
     * @param size N
     * @param out the file
     */
    public record Result(int size, Path out) {}
}
