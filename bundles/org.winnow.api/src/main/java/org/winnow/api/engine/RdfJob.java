// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.winnow.api.evaluation.Finding;

/**
 * Judges trajectories by their structure and motion, alone or beside reference trajectories. Frames
 * are told apart by composition.
 *
 * @param trajectories what to judge
 * @param reference what to compare with, by composition
 * @param skip so many frames of each composition in each file of {@code trajectories} are left out
 *     at its beginning
 * @param out the folder to be made
 * @param overwrite whether an existing {@code out} is replaced
 * @param evaluators algorithm texts, such as {@code rdf:r-max=8,bin=0.02} and {@code msd}
 */
public record RdfJob(
        Inputs trajectories,
        Optional<Inputs> reference,
        int skip,
        Path out,
        boolean overwrite,
        List<String> evaluators)
        implements Job<RdfJob.Result> {

    /**
     * What was found.
     *
     * @param frames judged
     * @param referenceFrames compared with
     * @param compositions in the trajectories, sorted
     * @param findings one for each evaluator, in their order
     * @param out the folder
     */
    public record Result(
            long frames,
            long referenceFrames,
            List<String> compositions,
            List<Found> findings,
            Path out) {}

    /**
     * What an evaluator found.
     *
     * @param evaluator its id
     * @param finding what
     */
    public record Found(String evaluator, Finding finding) {}
}
