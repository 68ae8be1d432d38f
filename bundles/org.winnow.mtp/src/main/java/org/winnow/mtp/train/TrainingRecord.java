// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.evaluation.Table;

/**
 * Keeps the course of a training, step by step, and passes it on. For one training; not for use by
 * several threads at once.
 */
public final class TrainingRecord implements TrainingListener {

    private static final double MILLI = 1000;

    private static final List<String> COLUMNS =
            List.of(
                    "iteration",
                    "seconds",
                    "loss",
                    "delta_e_mev_per_atom",
                    "delta_f_mev_per_angstrom",
                    "start",
                    "validation_loss",
                    "validation_delta_e_mev_per_atom",
                    "validation_delta_f_mev_per_angstrom");

    private final TrainingListener next;
    private final List<State> states = new ArrayList<>();

    /**
     * Begins a record.
     *
     * @param next told of each step once it is recorded; may end the training
     */
    public TrainingRecord(TrainingListener next) {
        this.next = next;
    }

    @Override
    public void report(State state) {
        states.add(state);
        next.report(state);
    }

    /**
     * {@return one row a step so far} Seconds since the beginning of the run; the loss, ΔE and ΔF
     * of the start in progress, whose number from 1 stands in {@code start}, 0 once the best of
     * them goes on. Without a validation set its columns are NaN.
     */
    public Table table() {
        List<List<Object>> rows = new ArrayList<>();
        for (State s : states) {
            List<Object> row = new ArrayList<>(List.of(s.iteration(), s.seconds()));
            row.addAll(errors(s.training()));
            row.add(s.start());
            row.addAll(
                    s.validation()
                            .map(TrainingRecord::errors)
                            .orElse(List.of(Double.NaN, Double.NaN, Double.NaN)));
            rows.add(row);
        }
        return new Table("training", COLUMNS, rows);
    }

    private static List<Object> errors(Fit fit) {
        return List.of(fit.loss(), MILLI * fit.energyRmse(), MILLI * fit.forceRmse());
    }
}
