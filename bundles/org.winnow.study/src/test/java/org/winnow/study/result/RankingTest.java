// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.study.result.Matrix.Row;

class RankingTest {

    private static Row row(String id, double forces, double error) {
        var spread = new ErrorsJob.Spread(forces, forces, forces);
        ErrorsJob.Result result =
                new ErrorsJob.Result(
                        9,
                        90,
                        0,
                        0,
                        new ErrorsJob.Energy(9, 0.005, 0.001, 0, 0, 0),
                        new ErrorsJob.Forces(9, 90, forces, error, spread, spread),
                        new ErrorsJob.Virial(0, spread, 0, spread),
                        List.of(),
                        Optional.empty());
        return new Row(
                id,
                id,
                "fps",
                1,
                1,
                Optional.empty(),
                Map.of(),
                Optional.of(id),
                Map.of(Results.VALIDATION, result),
                List.of(),
                OptionalInt.empty());
    }

    private static List<OptionalInt> ranks(Row... rows) {
        return Ranking.rank(List.of(rows)).stream().map(Row::rank).toList();
    }

    @Test
    void twoStandardErrorsOfTheDifferenceTellApart() {
        // sqrt(3² + 4²) = 5, so 10 is the limit
        assertFalse(Ranking.isAbove(110, 3, 100, 4));
        assertTrue(Ranking.isAbove(110.001, 3, 100, 4));
        assertFalse(Ranking.isAbove(90, 0, 100, 0));
    }

    @Test
    void thoseWithinTheErrorBarsOfTheBestShareItsRank() {
        assertEquals(
                List.of(OptionalInt.of(3), OptionalInt.of(1), OptionalInt.of(1)),
                ranks(row("c", 0.2, 0.001), row("b", 0.101, 0.001), row("a", 0.1, 0.001)));
    }

    @Test
    void whatWasNotTrainedHasNoRank() {
        Row bare =
                new Row(
                        "x",
                        "x",
                        "fps",
                        1,
                        1,
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        OptionalInt.empty());
        assertEquals(List.of(OptionalInt.empty(), OptionalInt.of(1)), ranks(bare, row("a", 1, 1)));
    }

    @Test
    void theKneeLiesFarthestBelowTheChord() {
        // chord from (1, 10) to (5, 0); scaled drops 0, .7, .85, .95, 1 against 0, .25, .5, .75, 1
        assertEquals(2, Knee.of(new double[] {10, 3, 1.5, 0.5, 0}));
        assertEquals(1, Knee.of(new double[] {1, 1, 1}));
    }

    @Test
    void numbersHaveTheDigitsOfTheirErrorBars() {
        assertEquals("62.3 ± 1.4", Conclusions.plusMinus(0.0623, 0.0014));
        assertEquals("5.12 ± 0.13", Conclusions.plusMinus(0.00512, 0.000131));
        assertEquals("5.12", Conclusions.plusMinus(0.00512, Double.NaN));
    }
}
