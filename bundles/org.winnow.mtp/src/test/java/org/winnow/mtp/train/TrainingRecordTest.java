// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.winnow.api.evaluation.Table;
import org.winnow.mtp.train.TrainingListener.State;

class TrainingRecordTest {

    private static final Fit FIT = new Fit(0.5, 0.002, 0.001, 0.25, 0.125);

    private static State state(int start, int iteration, Optional<Fit> validation) {
        return new State(start, iteration, 10, FIT, validation, 1.5, 2);
    }

    @Test
    void writesErrorsInMilli() {
        TrainingRecord record = new TrainingRecord(TrainingListener.NONE);
        record.report(state(1, 3, Optional.of(new Fit(0.75, 0.004, 0, 0.5, 0))));
        record.report(state(0, 4, Optional.empty()));
        Table table = record.table();
        assertEquals(
                List.of(
                        "iteration",
                        "seconds",
                        "loss",
                        "delta_e_mev_per_atom",
                        "delta_f_mev_per_angstrom"),
                table.columns().subList(0, 5));
        assertEquals(List.of(3, 1.5, 0.5, 2.0, 250.0, 1, 0.75, 4.0, 500.0), table.rows().get(0));
        assertEquals(List.of(4, 1.5, 0.5, 2.0, 250.0, 0), table.rows().get(1).subList(0, 6));
        assertEquals(
                List.of(Double.NaN, Double.NaN, Double.NaN), table.rows().get(1).subList(6, 9));
        assertEquals(table.columns().size(), table.rows().get(1).size());
    }

    @Test
    void recordsEveryStepUpToTheOneThatEndsTheTraining() throws Exception {
        List<State> told = new ArrayList<>();
        TrainingRecord record =
                new TrainingRecord(
                        state -> {
                            told.add(state);
                            if (told.size() >= 4) {
                                throw new CancellationException();
                            }
                        });
        var settings = TrainingSettings.DEFAULT.with(3, Optional.empty());
        new MtpTrainer(settings).run(Sets.untrained(6), Sets.set(6, 70), Optional.empty(), record);
        Table table = record.table();
        assertEquals(4, table.rows().size());
        double before = 0;
        for (int k = 0; k < 4; k++) {
            assertEquals(told.get(k).training().loss(), table.rows().get(k).get(2));
            double seconds = (double) table.rows().get(k).get(1);
            assertTrue(seconds >= before, "time must not run back");
            before = seconds;
        }
        assertThrows(CancellationException.class, () -> record.report(told.get(0)));
        assertEquals(5, record.table().rows().size());
    }
}
