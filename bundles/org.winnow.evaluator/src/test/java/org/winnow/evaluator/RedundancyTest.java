// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.evaluation.Evaluator.Trial;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;

class RedundancyTest {

    @Test
    void measuresACaseWorkedByHand() {
        // similarities within A: 1, 0.6, 0.6; within B: none to compare
        TestSpace space = TestSpace.of(2, 1, 0, 1, 0, 0.6, 0.8, 0, 1);
        Finding found = evaluate(space, 2000, "A", "A", "A", "B");
        Plot.Series curve = found.plots().get(0).series().get(0);
        assertEquals(1, found.plots().get(0).series().size());
        assertArrayEquals(
                new double[] {0.6, 0.6 + 0.4 / 4096, 1 - 0.4 / 4096, 1}, curve.x(), 1e-12);
        assertArrayEquals(new double[] {0, 200.0 / 3, 200.0 / 3, 100}, curve.y(), 1e-12);
        assertEquals(100.0 / 3, found.quantities().get(0).value(), 1e-12);
        assertEquals(
                "A is the only composition: 33.33 % of its pairs have a similarity"
                        + " above 0.95, the mean is 0.7333",
                found.sentence());
    }

    @Test
    void followsTheSortedSimilaritiesOfAllPairs() {
        TestSpace space = TestSpace.clustered(201, 9, 2, 0.1, 8);
        for (TestSpace view : List.of(space, space.hidden())) {
            Plot.Series curve = evaluate(view, 2000, same(201)).plots().get(0).series().get(0);
            double[] sorted =
                    IntStream.range(0, 201)
                            .boxed()
                            .flatMap(
                                    i ->
                                            IntStream.range(0, i)
                                                    .mapToObj(j -> space.similarity(i, j)))
                            .mapToDouble(v -> v)
                            .sorted()
                            .toArray();
            assertTrue(curve.x().length <= 500 && curve.x().length > 100);
            for (int p = 0; p < curve.x().length; p++) {
                double edge = curve.x()[p] + 1e-12;
                long below =
                        IntStream.range(0, sorted.length).filter(i -> sorted[i] <= edge).count();
                assertEquals(100.0 * below / sorted.length, curve.y()[p], 0.02);
            }
            assertEquals(100, curve.y()[curve.y().length - 1]);
        }
    }

    @Test
    void comparesEvenlySpacedConfigurationsOfALargeComposition() {
        // rows 0 and 2 of four are the sample of two: their similarity is 0.6
        TestSpace space = TestSpace.of(2, 1, 0, 1, 0, 0.6, 0.8, 0, 1);
        Finding found = evaluate(space, 2, "A", "A", "A", "A");
        assertArrayEquals(new double[] {0.6, 0.6}, found.plots().get(0).series().get(0).x(), 1e-15);
        assertTrue(
                found.sentence()
                        .endsWith(
                                "; 2 configurations, evenly spaced, stand for each of 1 larger"
                                        + " compositions"),
                found.sentence());
    }

    @Test
    void drawsIdenticalConfigurationsAsAnUprightLine() {
        Finding found = evaluate(TestSpace.of(1, 1, 1, 1), 2000, same(3));
        Plot.Series curve = found.plots().get(0).series().get(0);
        assertArrayEquals(new double[] {1, 1}, curve.x());
        assertArrayEquals(new double[] {0, 100}, curve.y());
    }

    @Test
    void tellsTheFirstByNameOfEquallyRedundantCompositions() {
        TestSpace space = TestSpace.of(1, 1, 1, 1, 1, 0.5, 0.5);
        Finding found = evaluate(space, 2000, "B", "B", "A", "A", "C", "C");
        assertTrue(found.sentence().startsWith("A is the most"), found.sentence());
    }

    @Test
    void prefersTheHigherMeanOfEqualShares() {
        TestSpace space = TestSpace.of(1, 1, 0.97, 1, 0.99);
        Finding found = evaluate(space, 2000, "A", "A", "B", "B");
        assertTrue(found.sentence().startsWith("B is the most"), found.sentence());
    }

    @Test
    void saysSoWhereNothingCanBeCompared() {
        Finding found = evaluate(TestSpace.of(1, 1), 2000, "A");
        assertEquals("no composition has two configurations to compare", found.sentence());
        assertTrue(found.plots().isEmpty());
    }

    @Test
    void showsTheTenMostFrequentCompositionsAndPoolsTheOthers() {
        int n = 34 * 4 + 10;
        String[] names = new String[n];
        for (int i = 0; i < n; i++) {
            names[i] = i < 136 ? String.format("X%02d", i % 34) : String.format("X%02d", i - 116);
        }
        TestSpace space = TestSpace.clustered(n, 6, 5, 0.1, 9);
        List<Plot.Series> series = evaluate(space, 2000, names).plots().get(0).series();
        assertEquals(11, series.size());
        assertEquals("X20", series.get(1).label());
        assertEquals("others", series.get(0).label());
        double[] y = series.get(0).y();
        assertEquals(100, y[y.length - 1]);
        for (int i = 1; i < y.length; i++) {
            assertTrue(y[i] >= y[i - 1] && series.get(0).x()[i] >= series.get(0).x()[i - 1]);
        }
    }

    @Test
    void givesTheSameBitsWithAnyNumberOfThreads() throws Exception {
        Trial trial =
                TestSpace.clustered(500, 11, 3, 0.1, 8)
                        .trial(new int[] {}, new int[] {0}, new int[] {1}, same(500));
        assertArrayEquals(withThreads(1, trial), withThreads(4, trial));
    }

    @Test
    void refusesASampleOfOne() {
        var error = assertThrows(IllegalArgumentException.class, () -> new Redundancy(1, 0.9));
        assertEquals("sample must be at least 2, got 1", error.getMessage());
    }

    private static double[] withThreads(int threads, Trial trial) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(
                            () ->
                                    new Redundancy(2000, 0.95)
                                            .evaluate(trial, Progress.NONE)
                                            .plots()
                                            .get(0)
                                            .series()
                                            .get(0)
                                            .x())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static Finding evaluate(TestSpace space, int sample, String... names) {
        return new Redundancy(sample, 0.95)
                .evaluate(
                        space.trial(new int[] {}, new int[] {0}, new int[] {1}, names),
                        Progress.NONE);
    }

    private static String[] same(int n) {
        return Collections.nCopies(n, "A").toArray(String[]::new);
    }
}
