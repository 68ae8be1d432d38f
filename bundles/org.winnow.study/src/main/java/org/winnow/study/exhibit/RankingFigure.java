// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Potential;

/** The potentials in the order of their force errors on the validation set: Figure A1. */
final class RankingFigure {

    private static final double MILLI = 1000;

    private final Results results;

    RankingFigure(Results results) {
        this.results = results;
    }

    /** {@return Figure A1: force errors on the validation set, the best potential first} */
    Optional<Exhibit> figure() {
        List<Potential> ranked =
                results.potentials().stream()
                        .filter(p -> p.errors().containsKey(Results.VALIDATION))
                        .filter(p -> Double.isFinite(validation(p).delta()))
                        .sorted(Comparator.comparingDouble(p -> validation(p).delta()))
                        .toList();
        if (ranked.size() < 2) {
            return Optional.empty();
        }
        List<double[]> points = new ArrayList<>();
        for (Potential potential : ranked) {
            ErrorsJob.Forces forces = validation(potential);
            points.add(
                    new double[] {
                        points.size(), MILLI * forces.delta(), MILLI * forces.standardError()
                    });
        }
        Plot plot =
                new Plot(
                        "figure-a1",
                        "Force errors on the validation set",
                        new Axis("", false, ranked.stream().map(Potential::label).toList()),
                        new Axis("ΔF [meV/Å]", false),
                        Optional.empty(),
                        List.of(
                                ErrorExhibits.series(
                                        "ΔF with standard error", Style.EMPHASIS, points)));
        return Optional.of(
                new Figure(
                        "Figure A1",
                        "The potentials by their force error on the validation set, with standard"
                                + " errors over three batches; the axis does not begin at 0."
                                + (ranked.stream().anyMatch(this::hasSeenValidation)
                                        ? " A potential trained on the initial set has seen the"
                                                + " validation set."
                                        : ""),
                        List.of(plot)));
    }

    private boolean hasSeenValidation(Potential potential) {
        return potential.selection().isEmpty()
                && potential.configurations() > results.set(Results.TRAINING).configurations();
    }

    private static ErrorsJob.Forces validation(Potential potential) {
        return potential.errors().get(Results.VALIDATION).result().forces();
    }
}
