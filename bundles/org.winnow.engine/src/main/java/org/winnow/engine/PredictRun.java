// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.Optional;
import org.winnow.api.engine.PredictJob;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.potential.Potential;
import org.winnow.engine.output.OutputFiles;

/** Writes configurations with a potential's predictions as their labels. */
final class PredictRun {

    private final PredictJob job;
    private final Tools tools;
    private final StageClock clock;

    PredictRun(PredictJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    PredictJob.Result run() throws IOException {
        Potential potential = Potentials.read(tools, job.potential(), job.inputs());
        try (OutputFiles out = OutputFiles.begin(job.overwrite(), job.out())) {
            clock.stage("read");
            Candidates all =
                    Candidates.read(tools.datasets(), job.inputs(), Optional.empty(), false, clock);
            Predictor predictor = new Predictor(potential, all);
            clock.stage("predict");
            write(predictor, all, out);
            out.finish();
            return new PredictJob.Result(all.count(), all.atoms(), predictor.tooClose(), job.out());
        }
    }

    private void write(Predictor predictor, Candidates all, OutputFiles out) throws IOException {
        FormatSettings settings = ConvertRun.settings(job.inputs(), all.species());
        try (FrameWriter writer =
                new TargetWriter(
                        tools.datasets().create(out.file(job.out()), job.to(), settings),
                        job.out())) {
            predictor.each(
                    (number, c, prediction) -> writer.write(Relabelled.of(c, prediction)), clock);
        }
    }
}
