// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.TrainJob;
import org.winnow.workbench.CommandText;
import org.winnow.workbench.Portion;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Evaluation;

/** Trains and judges potentials in the background. */
final class Judgement {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final double MILLI = 1000;

    private Judgement() {}

    /**
     * Trains a potential.
     *
     * @param workbench where
     * @param part on what
     * @param trainer algorithm text
     * @param out file of the potential
     */
    static void train(Workbench workbench, Part part, String trainer, Path out) {
        Path training = out.resolveSibling(out.getFileName() + "-training.xyz");
        Portion portion = part.of(workbench.session(), training);
        TrainJob job =
                new TrainJob(
                        portion.inputs(),
                        Optional.empty(),
                        out,
                        trainer,
                        1,
                        Optional.empty(),
                        true);
        String line =
                CommandText.of(
                        "train",
                        portion.inputs().files(),
                        "--trainer",
                        trainer,
                        "--seed",
                        "1",
                        "--out",
                        CommandText.path(out),
                        "--overwrite");
        workbench
                .jobs()
                .start(
                        "Train " + out.getFileName() + " on " + part,
                        lines(portion, line),
                        progress -> {
                            portion.write(workbench.engine(), progress);
                            return workbench.engine().run(job, THREADS, progress);
                        },
                        result -> {
                            workbench.session().keep(result);
                            workbench.say(
                                    result.configurations()
                                            + " configurations fitted; the potential is in "
                                            + out);
                        });
    }

    /**
     * Compares a potential with labels.
     *
     * @param workbench where
     * @param part on what
     * @param potential its file
     * @param out the folder to be made
     */
    static void judge(Workbench workbench, Part part, Path potential, Path out) {
        Path file = out.resolveSibling(out.getFileName() + "-" + part + ".xyz");
        Portion portion = part.of(workbench.session(), file);
        ErrorsJob job = new ErrorsJob(potential, portion.inputs(), Optional.of(out), true);
        List<String> read = new ArrayList<>(List.of(CommandText.path(potential)));
        read.addAll(portion.inputs().files());
        String line = CommandText.of("errors", read, "--out", CommandText.path(out), "--overwrite");
        workbench
                .jobs()
                .start(
                        "Evaluate " + potential.getFileName() + " on " + part,
                        lines(portion, line),
                        progress -> {
                            portion.write(workbench.engine(), progress);
                            return workbench.engine().run(job, THREADS, progress);
                        },
                        result -> finish(workbench, new Evaluation(job, result, portion.rows())));
    }

    private static List<String> lines(Portion portion, String line) {
        List<String> lines = new ArrayList<>(portion.lines());
        lines.add(line);
        return lines;
    }

    private static void finish(Workbench workbench, Evaluation evaluation) {
        workbench.session().keep(evaluation.result());
        workbench.session().keep(evaluation);
        workbench.say(
                String.format(
                        Locale.ROOT,
                        "ΔE %.2f meV/atom, ΔF %.1f meV/Å over %d configurations",
                        MILLI * evaluation.result().energy().rmse(),
                        MILLI * evaluation.result().forces().delta(),
                        evaluation.result().configurations()));
    }
}
