// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Removes the results of a study's earlier versions: those of steps that its {@code study.yaml} no
 * longer asks for, and what unfinished steps of that kind left. What the file asks for stays,
 * whether this build of the program made it or the one that wrote the report.
 *
 * @param folder of a study
 * @param dryRun whether only to say what would be removed
 */
public record StudyPruneJob(Path folder, boolean dryRun) implements Job<StudyPruneJob.Result> {

    /**
     * What was removed, or would be.
     *
     * @param removed in the order of their names
     * @param kept steps that the study asks for and that are done
     * @param keptBytes that they hold
     * @param spared a sentence for each thing among the steps that is no result of a study
     */
    public record Result(List<Removed> removed, int kept, long keptBytes, List<String> spared) {

        /** {@return the bytes that are freed} */
        public long bytes() {
            return removed.stream().mapToLong(Removed::bytes).sum();
        }
    }

    /**
     * A result that no one asks for.
     *
     * @param name of its folder among the steps
     * @param unfinished whether its step was never done
     * @param bytes that it holds
     */
    public record Removed(String name, boolean unfinished, long bytes) {}
}
