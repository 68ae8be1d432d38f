// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.UsageException;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Style;

class SimilarityMapTest {

    /** A and C are orthogonal, B lies between. */
    private static final TestSpace SPACE = TestSpace.of(2, 1, 0, 0.8, 0.6, 0, 1, 1, 0);

    private static final String[] NAMES = {"A", "B", "C", "A"};

    @Test
    void comparesWithTheTwoCompositionsLeastAlike() {
        for (TestSpace view : List.of(SPACE, SPACE.hidden())) {
            Plot plot = evaluate(view, "", "", new int[] {1, 0}, NAMES).plots().get(0);
            assertEquals("Mean similarity to A", plot.x().label());
            assertEquals("Mean similarity to C", plot.y().label());
            assertArrayEquals(new double[] {1, 1}, plot.series().get(0).x());
            assertArrayEquals(new double[] {0, 0}, plot.series().get(0).y());
            assertArrayEquals(new double[] {0.8}, plot.series().get(1).x());
            assertArrayEquals(new double[] {0.6}, plot.series().get(1).y());
        }
    }

    @Test
    void drawsThePicksOverTheWholeUnderTheSameNames() {
        Plot plot = evaluate(SPACE, "", "", new int[] {1, 0}, NAMES).plots().get(0);
        assertEquals(
                List.of("A", "B", "C", "A", "B"),
                plot.series().stream().map(Plot.Series::label).toList());
        assertEquals(Style.BACKGROUND, plot.series().get(2).style());
        assertEquals(Style.EMPHASIS, plot.series().get(3).style());
        assertEquals("2 picks (outlined) of 4 configurations", plot.title());
    }

    @Test
    void takesReferencesFromItsSettings() {
        Plot plot = evaluate(SPACE, "C", "B", new int[] {1}, NAMES).plots().get(0);
        assertEquals("Mean similarity to C", plot.x().label());
        assertEquals("Mean similarity to B", plot.y().label());
        Plot half = evaluate(SPACE, "", "A", new int[] {1}, NAMES).plots().get(0);
        assertEquals("Mean similarity to C", half.x().label());
        assertEquals("Mean similarity to A", half.y().label());
    }

    @Test
    void refusesAReferenceThatIsNotThere() {
        var error =
                assertThrows(
                        UsageException.class, () -> evaluate(SPACE, "D", "", new int[] {1}, NAMES));
        assertEquals(
                "a reference of similarity-map must be one of A, B, C; got 'D'",
                error.getMessage());
    }

    @Test
    void mapsASingleCompositionAgainstItsLeastTypicalConfiguration() {
        Plot plot = evaluate(SPACE, "", "", new int[] {1}, "A", "A", "A", "A").plots().get(0);
        assertEquals("Mean similarity to all", plot.x().label());
        assertEquals("Similarity to least typical", plot.y().label());
        assertArrayEquals(
                new double[] {0.7, 0.8 * 0.7 + 0.6 * 0.4, 0.4, 0.7},
                plot.series().get(0).x(),
                1e-15);
        assertArrayEquals(new double[] {0, 0.6, 1, 0}, plot.series().get(0).y(), 1e-15);
    }

    @Test
    void agreesWithTheMeanOverAllPairs() {
        TestSpace space = TestSpace.clustered(60, 5, 3, 0.3, 6);
        String[] names =
                IntStream.range(0, 60)
                        .mapToObj(i -> "ABC".charAt(i % 3) + "")
                        .toArray(String[]::new);
        Plot plot = evaluate(space, "B", "C", new int[] {1}, names).plots().get(0);
        for (int i = 0; i < 20; i++) {
            int row = 3 * i;
            double mean =
                    IntStream.range(0, 20)
                            .mapToDouble(j -> space.similarity(row, 3 * j + 1))
                            .average()
                            .orElseThrow();
            assertEquals(mean, plot.series().get(0).x()[i], 1e-14);
        }
    }

    @Test
    void saysHowMuchOfTheRangeThePicksSpan() {
        Finding found = evaluate(SPACE, "", "", new int[] {1, 0}, NAMES);
        assertEquals(20, found.quantities().get(0).value(), 1e-12);
        assertEquals(60, found.quantities().get(1).value(), 1e-12);
        assertEquals(
                "the picks (2) span 20.0 % of the range of the mean similarity to A and 60.0 % of that of"
                        + " the mean similarity to C",
                found.sentence());
    }

    @Test
    void worksOnOneCandidate() {
        Finding found = evaluate(TestSpace.of(1, 1), "", "", new int[] {0}, "A");
        assertEquals(100, found.quantities().get(0).value());
        assertEquals(2, found.plots().get(0).series().size());
    }

    private static Finding evaluate(
            TestSpace space, String x, String y, int[] picks, String... names) {
        return new SimilarityMap(x, y)
                .evaluate(
                        space.trial(new int[] {}, picks, new int[] {picks.length}, names),
                        Progress.NONE);
    }
}
