// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Makes displaced, strained and rescaled variants of configurations. What a variant is follows from
 * its configuration's content, its number and the seed; the order of files does not matter. The tag
 * {@code variant} says its kind.
 *
 * @param inputs what to start from
 * @param out the file of variants, with those of the first configuration in front
 * @param format a format's id; empty to take it from the name
 * @param overwrite whether an existing {@code out} is replaced
 * @param count variants of each kind and configuration: displaced, strained, and both at once
 * @param displacement how atoms are displaced
 * @param deformation how cells are strained
 * @param volumes factors of the volume, each for one more variant of each configuration
 * @param potential labels the variants, if given
 * @param seed the only source of chance
 */
public record PerturbJob(
        Inputs inputs,
        Path out,
        Optional<String> format,
        boolean overwrite,
        int count,
        Displacement displacement,
        Deformation deformation,
        List<Double> volumes,
        Optional<Path> potential,
        long seed)
        implements Job<PerturbJob.Result> {

    /** Copies the list. */
    public PerturbJob {
        volumes = List.copyOf(volumes);
    }

    /**
     * Each atom moves to a point drawn evenly from a sphere about its place; the radius is drawn
     * evenly for each variant.
     *
     * @param least radius, Å
     * @param most radius, Å; 0 for none
     */
    public record Displacement(double least, double most) {}

    /**
     * Cell and atoms are deformed by a symmetric strain whose components are drawn evenly.
     *
     * @param strain diagonal components lie in ± this; 0 for none
     * @param shear off-diagonal components lie in ± this; 0 for none
     */
    public record Deformation(double strain, double shear) {}

    /**
     * What was made.
     *
     * @param out the file
     * @param configurations written
     */
    public record Result(Path out, int configurations) {}
}
