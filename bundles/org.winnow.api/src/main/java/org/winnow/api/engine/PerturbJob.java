// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes displaced and strained variants of configurations.
 *
 * @param inputs what to start from
 * @param out the file of variants, with those of the first configuration in front
 * @param format a format's id; empty to take it from the name
 * @param overwrite whether an existing {@code out} is replaced
 * @param count variants of each kind and configuration
 * @param displacement each atom moves to a point drawn evenly from a sphere whose radius is drawn
 *     from 0 to this, Å; 0 for none
 * @param strain diagonal components are drawn from ± this; 0 for none
 * @param shear off-diagonal components are drawn from ± this; 0 for none
 * @param potential labels the variants, if given
 * @param seed the only source of chance
 */
public record PerturbJob(
        Inputs inputs,
        Path out,
        Optional<String> format,
        boolean overwrite,
        int count,
        double displacement,
        double strain,
        double shear,
        Optional<Path> potential,
        long seed)
        implements Job<PerturbJob.Result> {

    /**
     * What was made.
     *
     * @param out the file
     * @param configurations written
     */
    public record Result(Path out, int configurations) {}
}
