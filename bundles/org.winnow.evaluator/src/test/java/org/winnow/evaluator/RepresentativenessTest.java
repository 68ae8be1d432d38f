// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.evaluation.Evaluator.Trial;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;

class RepresentativenessTest {

    private static final int[] NO_BASE = {};

    @Test
    void measuresACaseWorkedByHand() {
        // on a line: 0, 1, 2, 10; picks 0, 10, 2
        TestSpace space = TestSpace.of(1, 0, 1, 2, 10);
        Finding found = evaluate(space.trial(NO_BASE, picks(0, 3, 2), picks(1, 3), same(4)), 1.5);
        List<List<Object>> rows = found.tables().get(0).rows();
        assertEquals(List.of(1, 10.0, 50.0), rows.get(0));
        assertEquals(List.of(2, 2.0, 75.0), rows.get(1));
        assertEquals(List.of(3, 1.0, 100.0), rows.get(2));
        assertEquals(Finding.Level.FINE, found.level());
        assertEquals(
                List.of("size", "farthest_distance", "representativeness"),
                found.tables().get(0).columns());
        assertEquals(
                "3 of 4 candidates represent 100.0 % of all within a distance of 1.5 and leave none"
                        + " farther than 1.000",
                found.sentence());
    }

    @Test
    void doesNotCountADistanceEqualToTheThreshold() {
        TestSpace space = TestSpace.of(1, 0, 1);
        Finding found = evaluate(space.trial(NO_BASE, picks(0), picks(1), same(2)), 1);
        assertEquals(50.0, found.quantities().get(1).value());
        assertEquals(Finding.Level.NOTICE, found.level());
    }

    @Test
    void countsBaseRowsAsChosenAndNotAsCandidates() {
        // base at 10: the candidate at 9 is represented from the start, 5 is the farthest
        TestSpace space = TestSpace.of(1, 0, 5, 9, 10);
        for (TestSpace view : List.of(space, space.hidden())) {
            Finding found = evaluate(view.trial(picks(3), picks(0), picks(1), same(4)), 1.5);
            assertEquals(5.0, found.quantities().get(0).value());
            assertEquals(100.0 * 2 / 3, found.quantities().get(1).value());
        }
    }

    @Test
    void measuresWhatABaseDoesAlone() {
        // base at 2 and 10: 0 is the farthest, 9 and 10.5 are near
        TestSpace space = TestSpace.of(1, 0, 2, 9, 10, 10.5);
        for (TestSpace view : List.of(space, space.hidden())) {
            Finding found = evaluate(view.trial(picks(1, 3), picks(), picks(0), same(5)), 1.5);
            assertEquals(List.of(List.of(0, 2.0, 100.0 * 2 / 3)), found.tables().get(0).rows());
            assertEquals(
                    "with 0 of 3 candidates the base represents 66.67 % of all within a distance of"
                            + " 1.5 and leaves none farther than 2.000",
                    found.sentence());
            for (Plot.Series marks : found.plots().get(0).series().subList(1, 3)) {
                assertArrayEquals(new double[] {0}, marks.x());
            }
        }
    }

    @Test
    void agreesWithTheNextPickOfFarthestPointSamplingTo1e9() {
        TestSpace space = TestSpace.clustered(300, 20, 4, 1e-3, 5);
        int[] picks = new int[120];
        double[] distances = new double[120];
        farthestPoints(space, picks, distances);
        Finding found = evaluate(space.trial(NO_BASE, picks, picks(120), same(300)), 0.1);
        for (int k = 0; k + 1 < picks.length; k++) {
            double farthest = (double) found.tables().get(0).rows().get(k).get(1);
            assertEquals(distances[k + 1], farthest, 1e-9);
        }
    }

    @Test
    void agreesWithTheFirstPicksEvaluatedAlone() {
        TestSpace space = TestSpace.clustered(150, 7, 3, 0.1, 2);
        int[] picks = shuffled(150, 90);
        Finding whole = evaluate(space.trial(NO_BASE, picks, picks(90), same(150)), 0.1);
        for (int k : new int[] {1, 2, 63, 64, 65, 90}) {
            double farthest = 0;
            int near = 0;
            for (int c = 0; c < 150; c++) {
                int row = c;
                double nearest =
                        IntStream.range(0, k)
                                .mapToDouble(t -> space.distance(row, picks[t]))
                                .min()
                                .orElseThrow();
                farthest = Math.max(farthest, nearest);
                near += nearest < 0.1 ? 1 : 0;
            }
            List<Object> row = whole.tables().get(0).rows().get(k - 1);
            assertEquals(farthest, (double) row.get(1), 1e-12);
            assertEquals(100.0 * near / 150, (double) row.get(2));
        }
    }

