// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyPruneJob;
import org.winnow.study.file.StudyFile;
import org.winnow.study.plan.Keys;
import org.winnow.study.store.Leftovers;
import org.winnow.study.store.StepFolder;

/**
 * Removes the results of steps that a study no longer asks for. Steps are planned twice, as by the
 * code that is installed now and as by the code that the report says it was made by, so that a new
 * build of the program makes no result superfluous that the report follows from.
 */
public final class PruneRun {

    private final StudyPruneJob job;
    private final Tools tools;
    private final int threads;
    private final Progress progress;

    /**
     * Prepares.
     *
     * @param job what to do
     * @param tools to do it with
     * @param threads that may work at once
     * @param progress told how it goes; may end it
     */
    public PruneRun(StudyPruneJob job, Tools tools, int threads, Progress progress) {
        this.job = job;
        this.tools = tools;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @return what was removed, or would be
     * @throws IOException if it is no study's folder, one runs in it, or its files cannot be read
     */
    public StudyPruneJob.Result run() throws IOException {
        progress.stage("prune");
        Map<String, StepFolder> recorded = Recorded.steps(job.folder());
        try (StudyFolder folder = StudyFolder.open(job.folder())) {
            List<StepFolder> wanted = new ArrayList<>(wanted(tools.code()));
            wanted.addAll(wanted(Recorded.code(recorded)));
            Leftovers leftovers = Leftovers.find(folder.steps(), wanted);
            List<StudyPruneJob.Removed> removed = new ArrayList<>();
            for (Leftovers.Leftover one : leftovers.found()) {
                progress.report(-1);
                removed.add(new StudyPruneJob.Removed(one.name(), one.unfinished(), one.bytes()));
                if (!job.dryRun()) {
                    one.remove();
                    folder.log(one.name() + ": removed, no longer asked for");
                }
            }
            return new StudyPruneJob.Result(
                    removed, leftovers.kept(), leftovers.keptBytes(), leftovers.spared());
        }
    }

    private List<StepFolder> wanted(Keys.Code code) throws IOException {
        Path copy = StudyFolder.copy(job.folder());
        StudyFile file = StudyFile.read(copy, StudyFolder.base(copy));
        Prepared prepared = new Prepared(job.folder(), file, tools, code);
        List<Planned> counting = prepared.counting();
        return prepared.all(prepared.counts(counting, threads, progress)).stream()
                .map(Planned::folder)
                .toList();
    }
}
