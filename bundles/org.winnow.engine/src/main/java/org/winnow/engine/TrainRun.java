// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.TrainJob;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Trainer;
import org.winnow.api.potential.Trainer.Fit;
import org.winnow.engine.output.OutputFiles;

/**
 * Fits a potential. Configurations are put into the order of content, so the order of files does
 * not matter. Where the user ends it, the best potential so far is written and the checkpoint
 * stays.
 */
final class TrainRun {

    private static final double NANOSECONDS = 1e9;
    private static final double MILLI = 1000;
    private static final double MINUTE = 60;

    private final TrainJob job;
    private final Tools tools;
    private final StageClock clock;
    private final TrainOutput output;
    private final TrainRecord record = new TrainRecord();

    TrainRun(TrainJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
        output = new TrainOutput(job.out());
    }

    TrainJob.Result run() throws IOException {
        try (Catalogue.Instance<Trainer> trainer =
                tools.catalogue().create(Trainer.class, job.trainer())) {
            // what stands beside a checkpoint is the potential of an unfinished training
            boolean replace = job.overwrite() || Files.exists(job.state());
            // finds out whether all can be written
            OutputFiles.begin(replace, output.all()).close();
            clock.stage("read");
            Labelled training = read(job.inputs(), "training");
            Optional<Labelled> validation =
                    job.validation().isPresent()
                            ? Optional.of(read(job.validation().get(), "validation"))
                            : Optional.empty();
            clock.stage("train");
            Files.createDirectories(job.out().toAbsolutePath().getParent());
            long begin = System.nanoTime();
            Trainer.Training result = trainer.get().train(task(training, validation), listener());
            double seconds = (System.nanoTime() - begin) / NANOSECONDS;
            boolean ended = clock.end() != null;
            Potentials.write(tools, result.potential(), job.out());
            if (!ended) {
                Files.deleteIfExists(job.state());
            }
            output.writeCourse(record);
            output.writeManifest(manifest(trainer, training, validation, result));
            output.draw(record, tools.plots().get());
            return new TrainJob.Result(
                    job.out(),
                    training.configurations.size(),
                    training.atoms(),
                    training.left,
                    result,
                    seconds,
                    ended,
                    output.written());
        }
    }

    private Map<String, Object> manifest(
            Catalogue.Instance<Trainer> trainer,
            Labelled training,
            Optional<Labelled> validation,
            Trainer.Training result)
            throws IOException {
        return new Manifest("train", tools.platform())
                .put("inputs", training.hashes.join())
                .put("validation", validation.map(v -> v.hashes.join()).orElse(List.of()))
                .put("format", job.inputs().format())
                .put("trainer", Manifest.algorithm(trainer))
                .put("seed", job.seed())
                .put("species", List.of(result.potential().species().toString().split(",")))
                .put(
                        "counts",
                        Manifest.ordered(
                                "configurations",
                                training.configurations.size(),
                                "atoms",
                                training.atoms(),
                                "without_labels",
                                training.left,
                                "validation_configurations",
                                validation.map(v -> v.configurations.size()).orElse(0),
                                "validation_atoms",
                                validation.map(Labelled::atoms).orElse(0L),
                                "parameters",
                                result.parameters()))
                .put("potential", Manifest.hash(job.out().toString()))
                .put("iterations", result.iterations())
                .put("converged", result.finished())
                .put(
                        "errors",
                        Manifest.ordered(
                                "training",
                                errors(result.training()),
                                "validation",
                                result.validation().map(TrainRun::errors)))
                .finish(tools.platform(), clock);
    }

    private static Map<String, Object> errors(Fit fit) {
        return Manifest.ordered(
                "loss",
                fit.loss(),
                "energy_rmse_ev_per_atom",
                fit.energy(),
                "force_rmse_component_ev_per_angstrom",
                fit.forces());
    }

    private Trainer.Task task(Labelled training, Optional<Labelled> validation) {
        Path state = job.state();
        if (Files.exists(state)) {
            clock.warn("goes on from " + state);
        }
        return new Trainer.Task(
                training.configurations,
                validation.map(Labelled::configurations).orElse(List.of()),
                job.seed(),
                Optional.of(state));
    }

    /**
     * Configurations with labels.
     *
     * @param configurations in the order of content
     * @param left out, because they have none
     * @param hashes of the files, made beside other work
     */
    private record Labelled(
            List<Configuration> configurations, int left, ForkJoinTask<List<Object>> hashes) {
        long atoms() {
            return configurations.stream().mapToLong(Configuration::size).sum();
        }
    }

    private Labelled read(Inputs inputs, String what) throws IOException {
        Candidates all = Candidates.read(tools.datasets(), inputs, Optional.empty(), false, clock);
        Configuration[] read = new Configuration[all.count()];
        all.forEach(
                (first, batch) -> {
                    for (int i = 0; i < batch.size(); i++) {
                        read[first + i] = batch.get(i);
                    }
                },
                fraction -> {});
        List<Configuration> labelled = new ArrayList<>();
        Arrays.stream(all.rows())
                .filter(k -> labelled(read[k]))
                .forEach(k -> labelled.add(read[k]));
        int left = read.length - labelled.size();
        String sentence =
                left
                        + " of "
                        + read.length
                        + " "
                        + what
                        + " configurations have neither energy nor forces nor virial";
        if (labelled.isEmpty()) {
            throw new IllegalArgumentException(
                    "there must be a configuration with labels, and " + sentence);
        }
        if (left > 0) {
            clock.warn(sentence + " and are left out");
        }
        return new Labelled(labelled, left, Manifest.hash(all.sources().get(0)));
    }

    private static boolean labelled(Configuration c) {
        return c.energy().isPresent() || c.hasForces() || c.hasVirial();
    }

    private Trainer.Listener listener() {
        return new Trainer.Listener() {
            @Override
            public void step(Trainer.Step step) {
                record.add(step);
                clock.status(words(step));
                clock.report(-1);
            }

            @Override
            public void warn(String sentence) {
                clock.warn(sentence);
            }
        };
    }

    private static String words(Trainer.Step step) {
        Fit fit = step.training();
        String place = step.stage().isEmpty() ? "" : step.stage() + ", ";
        String validation =
                step.validation()
                        .map(
                                v ->
                                        String.format(
                                                Locale.ROOT,
                                                ", validation ΔE %.2f, ΔF %.1f",
                                                MILLI * v.energy(),
                                                MILLI * v.forces()))
                        .orElse("");
        return String.format(
                Locale.ROOT,
                "%sstep %d, loss %.4g, ΔE %.2f meV/atom, ΔF %.1f meV/Å%s%s",
                place,
                step.iteration(),
                fit.loss(),
                MILLI * fit.energy(),
                MILLI * fit.forces(),
                validation,
                step.remaining().map(TrainRun::left).orElse(""));
    }

    private static String left(Trainer.Remaining rest) {
        double seconds = rest.seconds();
        String time =
                seconds < MINUTE
                        ? String.format(Locale.ROOT, "%.0f s", seconds)
                        : String.format(Locale.ROOT, "%.0f min", seconds / MINUTE);
        return (rest.bound() ? ", at most " : ", about ") + time + " left";
    }
}
