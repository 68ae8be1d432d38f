// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.ConvertJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;
import org.winnow.engine.output.OutputFiles;

/**
 * Rewrites files in another format. A first pass collects the species, because some formats number
 * them: by atomic number, unless the user said otherwise.
 */
final class ConvertRun {

    private final ConvertJob job;
    private final Tools tools;
    private final StageClock clock;

    ConvertRun(ConvertJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    ConvertJob.Result run() throws IOException {
        try (OutputFiles out = OutputFiles.begin(job.overwrite(), job.out())) {
            clock.stage("read");
            Candidates all =
                    Candidates.read(tools.datasets(), job.inputs(), Optional.empty(), false, clock);
            clock.stage("write");
            write(all, out);
            out.finish();
            return new ConvertJob.Result(all.count(), job.out());
        }
    }

    private void write(Candidates all, OutputFiles out) throws IOException {
        FormatSettings settings = settings(job.inputs(), all.species());
        try (FrameWriter writer =
                new TargetWriter(
                        tools.datasets().create(out.file(job.out()), job.to(), settings),
                        job.out())) {
            all.forEach(
                    (first, batch) -> {
                        for (Configuration c : batch) {
                            writer.write(c);
                        }
                    },
                    clock);
        }
    }

    /** {@return what the user said, or species by atomic number} */
    static FormatSettings settings(Inputs inputs, SpeciesSet species) {
        if (!inputs.settings().typeMap().isEmpty()) {
            return new FormatSettings(inputs.settings().typeMap());
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < species.size(); i++) {
            numbers.add(species.number(i));
        }
        return new FormatSettings(numbers);
    }
}
