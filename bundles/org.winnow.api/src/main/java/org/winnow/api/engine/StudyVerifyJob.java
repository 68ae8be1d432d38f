// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Says whether the report in a study's folder still follows from its inputs and settings.
 *
 * @param folder of a study
 * @param recompute whether splits and picks are made again and compared
 */
public record StudyVerifyJob(Path folder, boolean recompute) implements Job<StudyVerifyJob.Result> {

    /**
     * What was compared.
     *
     * @param steps whose keys were computed again
     * @param files whose hashes were computed again
     * @param recomputed steps that were done again
     * @param mismatches a sentence each; empty if the report follows
     * @param remarks what is worth knowing and no mismatch, such as another version of the program
     */
    public record Result(
            int steps, int files, int recomputed, List<String> mismatches, List<String> remarks) {}
}
