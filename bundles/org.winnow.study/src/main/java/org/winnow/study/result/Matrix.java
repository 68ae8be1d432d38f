// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.winnow.api.engine.ErrorsJob;

/**
 * The proof: for every subset that was picked or trained on, how well it stands for the training
 * set and what a potential trained on it misses.
 *
 * @param rows selections by sampler, size, seed, then the sets
 */
public record Matrix(List<Row> rows) {

    /** Copies the list. */
    public Matrix {
        rows = List.copyOf(rows);
    }

    /**
     * One subset.
     *
     * @param id as the potential's that was or would be trained on it
     * @param label for people
     * @param sampler its name in the study file; {@code training} or {@code all} for the sets
     * @param size configurations
     * @param seed of the pick; 0 for the sets
     * @param coverage of the training set; empty for the sets
     * @param shares composition to its count in the subset; of the sets too
     * @param potential the id of a potential trained on it, if there is one
     * @param errors by name of the set; empty without a potential
     * @param peaks deviations of first peaks; empty without a trajectory or reference
     * @param rank 1 for the smallest force error on the validation set among all that were trained;
     *     those within the error bars of the best share its rank
     */
    public record Row(
            String id,
            String label,
            String sampler,
            int size,
            long seed,
            Optional<Coverage> coverage,
            Map<String, Integer> shares,
            Optional<String> potential,
            Map<String, ErrorsJob.Result> errors,
            List<Peak> peaks,
            OptionalInt rank) {}

    /**
     * How well picks stand for all.
     *
     * @param farthest distance of the worst configuration to its nearest pick
     * @param representativeness percent of configurations within the threshold of a pick
     */
    public record Coverage(double farthest, double representativeness) {}

    /**
     * How the first peak of a radial distribution function differs from the reference's.
     *
     * @param composition reduced formula
     * @param pair such as {@code Li-Si}
     * @param shift of its place, Å (eq. 12 of Xu et al.)
     * @param height relative difference of its height (eq. 13)
     */
    public record Peak(String composition, String pair, double shift, double height) {}
}
