// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.evaluation.Evaluator.Trial;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Table;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

/** What every {@link Evaluator} must keep. */
public abstract class EvaluatorContract {

    /** {@return the evaluator to be tested} Called often: make one that is dear only once. */
    protected abstract Evaluator evaluator();

    @Test
    void oneCandidateIsEnough() {
        assertSound(evaluate(trial(new PlainSpace(Samples.points(1, 3, 1), true), 1, 1)));
    }

    @Test
    void identicalCandidatesAreNoTrouble() {
        double[] same = new double[24];
        Arrays.fill(same, 0.25);
        assertSound(evaluate(trial(new PlainSpace(new FeatureMatrix(12, 2, same), true), 5, 3)));
    }

    @Test
    void oneCompositionIsEnough() {
        assertSound(evaluate(trial(plain(40, true), 10, 1)));
    }

    @Test
    void aSpaceWithoutFeaturesIsNoTrouble() {
        assertSound(evaluate(trial(plain(40, false), 10, 3)));
    }

    @Test
    void everyCandidateMayBeChosen() {
        assertSound(evaluate(trial(plain(17, true), 17, 3)));
    }

    @Test
    void aBaseIsNoTrouble() {
        Space space = plain(40, true);
        int[] base = {36, 37, 39};
        assertSound(evaluate(trial(space, base, 10, 3)));
    }

    @Test
    void aBaseMayBeEnough() {
        int[] base = {36, 37, 39};
        Finding finding = evaluate(trial(plain(40, true), base, 0, 3));
        assertSound(finding);
        assertWellFormed(finding);
    }

    @Test
    void tablesAreRectangularAndPlotsHaveAsManyXAsY() {
        assertWellFormed(evaluate(trial(plain(60, true), 20, 3)));
    }

    @Test
    void namesOfTablesAndPlotsAreFileNamesAndDifferent() {
        assertNamed(evaluate(trial(plain(60, true), 20, 3)));
    }

    @Test
    void findsTheSameWithAnyNumberOfThreads() {
        Trial trial = trial(plain(300, true), 50, 4);
        String alone = Threads.in(1, () -> text(evaluate(trial)));
        assertEquals(alone, Threads.in(2, () -> text(evaluate(trial))));
        assertEquals(alone, Threads.in(4, () -> text(evaluate(trial))));
    }

    @Test
    void endsWhenTheUserWantsNoMore() {
        Progress enough =
                fraction -> {
                    throw new CancellationException("enough");
                };
        Trial trial = trial(plain(300, true), 50, 4);
        assertThrows(CancellationException.class, () -> evaluator().evaluate(trial, enough));
    }

    /**
     * Checks that a finding has a sentence and finite numbers with names.
     *
     * @param finding what was found
     */
    protected static void assertSound(Finding finding) {
        assertFalse(finding.sentence().isBlank(), "a finding needs a sentence");
        assertFalse(finding.sentence().contains("\n"), "one line is enough");
        assertFalse(finding.sentence().contains("NaN"), finding.sentence());
        for (Finding.Quantity quantity : finding.quantities()) {
            assertFalse(quantity.name().isBlank(), "a quantity needs a name");
            assertTrue(Double.isFinite(quantity.value()), quantity.toString());
        }
        finding.tables().forEach(EvaluatorContract::assertRectangular);
    }

    /** Checks that tables are rectangular and plots have as many x as y. @param finding whose */
    static void assertWellFormed(Finding finding) {
        finding.tables().forEach(EvaluatorContract::assertRectangular);
        for (Plot plot : finding.plots()) {
            for (Plot.Series series : plot.series()) {
                assertEquals(series.x().length, series.y().length, series.label());
                assertFalse(series.onRight() && plot.right().isEmpty(), "no right axis");
            }
        }
    }

    /** Checks that the names of tables and plots are file names and differ. @param finding whose */
    static void assertNamed(Finding finding) {
        assertFileNames(finding.tables().stream().map(Table::name).toList());
        assertFileNames(finding.plots().stream().map(Plot::name).toList());
    }

    private Finding evaluate(Trial trial) {
        return evaluator().evaluate(trial, Progress.NONE);
    }

    private static Space plain(int n, boolean shown) {
        return new PlainSpace(Samples.points(n, 4, 7), shown);
    }

    private static Trial trial(Space space, int count, int compositions) {
        return trial(space, new int[0], count, compositions);
    }

    private static Trial trial(Space space, int[] base, int count, int compositions) {
        int[] rows = IntStream.range(0, count).toArray();
        double[] distances = new double[count];
        double[] toOne = new double[space.size()];
        for (int k = 0; k < count; k++) {
            space.distances(k, toOne);
            distances[k] =
                    IntStream.concat(IntStream.of(base), IntStream.range(0, k))
                            .mapToDouble(i -> toOne[i])
                            .min()
                            .orElse(Double.NaN);
        }
        List<String> names =
                IntStream.range(0, space.size())
                        .mapToObj(i -> "Li" + (1 + i % compositions) + "Si1")
                        .toList();
        int[] sizes = IntStream.of((count + 1) / 2, count).distinct().toArray();
        return new Trial(space, base, new Selection(rows, distances), sizes, names);
    }

    private static void assertRectangular(Table table) {
        assertFalse(table.columns().isEmpty(), table.name() + " has no columns");
        for (String column : table.columns()) {
            assertTrue(column.matches("[a-z0-9_]+"), column);
        }
        for (List<Object> row : table.rows()) {
            assertEquals(table.columns().size(), row.size(), table.name());
            for (Object value : row) {
                assertTrue(value instanceof Number || value instanceof String, "value " + value);
            }
        }
    }

    private static void assertFileNames(List<String> names) {
        assertEquals(names.size(), new HashSet<>(names).size(), () -> "repeats in " + names);
        for (String name : names) {
            assertTrue(name.matches("[a-z0-9][a-z0-9-]*"), name);
        }
    }

    /** {@return all that a finding says, to compare} @param finding whose */
    static String text(Finding finding) {
        Stream<String> curves =
                finding.plots().stream()
                        .flatMap(plot -> plot.series().stream())
                        .map(s -> s.label() + Arrays.toString(s.x()) + Arrays.toString(s.y()));
        return finding.sentence()
                + finding.quantities()
                + finding.tables()
                + curves.collect(Collectors.joining());
    }
}
