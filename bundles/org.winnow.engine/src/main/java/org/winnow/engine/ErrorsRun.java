// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Potential;
import org.winnow.api.potential.Potential.Prediction;
import org.winnow.engine.errors.Deviation;
import org.winnow.engine.errors.Deviations;
import org.winnow.engine.output.OutputFolder;

/** Compares a potential with labels; sums run in the order of content. */
final class ErrorsRun {

    private final ErrorsJob job;
    private final Tools tools;
    private final StageClock clock;

    ErrorsRun(ErrorsJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    ErrorsJob.Result run() throws IOException {
        Potential potential = Potentials.read(tools, job.potential(), job.inputs());
        if (job.out().isEmpty()) {
            return compare(potential, new Sheets.None());
        }
        try (OutputFolder out = OutputFolder.begin(job.out().get(), job.overwrite());
                ErrorSheets sheets = new ErrorSheets(job, tools, out, clock)) {
            ErrorsJob.Result result = compare(potential, sheets);
            out.finish();
            return result;
        }
    }

    /** Takes what is compared, one after the other, and writes it. */
    interface Sheets {
        /** Takes one. @param e where it stood @param c it @param p what the potential says of it */
        void add(Candidates.Entry e, Configuration c, Prediction p) throws IOException;

        /** Ends. @param all that was read @param sums of all @param result of the job */
        void finish(Candidates all, Deviations sums, ErrorsJob.Result result) throws IOException;

        /** Writes nothing. */
        final class None implements Sheets {
            @Override
            public void add(Candidates.Entry e, Configuration c, Prediction p) {
                // nothing is wanted
            }

            @Override
            public void finish(Candidates all, Deviations sums, ErrorsJob.Result result) {
                // nothing is wanted
            }
        }
    }

    private ErrorsJob.Result compare(Potential potential, Sheets sheets) throws IOException {
        clock.stage("read");
        Candidates all =
                Candidates.read(tools.datasets(), job.inputs(), Optional.empty(), false, clock);
        Predictor predictor = new Predictor(potential, all);
        clock.stage("compare");
        Deviation[] each = new Deviation[all.count()];
        predictor.each(
                (number, c, prediction) -> {
                    each[number] = Deviation.of(c, prediction);
                    sheets.add(all.entries().get(number), c, prediction);
                },
                clock);
        Deviations sums = inOrder(all, each);
        ErrorsJob.Result result = result(sums, all.count(), predictor.tooClose());
        warn(result, all.count());
        sheets.finish(all, sums, result);
        return result;
    }

    private static Deviations inOrder(Candidates all, Deviation[] each) {
        List<Deviation> ordered = new ArrayList<>();
        for (int k : all.rows()) {
            if (each[k].labelled()) {
                ordered.add(each[k]);
            }
        }
        if (ordered.isEmpty()) {
            throw new IllegalArgumentException(
                    "there must be a configuration with energy, forces or virial, got none in "
                            + each.length);
        }
        return new Deviations(ordered);
    }

    private ErrorsJob.Result result(Deviations sums, int read, int tooClose) {
        return new ErrorsJob.Result(
                sums.configurations(),
                sums.atoms(),
                read - sums.configurations(),
                tooClose,
                sums.energy(),
                sums.forces(),
                sums.virial(),
                sums.r2(),
                job.out());
    }

    private void warn(ErrorsJob.Result result, int read) {
        if (result.unlabelled() > 0) {
            clock.warn(
                    result.unlabelled()
                            + " of "
                            + read
                            + " configurations have neither energy nor forces nor virial and are left"
                            + " out");
        }
        missing("energy", result.energy().configurations(), result);
        missing("forces", result.forces().configurations(), result);
    }

    private void missing(String label, int with, ErrorsJob.Result result) {
        int without = result.configurations() - with;
        if (without > 0) {
            clock.warn(
                    without
                            + " of "
                            + result.configurations()
                            + " configurations have no "
                            + label
                            + " and are left out there");
        }
    }
}
