// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;

/**
 * Writes a study file with comments for given data: sizes that suit them, and every default.
 *
 * @param inputs the data; paths as they shall stand in the file
 * @param out the file to be made
 * @param overwrite whether an existing one is replaced
 */
public record StudyNewJob(Inputs inputs, Path out, boolean overwrite)
        implements Job<StudyNewJob.Result> {

    /**
     * What was written.
     *
     * @param configurations in the data
     * @param out the file
     */
    public record Result(int configurations, Path out) {}
}
