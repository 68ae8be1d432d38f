// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import org.winnow.api.engine.Catalogue.Instance;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.engine.UsageException;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.model.Dataset;
import org.winnow.api.trajectory.TrajectoryEvaluator;
import org.winnow.api.trajectory.TrajectoryEvaluator.Part;
import org.winnow.api.trajectory.TrajectoryEvaluator.Session;
import org.winnow.engine.output.JsonFile;
import org.winnow.engine.output.OutputFolder;

/** Judges trajectories: each file is read once, and all evaluators see its frames. */
final class RdfRun {

    private final RdfJob job;
    private final Tools tools;
    private final StageClock clock;
    private final List<Instance<TrajectoryEvaluator>> evaluators = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<ForkJoinTask<?>> beside = new ArrayList<>();

    RdfRun(RdfJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    RdfJob.Result run() throws IOException {
        if (job.skip() < 0 || job.evaluators().isEmpty()) {
            throw new UsageException(
                    "there must be an evaluator, and frames to skip at least 0, got "
                            + job.evaluators().size()
                            + " and "
                            + job.skip());
        }
        try (OutputFolder out = OutputFolder.begin(job.out(), job.overwrite())) {
            for (String text : job.evaluators()) {
                evaluators.add(tools.catalogue().create(TrajectoryEvaluator.class, text));
            }
            evaluators.forEach(e -> sessions.add(e.get().begin()));
            return judge(out);
        } finally {
            beside.forEach(task -> task.cancel(false));
            beside.forEach(ForkJoinTask::quietlyJoin);
            evaluators.forEach(Instance::close);
        }
    }

    private RdfJob.Result judge(OutputFolder out) throws IOException {
        Dataset data = tools.datasets().open(job.trajectories());
        Optional<Dataset> reference = Optional.empty();
        if (job.reference().isPresent()) {
            reference = Optional.of(tools.datasets().open(job.reference().get()));
        }
        clock.stage("read");
        FrameFeed judged = feed(data, Part.TRAJECTORY, job.skip());
        if (judged.frames() == 0) {
            throw new IllegalArgumentException(
                    "there must be frames left to judge, got none after the first "
                            + job.skip()
                            + " of each composition in each file");
        }
        FrameFeed compared = null;
        if (reference.isPresent()) {
            clock.stage("read reference");
            compared = feed(reference.get(), Part.REFERENCE, 0);
        }
        clock.stage("judge");
        List<Finding> findings = new ArrayList<>();
        for (Session session : sessions) {
            findings.add(session.finish());
            clock.report((double) findings.size() / sessions.size());
        }
        clock.stage("write");
        FindingFiles files = new FindingFiles(tools, out, clock);
        beside.addAll(files.draw(findings));
        files.writeTables(findings);
        files.finishDrawing();
        RdfJob.Result result = result(judged, compared, findings);
        write(out, data, reference, result);
        out.finish();
        return result;
    }

    private FrameFeed feed(Dataset data, Part part, int skip) throws IOException {
        FrameFeed feed = new FrameFeed(sessions, part, skip);
        Pipeline.read(data, feed, clock);
        feed.finish();
        return feed;
    }

    private RdfJob.Result result(FrameFeed judged, FrameFeed compared, List<Finding> findings) {
        List<RdfJob.Found> found = new ArrayList<>();
        for (int k = 0; k < findings.size(); k++) {
            found.add(new RdfJob.Found(evaluators.get(k).info().id(), findings.get(k)));
        }
        return new RdfJob.Result(
                judged.frames(),
                compared == null ? 0 : compared.frames(),
                List.copyOf(new TreeSet<>(judged.compositions().keySet())),
                found,
                job.out());
    }

    private void write(
            OutputFolder out, Dataset data, Optional<Dataset> reference, RdfJob.Result result)
            throws IOException {
        List<Object> findings = new ArrayList<>();
        for (int k = 0; k < evaluators.size(); k++) {
            findings.add(Manifest.finding(result.findings().get(k).finding(), evaluators.get(k)));
        }
        Manifest manifest =
                new Manifest("rdf", tools.platform())
                        .put("inputs", Manifest.hash(data).join())
                        .put("trajectories", words(job.trajectories()));
        if (reference.isPresent()) {
            manifest.put("reference", Manifest.hash(reference.get()).join())
                    .put("references", words(job.reference().get()));
        }
        manifest.put("skip", job.skip())
                .put("evaluators", evaluators.stream().map(Manifest::algorithm).toList())
                .put(
                        "counts",
                        Manifest.ordered(
                                "frames",
                                result.frames(),
                                "reference_frames",
                                result.referenceFrames(),
                                "compositions",
                                result.compositions()))
                .put("findings", findings);
        JsonFile.write(out.file(OutputFolder.MANIFEST), manifest.finish(tools.platform(), clock));
        clock.report(1);
    }

    /** With the slices, which the names of files do not have. */
    private static Object words(Inputs inputs) {
        return Manifest.ordered("files", inputs.files(), "format", inputs.format());
    }
}
