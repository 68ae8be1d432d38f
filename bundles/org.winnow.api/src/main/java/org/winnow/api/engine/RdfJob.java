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
 * @param out the folder to be made
 * @param overwrite whether an existing {@code out} is replaced
 * @param evaluators algorithm texts, such as {@code rdf:r-max=8,bin=0.02} and {@code msd}
 */
public record RdfJob(
        Inputs trajectories,
        Optional<Inputs> reference,
        Path out,
        boolean overwrite,
        List<String> evaluators)
        implements Job<RdfJob.Result> {

    /**
     * What was found.
     *
     * @param frames read
     * @param referenceFrames read
     * @param compositions in the trajectories
     * @param findings one for each evaluator
     * @param out the folder
     */
    public record Result(
            long frames,
            long referenceFrames,
            List<String> compositions,
            List<Finding> findings,
            Path out) {}
}
