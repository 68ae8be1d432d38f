// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Table;
import org.winnow.api.potential.Trainer.Fit;
import org.winnow.api.potential.Trainer.Step;

/** The course of a training, as a table and as a figure of the loss against time. */
final class TrainRecord {

    private static final double MILLI = 1000;

    private static final List<String> COLUMNS =
            List.of(
                    "step",
                    "stage",
                    "iteration",
                    "seconds",
                    "loss",
                    "energy_rmse_mev_per_atom",
                    "force_rmse_component_mev_per_angstrom",
                    "validation_loss",
                    "validation_energy_rmse_mev_per_atom",
                    "validation_force_rmse_component_mev_per_angstrom");

    private final List<Step> steps = new ArrayList<>();

    void add(Step step) {
        steps.add(step);
    }

    /** {@return one row a step, from 1; empty cells where there are no such labels} */
    Table table() {
        List<List<Object>> rows = new ArrayList<>();
        for (Step s : steps) {
            List<Object> row = new ArrayList<>();
            row.addAll(List.of(rows.size() + 1, s.stage(), s.iteration(), s.seconds()));
            row.addAll(errors(s.training()));
            row.addAll(errors(s.validation().orElse(new Fit(Double.NaN, Double.NaN, Double.NaN))));
            rows.add(row);
        }
        return new Table("training", COLUMNS, rows);
    }

    private static List<Object> errors(Fit fit) {
        return List.of(fit.loss(), MILLI * fit.energy(), MILLI * fit.forces());
    }

    /**
     * Draws the loss, and that of the validation set, where there is one; stages with a name are
     * starts.
     *
     * @param name of the files
     * @return the figure; empty where there is nothing to draw on a logarithmic axis
     */
    Optional<Plot> plot(String name) {
        List<Plot.Series> series = new ArrayList<>();
        Map<String, List<Step>> stages = new LinkedHashMap<>();
        steps.forEach(s -> stages.computeIfAbsent(s.stage(), k -> new ArrayList<>()).add(s));
        List<Step> last = Optional.ofNullable(stages.remove("")).orElse(List.of());
        for (List<Step> some : stages.values()) {
            add(series, "starts", Plot.Style.LINE, some, s -> Optional.of(s.training()));
        }
        add(series, "training set", Plot.Style.LINE, last, s -> Optional.of(s.training()));
        add(series, "validation set", Plot.Style.LINE, last, Step::validation);
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Plot(
                                name,
                                "Course of the training",
                                new Plot.Axis("Time [s]", false),
                                new Plot.Axis("Loss", true),
                                Optional.empty(),
                                series));
    }

    private static void add(
            List<Plot.Series> series,
            String label,
            Plot.Style style,
            List<Step> steps,
            Function<Step, Optional<Fit>> of) {
        List<Step> drawn =
                steps.stream()
                        .filter(s -> of.apply(s).filter(f -> f.loss() > 0).isPresent())
                        .toList();
        if (!drawn.isEmpty()) {
            series.add(
                    new Plot.Series(
                            label,
                            style,
                            false,
                            drawn.stream().mapToDouble(Step::seconds).toArray(),
                            drawn.stream().mapToDouble(s -> of.apply(s).get().loss()).toArray()));
        }
    }
}
