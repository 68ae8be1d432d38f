// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyVerifyJob;
import org.winnow.study.file.StudyFile;
import org.winnow.study.plan.Step;
import org.winnow.study.store.Json;
import org.winnow.study.store.StepFolder;
import org.winnow.study.store.Trees;

/**
 * Says whether a report still follows from inputs and settings: every key is computed again from
 * the files as they are now and the code that the steps say they were made by, every result is
 * compared with its hash, and the pages with the report's step. With recompute, splits and picks
 * are made again by the code that is installed now.
 */
public final class VerifyRun {

    private static final List<String> RECOMPUTED = List.of("split", "select");

    private final StudyVerifyJob job;
    private final Tools tools;
    private final int threads;
    private final Progress progress;
    private final List<String> mismatches = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int files;
    private int recomputed;

    /**
     * Prepares.
     *
     * @param job what to do
     * @param tools to do it with
     * @param threads that may work at once
     * @param progress told how it goes; may end it
     */
    public VerifyRun(StudyVerifyJob job, Tools tools, int threads, Progress progress) {
        this.job = job;
        this.tools = tools;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @return what was compared
     * @throws IOException if there is no study to verify
     */
    public StudyVerifyJob.Result run() throws IOException {
        progress.stage("verify");
        Map<String, StepFolder> recorded = recorded();
        Path copy = StudyFolder.copy(job.folder());
        StudyFile file = StudyFile.read(copy, StudyFolder.base(copy));
        Prepared prepared = new Prepared(job.folder(), file, tools, Recorded.code(recorded));
        List<Planned> counting = prepared.counting();
        if (!all(counting, recorded)) {
            return result(counting.size());
        }
        List<Planned> steps = prepared.all(Prepared.counts(counting));
        if (all(steps, recorded)) {
            Path report = steps.get(steps.size() - 1).folder().files();
            mismatches.addAll(Publication.changes(report, StudyFolder.absolute(job.folder())));
            remarkOnCode(steps);
            if (job.recompute()) {
                recompute(steps);
            }
        }
        return result(steps.size());
    }

    private StudyVerifyJob.Result result(int steps) {
        return new StudyVerifyJob.Result(
                steps, files, recomputed, mismatches.stream().distinct().toList(), remarks);
    }

    private Map<String, StepFolder> recorded() throws IOException {
        Map<String, StepFolder> recorded = Recorded.steps(job.folder());
        if (recorded.isEmpty()) {
            throw new IOException("a study must have been run to its end, got " + job.folder());
        }
        return recorded;
    }

    /** Compares keys and hashes. */
    private boolean all(List<Planned> steps, Map<String, StepFolder> recorded) throws IOException {
        int before = mismatches.size();
        for (Planned p : steps) {
            progress.report(-1);
            StepFolder folder = recorded.get(p.id());
            if (folder == null) {
                mismatches.add("step " + p.id() + " is asked for and was never done");
            } else if (!Files.exists(folder.path().resolve("step.json"))) {
                mismatches.add("step " + p.id() + " has no result in " + folder.path());
            } else if (!p.key().equals(folder.record().get("key"))) {
                mismatches.add(difference(p, folder.record()));
            } else {
                mismatches.addAll(folder.changes());
                files += Json.object(folder.record().get("outputs")).size();
            }
        }
        return mismatches.size() == before;
    }

    private static String difference(Planned p, Map<String, Object> then) {
        List<String> what = new ArrayList<>();
        for (String part : List.of("settings", "inputs", "needs")) {
            // as JSON, because numbers read back are not of the class they were written from
            String now = new String(Json.bytes(p.made().get(part)));
            if (!now.equals(new String(Json.bytes(then.get(part))))) {
                what.add(part.equals("needs") ? "the results it needs" : part);
            }
        }
        return "step "
                + p.id()
                + " was made from other "
                + (what.isEmpty() ? "code" : String.join(" and ", what));
    }

    private void remarkOnCode(List<Planned> steps) throws IOException {
        for (Planned p : steps) {
            if (!tools.code().of(p.step()).equals(p.folder().record().get("code"))) {
                remarks.add(
                        "the study was made by another build of the program ("
                                + StudyFolder.recorded(job.folder()).get("program")
                                + "; this is "
                                + tools.version()
                                + "): a run would do it again");
                return;
            }
        }
    }

    private void recompute(List<Planned> steps) throws IOException {
        Path scratch = Files.createTempDirectory("winnow-verify");
        try {
            Map<String, Planned> byId = new TreeMap<>();
            steps.forEach(p -> byId.put(p.id(), p));
            for (Planned p : steps) {
                if (RECOMPUTED.contains(p.step().kind())) {
                    recompute(p, byId, scratch.resolve(p.folder().path().getFileName()));
                }
            }
        } finally {
            Trees.remove(scratch);
        }
    }

    private void recompute(Planned p, Map<String, Planned> byId, Path folder) throws IOException {
        progress.status(p.id());
        Path out = folder.resolve("files");
        p.step().work().run(new Again(out, byId));
        recomputed++;
        Map<String, String> now = StepFolder.hashes(folder);
        Json.object(p.folder().record().get("outputs"))
                .forEach(
                        (name, hash) -> {
                            if (name.startsWith("files/") && !hash.equals(now.get(name))) {
                                mismatches.add(
                                        "step " + p.id() + ", done again, gives another " + name);
                            }
                        });
    }

    /** A desk where steps are done again. */
    private final class Again implements Step.Desk {
        private final Path out;
        private final Map<String, Planned> byId;

        Again(Path out, Map<String, Planned> byId) {
            this.out = out;
            this.byId = byId;
        }

        @Override
        public Path out() {
            return out;
        }

        @Override
        public Path files(String id) {
            return byId.get(id).folder().files();
        }

        @Override
        public <R> R run(org.winnow.api.engine.Job<R> wanted) throws IOException {
            return tools.engine().run(wanted, threads, progress);
        }
    }
}
