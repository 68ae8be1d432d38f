// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyJob;
import org.winnow.study.file.StudyFile;
import org.winnow.study.store.StepFolder;

/** A whole study: counts files, plans, does what is not done yet, shows the report. */
public final class StudyRun {

    private static final double NANOSECONDS = 1e9;

    private final StudyJob job;
    private final Tools tools;
    private final int threads;
    private final Progress progress;
    private final long begin = System.nanoTime();

    /**
     * Prepares.
     *
     * @param job what to do
     * @param tools to do it with
     * @param threads that may work at once
     * @param progress told how it goes; may end it
     */
    public StudyRun(StudyJob job, Tools tools, int threads, Progress progress) {
        this.job = job;
        this.tools = tools;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @return what was done, or would be
     * @throws IOException if a file cannot be read or written, or a step failed
     */
    public StudyJob.Result run() throws IOException {
        Path base = StudyFolder.base(job.file());
        StudyFile file = StudyFile.read(job.file(), base);
        Prepared prepared = new Prepared(job.out(), file, tools);
        if (job.dryRun()) {
            return plan(prepared);
        }
        prepared.check(); // before there is a folder that nothing can come of
        try (StudyFolder folder = StudyFolder.open(job.out())) {
            folder.keep(job.file(), base);
            return run(prepared, folder);
        }
    }

    private StudyJob.Result plan(Prepared prepared) throws IOException {
        progress.stage("plan");
        Map<String, InfoJob.Result> counts =
                prepared.counts(prepared.counting(), threads, progress);
        List<Planned> all = prepared.all(counts);
        return result(all, p -> p.folder().isDone(), List.of());
    }

    private StudyJob.Result run(Prepared prepared, StudyFolder folder) throws IOException {
        folder.log("study begins, Winnow " + tools.version() + ", threads: " + threads);
        progress.stage("study");
        List<Planned> counting = prepared.counting();
        Executor counter = new Executor(tools.engine(), folder, counting, threads, progress);
        Map<String, String> failures = counter.run();
        Executor.check(failures, counting.size());
        List<Planned> all = prepared.all(Prepared.counts(counting));
        folder.record(all, tools.version());
        Executor executor = new Executor(tools.engine(), folder, all, threads, progress);
        failures = executor.run();
        folder.write("timings.csv", Timings.csv(all));
        try {
            Executor.check(failures, all.size());
        } catch (IOException e) {
            folder.log(e.getMessage());
            throw e;
        }
        Planned report = all.get(all.size() - 1);
        new Publication(folder).publish(report.folder().files());
        StepFolder.removePartials(folder.steps());
        folder.log("study done");
        List<String> conclusions = report.folder().result(Written.class).conclusions();
        List<String> counted = counting.stream().map(Planned::id).toList();
        return result(
                all,
                p -> (counted.contains(p.id()) ? counter : executor).isKept(p.id()),
                conclusions);
    }

    private StudyJob.Result result(
            List<Planned> all, Predicate<Planned> kept, List<String> conclusions) {
        List<StudyJob.Step> steps = new ArrayList<>();
        for (Planned p : all) {
            boolean done = Files.exists(p.folder().path());
            steps.add(
                    new StudyJob.Step(
                            p.id(),
                            p.key(),
                            kept.test(p),
                            done ? p.folder().seconds() : p.step().cost().seconds(),
                            p.step().cost().bytes()));
        }
        return new StudyJob.Result(
                StudyFolder.absolute(job.out()),
                steps,
                conclusions,
                StudyFolder.absolute(job.out()).resolve(Publication.REPORT),
                (System.nanoTime() - begin) / NANOSECONDS);
    }
}
