// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Job;
import org.winnow.api.engine.Progress;
import org.winnow.study.file.Source;
import org.winnow.study.file.StudyFile;
import org.winnow.study.plan.Keys;
import org.winnow.study.plan.Planner;
import org.winnow.study.plan.Step;
import org.winnow.study.store.StepFolder;

/** A study file turned into steps with keys, in two rounds: files are counted before all else. */
final class Prepared {

    private static final String STEPS = "steps";

    private final Path folder;
    private final StudyFile file;
    private final Tools tools;
    private final Planner planner;
    private final Keys keys;

    /**
     * Prepares.
     *
     * @param folder of the study; need not exist
     * @param file what it asks for
     * @param tools find files and algorithms
     */
    Prepared(Path folder, StudyFile file, Tools tools) {
        this(folder, file, tools, tools.code());
    }

    /** Likewise, as if other code did the steps. @param code its hashes */
    Prepared(Path folder, StudyFile file, Tools tools, Keys.Code code) {
        this.folder = StudyFolder.absolute(folder);
        this.file = file;
        this.tools = tools;
        this.planner = new Planner(file, tools.catalogue());
        this.keys = new Keys(tools.datasets(), code);
    }

    /**
     * Finds all files, and reads none of them further than to its format.
     *
     * @throws IOException if one is not there, with its place in the study file
     */
    void check() throws IOException {
        for (Source source : file.sources()) {
            Source.located(source.place(), () -> tools.datasets().open(source.inputs()));
        }
    }

    /**
     * The first round.
     *
     * @return steps that count files
     * @throws IOException if a file cannot be read, with its place in the study file
     */
    List<Planned> counting() throws IOException {
        check();
        return Planned.of(planner.counting(), keys, folder.resolve(STEPS));
    }

    /**
     * The second round.
     *
     * @param counts what the first round found, by id
     * @return all steps, those of the first round among them
     * @throws IOException if a file cannot be read
     */
    List<Planned> all(Map<String, InfoJob.Result> counts) throws IOException {
        List<Step> steps = new ArrayList<>(planner.steps(counts));
        Map<String, StepFolder> results = new LinkedHashMap<>();
        Step report = ReportStep.of(file.study(), List.copyOf(steps), results, folder, tools);
        steps.add(report);
        List<Planned> all = Planned.of(steps, keys, folder.resolve(STEPS));
        all.forEach(p -> results.put(p.id(), p.folder()));
        results.remove(ReportStep.ID);
        return all;
    }

    /**
     * Reads what the first round found.
     *
     * @param counting its steps, done
     * @return by id
     * @throws IOException if it cannot be read
     */
    static Map<String, InfoJob.Result> counts(List<Planned> counting) throws IOException {
        Map<String, InfoJob.Result> counts = new LinkedHashMap<>();
        for (Planned p : counting) {
            counts.put(p.id(), p.folder().result(InfoJob.Result.class));
        }
        return counts;
    }

    /**
     * Likewise, of steps that may not be done: those count now, and nothing is written.
     *
     * @param counting the steps of the first round
     * @param threads that may work at once
     * @param progress told how it goes; may end it
     * @return by id
     * @throws IOException if a file cannot be read
     */
    Map<String, InfoJob.Result> counts(List<Planned> counting, int threads, Progress progress)
            throws IOException {
        Map<String, InfoJob.Result> counts = new LinkedHashMap<>();
        for (Planned p : counting) {
            counts.put(
                    p.id(),
                    p.folder().isDone()
                            ? p.folder().result(InfoJob.Result.class)
                            : (InfoJob.Result) p.step().work().run(new Aside(threads, progress)));
        }
        return counts;
    }

    /** A desk for steps that leave no files. */
    private final class Aside implements Step.Desk {
        private final int threads;
        private final Progress progress;

        Aside(int threads, Progress progress) {
            this.threads = threads;
            this.progress = progress;
        }

        @Override
        public Path out() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path files(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <R> R run(Job<R> job) throws IOException {
            return tools.engine().run(job, threads, progress);
        }
    }
}
