// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.function.ToDoubleFunction;
import org.winnow.api.dynamics.Dynamics;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.GradeJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.MdJob;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Gradable;
import org.winnow.api.potential.Potential;
import org.winnow.engine.md.RunFiles;
import org.winnow.engine.md.RunTask;
import org.winnow.engine.output.Failures;
import org.winnow.engine.output.JsonFile;
import org.winnow.engine.output.OutputFiles;

/** Molecular dynamics from each of the starts. Files get their names when all runs are done. */
final class MdRun {

    private static final double NANOSECONDS = 1e9;

    /** Of the active set of the grade guard: a row must raise the volume by this factor. */
    private static final double ACTIVE = 1.001;

    private final MdJob job;
    private final Tools tools;
    private final StageClock clock;

    MdRun(MdJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    MdJob.Result run() throws IOException {
        long begin = System.nanoTime();
        RunFiles files = new RunFiles(job.out());
        try (Catalogue.Instance<Dynamics> dynamics =
                tools.catalogue().create(Dynamics.class, job.dynamics())) {
            Potential potential = Potentials.read(tools, job.potential(), job.start());
            clock.stage("read");
            Candidates starts = read(job.start());
            new Predictor(potential, starts); // finds out whether all species are known
            List<Configuration> configurations = all(starts);
            ToDoubleFunction<Configuration> grader = grader(potential);
            String identity = identity(dynamics.text(), configurations);
            List<RunTask> tasks = new ArrayList<>();
            for (int i = 0; i < configurations.size(); i++) {
                tasks.add(
                        new RunTask(
                                job,
                                identity,
                                configurations.get(i),
                                i + 1,
                                potential,
                                dynamics.get(),
                                configurations.size() == 1 ? files : files.numbered(i + 1),
                                out -> writer(out, starts),
                                Relabelled::isLabel,
                                grader));
            }
            checkOutputs(files, tasks);
            clock.stage("md");
            List<MdJob.Run> runs = new MdLanes(tasks, clock).run();
            MdJob.Result result = new MdJob.Result(runs, (System.nanoTime() - begin) / NANOSECONDS);
            finish(files, tasks, manifest(dynamics, starts, result));
            return result;
        }
    }

    private Candidates read(Inputs inputs) throws IOException {
        return Candidates.read(tools.datasets(), inputs, Optional.empty(), false, clock);
    }

    private static List<Configuration> all(Candidates read) throws IOException {
        List<Configuration> all = new ArrayList<>();
        read.forEach((first, batch) -> all.addAll(batch), fraction -> {});
        return all;
    }

    private FrameWriter writer(OutputStream out, Candidates starts) throws IOException {
        FormatSettings settings = ConvertRun.settings(job.start(), starts.species());
        return tools.datasets().create(out, Path.of("frame.xyz"), Optional.of("extxyz"), settings);
    }

    private ToDoubleFunction<Configuration> grader(Potential potential) throws IOException {
        if (job.guard().grade().isEmpty()) {
            return c -> Double.NaN;
        }
        if (!(potential instanceof Gradable gradable) || job.guard().training().isEmpty()) {
            throw new IllegalArgumentException(
                    "a largest grade needs a training set and a potential that gives derivatives by"
                            + " its parameters, got "
                            + job.potential());
        }
        clock.stage("choose the active set");
        GradeRows rows = new GradeRows(gradable, GradeJob.Mode.NEIGHBORHOOD);
        ActiveRows active = new ActiveRows(gradable.activeSet(ACTIVE), rows);
        active.choose(read(job.guard().training().get()), clock);
        return c -> Arrays.stream(active.set().grades(rows.of(c, "md"))).max().orElse(Double.NaN);
    }

    /** A hash of all that decides what comes out. */
    private String identity(String dynamics, List<Configuration> starts) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(Manifest.hash(job.potential().toString()).get("sha256")).append('\n');
        text.append(dynamics).append('\n').append(job.phases()).append('\n');
        text.append(job.timestep()).append(' ').append(job.logEvery()).append('\n');
        text.append(job.seed()).append(' ').append(job.retry()).append('\n');
        text.append(job.guard()).append('\n').append(job.start().settings()).append('\n');
        starts.forEach(c -> text.append(c.fingerprint()).append('\n'));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha.digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** Finds out at once whether the files can be written; what a checkpoint stands by is ours. */
    private void checkOutputs(RunFiles files, List<RunTask> tasks) throws IOException {
        boolean goesOn = tasks.stream().anyMatch(t -> Files.exists(t.files().checkpoint()));
        if (goesOn) {
            clock.warn("goes on from its checkpoint");
        }
        List<Path> targets = new ArrayList<>(List.of(files.manifest()));
        for (RunTask task : tasks) {
            targets.add(task.files().trajectory());
            targets.add(task.files().log());
        }
        OutputFiles.begin(job.overwrite() || goesOn, targets.toArray(Path[]::new)).close();
        Files.createDirectories(job.out().toAbsolutePath().getParent());
    }

    private void finish(RunFiles files, List<RunTask> tasks, Map<String, Object> manifest)
            throws IOException {
        for (RunTask task : tasks) {
            RunFiles own = task.files();
            if (own.compressed()) {
                compress(own);
            } else {
                move(own.trajectoryPart(), own.trajectory());
            }
            move(own.logPart(), own.log());
            if (Files.exists(own.stoppedPart())) {
                move(own.stoppedPart(), own.stopped());
            } else {
                Files.deleteIfExists(own.stopped());
            }
        }
        try (OutputFiles out = OutputFiles.begin(true, files.manifest())) {
            JsonFile.write(out.file(files.manifest()), manifest);
            out.finish();
        }
        for (RunTask task : tasks) {
            Files.deleteIfExists(task.files().trajectoryPart());
            Files.deleteIfExists(task.files().checkpoint());
        }
    }

    private void compress(RunFiles files) throws IOException {
        try (OutputFiles out = OutputFiles.begin(true, files.trajectory())) {
            tools.datasets().compress(files.trajectoryPart(), out.file(files.trajectory()));
            out.finish();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failures.writing(to, e);
        }
    }

    private Map<String, Object> manifest(
            Catalogue.Instance<Dynamics> dynamics, Candidates starts, MdJob.Result result)
            throws IOException {
        ForkJoinTask<List<Object>> hashes = Manifest.hash(starts.sources().get(0));
        Manifest manifest =
                new Manifest("md", tools.platform())
                        .put("potential", Manifest.hash(job.potential().toString()))
                        .put("start", hashes.join())
                        .put("dynamics", Manifest.algorithm(dynamics))
                        .put("settings", MdRecord.settings(job))
                        .put("runs", result.runs().stream().map(MdRecord::run).toList());
        return manifest.finish(tools.platform(), clock);
    }
}
