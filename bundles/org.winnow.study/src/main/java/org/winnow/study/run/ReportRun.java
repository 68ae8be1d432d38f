// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.ReportJob;
import org.winnow.study.file.StudyFile;
import org.winnow.study.result.Results;
import org.winnow.study.result.ResultsReader;
import org.winnow.study.store.Json;
import org.winnow.study.store.StepFolder;
import org.winnow.study.store.Trees;

/** Writes the report of a study again from what its steps left. */
public final class ReportRun {

    private final ReportJob job;
    private final Tools tools;
    private final Progress progress;

    /**
     * Prepares.
     *
     * @param job what to do
     * @param tools to do it with
     * @param progress told how it goes; may end it
     */
    public ReportRun(ReportJob job, Tools tools, Progress progress) {
        this.job = job;
        this.tools = tools;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @return what was written
     * @throws IOException if a step is missing, or a file cannot be read or written
     */
    public ReportJob.Result run() throws IOException {
        progress.stage("report");
        Object recorded = StudyFolder.recorded(job.folder()).get("steps");
        if (recorded == null) {
            throw new IOException("a study must have been run to its end, got " + job.folder());
        }
        try (StudyFolder folder = StudyFolder.open(job.folder())) {
            Map<String, StepFolder> steps = new LinkedHashMap<>();
            for (Map.Entry<String, Object> e : Json.object(recorded).entrySet()) {
                StepFolder step = step(folder, Json.object(e.getValue()));
                if (!e.getKey().equals(ReportStep.ID)) {
                    check(e.getKey(), step);
                    steps.put(e.getKey(), step);
                }
            }
            Path copy = StudyFolder.copy(job.folder());
            StudyFile file = StudyFile.read(copy, StudyFolder.base(copy));
            Results results = new ResultsReader(folder.path(), file.study(), steps).read();
            Path pages = Files.createTempDirectory(folder.steps(), ".partial-report");
            try {
                ReportStep.write(results, pages, tools);
                new Publication(folder).publish(pages);
            } finally {
                Trees.remove(pages);
            }
            folder.log("report written again");
            return new ReportJob.Result(
                    folder.path().resolve(Publication.REPORT), results.conclusions());
        }
    }

    private static StepFolder step(StudyFolder folder, Map<String, Object> recorded) {
        return StepFolder.named(
                folder.steps(), recorded.get("folder").toString(), recorded.get("key").toString());
    }

    private void check(String id, StepFolder step) throws IOException {
        progress.report(-1);
        if (!step.isDone()) {
            throw new IOException(
                    "all steps of the study must be done, and "
                            + id
                            + " is not; winnow study resume does it");
        }
    }
}
