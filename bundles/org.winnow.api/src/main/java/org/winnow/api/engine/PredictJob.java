// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes configurations with the energies, forces and virials of a potential as their labels, in
 * place of those they have.
 *
 * @param potential its file
 * @param inputs what to read
 * @param out the file to be made
 * @param to the format to write; empty to take it from the name
 * @param overwrite whether an existing {@code out} is replaced
 */
public record PredictJob(
        Path potential, Inputs inputs, Path out, Optional<String> to, boolean overwrite)
        implements Job<PredictJob.Result> {

    /**
     * What was written.
     *
     * @param configurations how many
     * @param atoms in them
     * @param tooClose configurations with atoms closer than the potential's minimal distance
     * @param out the file
     */
    public record Result(int configurations, long atoms, int tooClose, Path out) {}
}
