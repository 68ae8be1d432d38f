// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    TrainRun(TrainJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    TrainJob.Result run() throws IOException {
        try (Catalogue.Instance<Trainer> trainer =
                tools.catalogue().create(Trainer.class, job.trainer())) {
            // what stands beside a checkpoint is the potential of an unfinished training
            boolean replace = job.overwrite() || Files.exists(job.state());
            OutputFiles.begin(replace, job.out()).close(); // finds out whether it can be written
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
            return new TrainJob.Result(
                    job.out(),
                    training.configurations.size(),
                    training.configurations.stream().mapToLong(Configuration::size).sum(),
                    training.left,
                    result,
                    seconds,
                    ended);
        }
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
     */
    private record Labelled(List<Configuration> configurations, int left) {}

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
        return new Labelled(labelled, left);
    }

    private static boolean labelled(Configuration c) {
        return c.energy().isPresent() || c.hasForces() || c.hasVirial();
    }

    private Trainer.Listener listener() {
        return new Trainer.Listener() {
            @Override
            public void step(Trainer.Step step) {
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
                "%sstep %d, loss %.4g, ΔE %.2f meV/atom, ΔF %.1f meV/Å%s, at most %s left",
                place,
                step.iteration(),
                fit.loss(),
                MILLI * fit.energy(),
                MILLI * fit.forces(),
                validation,
                time(step.remaining()));
    }

    private static String time(double seconds) {
        return seconds < MINUTE
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / MINUTE);
    }
}
