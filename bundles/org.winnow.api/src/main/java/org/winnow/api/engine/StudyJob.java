// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * A whole study: from files of configurations to a report. What an earlier run of the same study
 * left in {@code out} is used where it still follows from inputs and settings, and done again where
 * it does not.
 *
 * @param file the study file
 * @param out the folder of the study, made if it does not exist
 * @param dryRun whether only to plan
 */
public record StudyJob(Path file, Path out, boolean dryRun) implements Job<StudyJob.Result> {

    /**
     * What was done.
     *
     * @param out the folder
     * @param steps of the plan, in order
     * @param conclusions the findings that matter, most telling first; empty for a plan
     * @param report the page that tells it all; in {@code out}
     * @param seconds that it took, in this run of the program
     */
    public record Result(
            Path out, List<Step> steps, List<String> conclusions, Path report, double seconds) {}

    /**
     * One step.
     *
     * @param name such as {@code train FPS-400}
     * @param key hash of all that decides its result
     * @param kept whether an earlier result stands
     * @param seconds that it took when it was done; the estimate for a plan
     * @param bytes of memory that it is estimated to need
     */
    public record Step(String name, String key, boolean kept, double seconds, long bytes) {}
}
