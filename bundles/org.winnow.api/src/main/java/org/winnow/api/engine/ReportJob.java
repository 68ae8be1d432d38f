// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Writes the report of a study again from its results, without computing any of them.
 *
 * @param folder of a study that was done
 */
public record ReportJob(Path folder) implements Job<ReportJob.Result> {

    /**
     * What was written.
     *
     * @param report the page
     * @param conclusions the findings that matter
     */
    public record Result(Path report, List<String> conclusions) {}
}
