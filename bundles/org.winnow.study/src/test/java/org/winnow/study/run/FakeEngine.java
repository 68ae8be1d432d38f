// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Job;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.engine.SplitJob;
import org.winnow.api.engine.TrainJob;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Table;
import org.winnow.api.potential.Trainer;
import org.winnow.study.store.Sha256;

/**
 * Does jobs by hashing what goes in, so that any difference in inputs or settings shows in what
 * comes out. Breaks in the middle of a job of one's choice.
 */
final class FakeEngine implements Engine {

    final List<String> ran = Collections.synchronizedList(new ArrayList<>());
    final FakeMotion motion = new FakeMotion();
    private final AtomicInteger count = new AtomicInteger();
    private final int breaksAt;
    private final String breaksOn;

    /** Breaks never. */
    FakeEngine() {
        this(-1);
    }

    /** Breaks the training of one potential. @param training {@code train:} and its id */
    FakeEngine(String training) {
        breaksAt = -1;
        breaksOn = training.replace("train:", "train-");
    }

    /** Breaks all jobs from one on. @param breaksAt its number, from 0 */
    FakeEngine(int breaksAt) {
        this.breaksAt = breaksAt;
        breaksOn = "";
    }

    @Override
    @SuppressWarnings("unchecked") // each branch gives what its job promises
    public <R> R run(Job<R> job, int threads, Progress progress) throws IOException {
        ran.add(job.getClass().getSimpleName());
        progress.report(0);
        boolean breaks = breaksAt >= 0 && count.getAndIncrement() >= breaksAt;
        boolean its =
                !breaksOn.isEmpty()
                        && job instanceof TrainJob train
                        && train.out().toString().contains(breaksOn + "-");
        return (R) result(job, breaks || its);
    }

    private Object result(Job<?> job, boolean breaks) throws IOException {
        if (job instanceof InfoJob info) {
            check(breaks);
            return info(lines(info.inputs()));
        }
        if (job instanceof SplitJob split) {
            return split(split, breaks);
        }
        if (job instanceof DescribeJob describe) {
            write(describe.out(), hash(describe.inputs()) + describe.descriptor(), breaks);
            return new DescribeJob.Result(1, 1, describe.out());
        }
        if (job instanceof SelectJob select) {
            return select(select, breaks);
        }
        if (job instanceof MdJob md) {
            return motion.move(md, lines(md.start()));
        }
        if (job instanceof RdfJob rdf) {
            return motion.judge(rdf);
        }
        return job instanceof TrainJob train
                ? train(train, breaks)
                : errors((ErrorsJob) job, breaks);
    }

    private static void check(boolean breaks) throws IOException {
        if (breaks) {
            throw new IOException("no space left on device");
        }
    }

    private static void write(Path file, String text, boolean breaks) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, breaks ? text.substring(0, text.length() / 2) : text);
        check(breaks);
    }

    private static List<String> lines(Inputs inputs) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : inputs.files()) {
            lines.addAll(Files.readAllLines(Path.of(file)));
        }
        return lines;
    }

    private static String hash(Inputs inputs) throws IOException {
        return Sha256.of(lines(inputs).toString());
    }

    private static InfoJob.Result info(List<String> lines) {
        return new InfoJob.Result(
                lines.size(),
                10L * lines.size(),
                List.of("Si"),
                Map.of("Si", lines.size()),
                Map.of(),
                Map.of(),
                new InfoJob.Range(10, 10),
                Optional.empty(),
                Map.of("Si-Si", 2.3));
    }

    private static SplitJob.Result split(SplitJob job, boolean breaks) throws IOException {
        List<String> lines = lines(job.inputs());
        int half = (int) Math.round(job.share() * lines.size());
        String seed = " " + job.seed();
        write(
                job.out().resolve("training.xyz"),
                String.join(seed + "\n", lines.subList(0, half)) + seed + "\n",
                false);
        write(
                job.out().resolve("validation.xyz"),
                String.join("\n", lines.subList(half, lines.size())) + "\n",
                breaks);
        return new SplitJob.Result(
                Map.of("Si", half), Map.of("Si", lines.size() - half), job.out());
    }

    private static SelectJob.Result select(SelectJob job, boolean breaks) throws IOException {
        List<String> lines = lines(job.inputs());
        List<List<Object>> curve = new ArrayList<>();
        List<List<Object>> shares = new ArrayList<>();
        List<Integer> sizes = job.stop().sizes();
        for (int size : sizes) {
            String text = String.join("\n", lines.subList(0, size));
            String how = "\n" + job.algorithms() + job.seed();
            write(job.out().resolve("selected-" + size + ".xyz"), text + how, breaks);
            shares.add(List.of("selected-" + size, "Si", size, 100.0));
        }
        for (int size = 1; size <= sizes.get(sizes.size() - 1); size++) {
            curve.add(List.of(size, 1.0 / size, 100.0));
        }
        Finding finding =
                new Finding(
                        Finding.Level.FINE,
                        "well",
                        List.of(),
                        List.of(
                                new Table("curve", List.of("size", "far", "rep"), curve),
                                new Table("composition", List.of("set", "c", "n", "p"), shares)),
                        List.of());
        return new SelectJob.Result(job.out(), lines.size(), 0, sizes, List.of(), List.of(finding));
    }

    /** Goes on from a checkpoint, and says in the potential nothing of it. */
    private static TrainJob.Result train(TrainJob job, boolean breaks) throws IOException {
        String potential = hash(job.inputs()) + job.trainer() + job.seed();
        if (Files.exists(job.state()) && !Files.readString(job.state()).equals(potential)) {
            throw new IOException("the checkpoint is another training's");
        }
        Files.createDirectories(job.out().getParent());
        Files.writeString(job.state(), potential);
        write(job.out(), potential, breaks);
        Files.delete(job.state());
        Trainer.Fit fit = new Trainer.Fit(1, 0.01, Double.NaN);
        return new TrainJob.Result(
                job.out(),
                1,
                10,
                0,
                new Trainer.Training(null, 7, fit, Optional.empty(), 3, true),
                System.nanoTime(),
                false,
                List.of());
    }

    private static ErrorsJob.Result errors(ErrorsJob job, boolean breaks) throws IOException {
        String all = Sha256.of(Files.readString(job.potential()) + hash(job.inputs()));
        double value = Integer.parseInt(all.substring(0, 4), 16) * 1e-6;
        if (job.out().isPresent()) {
            write(
                    job.out().get().resolve("errors.csv"),
                    "composition,configurations,energy_rmse_mev_per_atom,energy_rmse_standard_error,"
                            + "delta_f_mev_per_angstrom,delta_f_standard_error\nall,3,1,0.1,1,0.1\n"
                            + ("Si,3," + value + ",0.1,1,\n"),
                    breaks);
        }
        check(breaks);
        var spread = new ErrorsJob.Spread(value, value, value);
        return new ErrorsJob.Result(
                3,
                30,
                0,
                0,
                new ErrorsJob.Energy(3, value, value / 10, value, value, 0),
                new ErrorsJob.Forces(3, 30, value, value / 10, spread, spread),
                new ErrorsJob.Virial(0, spread, 0, spread),
                List.of(new ErrorsJob.Determination("Si", "Si", 30, 0.5)),
                job.out());
    }
}
