// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winnow.api.engine.PerturbJob;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Potential;
import org.winnow.engine.output.OutputFiles;

/** Writes variants of configurations, with labels of a potential where one is given. */
final class PerturbRun {

    private final PerturbJob job;
    private final Tools tools;
    private final StageClock clock;

    PerturbRun(PerturbJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    PerturbJob.Result run() throws IOException {
        Optional<Potential> potential =
                job.potential().isPresent()
                        ? Optional.of(Potentials.read(tools, job.potential().get(), job.inputs()))
                        : Optional.empty();
        try (OutputFiles out = OutputFiles.begin(job.overwrite(), job.out())) {
            clock.stage("read");
            Candidates all =
                    Candidates.read(tools.datasets(), job.inputs(), Optional.empty(), false, clock);
            if (potential.isPresent()) {
                new Predictor(potential.get(), all); // finds out whether it knows all species
            }
            clock.stage("perturb");
            int count = write(all, potential, out);
            out.finish();
            return new PerturbJob.Result(job.out(), count);
        }
    }

    private int write(Candidates all, Optional<Potential> potential, OutputFiles out)
            throws IOException {
        Variants variants = new Variants(job);
        int[] count = new int[1];
        FormatSettings settings = ConvertRun.settings(job.inputs(), all.species());
        try (FrameWriter writer =
                new TargetWriter(
                        tools.datasets().create(out.file(job.out()), job.format(), settings),
                        job.out())) {
            all.forEach(
                    (first, batch) -> {
                        for (int i = 0; i < batch.size(); i++) {
                            String place = all.entries().get(first + i).place();
                            for (Configuration c :
                                    labelled(variants, batch.get(i), potential, place)) {
                                writer.write(c);
                                count[0]++;
                            }
                            clock.report((first + i + 1.0) / all.count());
                        }
                    },
                    fraction -> {});
        }
        return count[0];
    }

    private List<Configuration> labelled(
            Variants variants, Configuration c, Optional<Potential> potential, String place) {
        List<Configuration> made = variants.of(c);
        if (potential.isEmpty()) {
            return made;
        }
        Configuration[] labelled = new Configuration[made.size()];
        try {
            IntStream.range(0, labelled.length)
                    .parallel()
                    .forEach(
                            k -> {
                                labelled[k] =
                                        Relabelled.of(
                                                made.get(k), potential.get().predict(made.get(k)));
                                clock.report(-1);
                            });
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a variant of " + place + ": " + e.getMessage(), e);
        }
        return List.of(labelled);
    }
}
