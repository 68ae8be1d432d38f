// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.winnow.api.evaluation.Finding;

/**
 * The main job: from files of configurations to a representative subset, judged.
 *
 * @param inputs the candidates
 * @param out the folder to be made
 * @param overwrite whether an existing {@code out} is replaced
 * @param stop how many to choose
 * @param algorithms how
 * @param base files whose configurations count as chosen already
 * @param quarantine whether unreadable frames are set aside instead of ending the run
 * @param seed the only source of chance
 */
public record SelectJob(
        Inputs inputs,
        Path out,
        boolean overwrite,
        Stop stop,
        Algorithms algorithms,
        Optional<Inputs> base,
        boolean quarantine,
        long seed)
        implements Job<SelectJob.Result> {

    /**
     * When to stop: at sizes, or at the first size where a target holds; that is 0 where the base
     * alone meets it.
     *
     * @param sizes sizes asked for, ascending; empty if a target is given
     * @param radius no candidate may be farther from the selection than this
     * @param representativeness percent of candidates that must lie within the threshold
     */
    public record Stop(
            List<Integer> sizes, OptionalDouble radius, OptionalDouble representativeness) {}

    /**
     * Which algorithms, as algorithm texts.
     *
     * @param descriptor from atoms to features
     * @param kernel from features to likeness
     * @param sampler chooses
     * @param evaluators judge
     */
    public record Algorithms(
            String descriptor, String kernel, String sampler, List<String> evaluators) {}

    /**
     * What was chosen and how good it is.
     *
     * @param out the folder with everything
     * @param candidates how many there were
     * @param quarantined how many were set aside
     * @param sizes the sizes written
     * @param picks in order of choice; empty where the base alone meets the target
     * @param findings one for each evaluator
     */
    public record Result(
            Path out,
            int candidates,
            int quarantined,
            List<Integer> sizes,
            List<Pick> picks,
            List<Finding> findings) {}

    /**
     * One choice.
     *
     * @param rank from 1
     * @param file where it stood
     * @param index its number in that file, from 0
     * @param fingerprint its content
     * @param composition its reduced formula
     * @param tag its group
     * @param distance to the nearest earlier choice; NaN for the first
     */
    public record Pick(
            int rank,
            String file,
            int index,
            String fingerprint,
            String composition,
            String tag,
            double distance) {}
}