    @Test
    void keepsTheDigitsOfTinyDistances() {
        TestSpace space = TestSpace.of(2, 1, 0, 1, 1e-7, 1, 3e-9);
        Finding found = evaluate(space.trial(NO_BASE, picks(0), picks(1), same(3)), 1e-8);
        assertEquals(1e-7, found.quantities().get(0).value(), 1e-20);
        assertEquals(100.0 * 2 / 3, found.quantities().get(1).value());
    }

    @Test
    void givesTheSameBitsWithAnyNumberOfThreads() throws Exception {
        TestSpace space = TestSpace.clustered(1100, 33, 5, 0.05, 3);
        Trial trial = space.trial(picks(7), shuffled(1100, 150), picks(150), same(1100));
        assertEquals(withThreads(1, trial), withThreads(4, trial));
    }

    @Test
    void seesTheSameWithAndWithoutFeatures() {
        TestSpace space = TestSpace.clustered(400, 12, 3, 0.05, 4);
        int[] picks = shuffled(400, 70);
        var fast = evaluate(space.trial(NO_BASE, picks, picks(70), same(400)), 0.1);
        var plain = evaluate(space.hidden().trial(NO_BASE, picks, picks(70), same(400)), 0.1);
        for (int k = 0; k < 70; k++) {
            List<Object> row = fast.tables().get(0).rows().get(k);
            List<Object> twin = plain.tables().get(0).rows().get(k);
            assertEquals((double) twin.get(1), (double) row.get(1), 1e-12);
            assertEquals(twin.get(2), row.get(2));
        }
    }

    @Test
    void worksOnOneCandidateAndOnIdenticalOnes() {
        Finding one = evaluate(TestSpace.of(1, 3).trial(NO_BASE, picks(0), picks(1), same(1)), 0.1);
        assertEquals(List.of(1, 0.0, 100.0), one.tables().get(0).rows().get(0));
        Finding same =
                evaluate(
                        TestSpace.of(2, 1, 2, 1, 2, 1, 2)
                                .trial(NO_BASE, picks(1), picks(1), same(3)),
                        0.1);
        assertEquals(List.of(1, 0.0, 100.0), same.tables().get(0).rows().get(0));
    }

    @Test
    void drawsBothCurvesTheThresholdAndTheSizesAskedFor() {
        TestSpace space = TestSpace.of(1, 0, 1, 2, 10);
        Plot plot =
                evaluate(space.trial(NO_BASE, picks(0, 3, 2), picks(1, 3), same(4)), 1.5)
                        .plots()
                        .get(0);
        assertEquals("curve", plot.name());
        assertEquals("Representativeness [%]", plot.right().orElseThrow().label());
        assertEquals(Plot.Style.GUIDE, plot.series().get(0).style());
        assertEquals(1.5, plot.series().get(0).y()[0]);
        assertTrue(plot.series().get(2).onRight());
        assertEquals(3.0, plot.series().get(3).x()[1]);
        assertEquals(1.0, plot.series().get(3).y()[1]);
    }

    @Test
    void refusesAThresholdOfZero() {
        var error = assertThrows(IllegalArgumentException.class, () -> new Representativeness(0));
        assertEquals("threshold must be above 0, got 0.0", error.getMessage());
    }

    private static Finding evaluate(Trial trial, double threshold) {
        return new Representativeness(threshold).evaluate(trial, Progress.NONE);
    }

    private static List<List<Object>> withThreads(int threads, Trial trial) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> evaluate(trial, 0.1).tables().get(0).rows()).get();
        } finally {
            pool.shutdown();
        }
    }

    /** The plainest farthest-point sampling: the twin of nobody's code. */
    private static void farthestPoints(TestSpace space, int[] picks, double[] distances) {
        distances[0] = Double.NaN;
        for (int k = 1; k < picks.length; k++) {
            for (int row = 0; row < space.size(); row++) {
                double nearest = Double.POSITIVE_INFINITY;
                for (int t = 0; t < k; t++) {
                    nearest = Math.min(nearest, space.distance(row, picks[t]));
                }
                if (nearest > distances[k]) {
                    distances[k] = nearest;
                    picks[k] = row;
                }
            }
        }
    }

    static int[] picks(int... rows) {
        return rows;
    }

    static String[] same(int n) {
        return Collections.nCopies(n, "Si").toArray(String[]::new);
    }

    static int[] shuffled(int n, int count) {
        List<Integer> rows = new ArrayList<>(IntStream.range(1, n).boxed().toList());
        rows.remove(Integer.valueOf(7));
        Collections.shuffle(rows, new java.util.Random(1));
        return rows.stream().limit(count).mapToInt(i -> i).toArray();
    }
}
