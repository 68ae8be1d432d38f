// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.sampling.Sampler.Task;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

/** What every {@link Sampler} must keep. */
public abstract class SamplerContract {

    private static final int[] BASE = {3, 7, 20};

    /** {@return the sampler to be tested} Called often: make one that is dear only once. */
    protected abstract Sampler sampler();

    @Test
    void choosesAsManyAsAskedForAndNoneTwice() {
        for (Space space : spaces(57)) {
            for (int count : new int[] {1, 2, 13, 57}) {
                assertDistinct(count, 57, select(space, count));
            }
        }
    }

    @Test
    void choosesNoneTwiceEvenAmongDuplicates() {
        double[] same = new double[40];
        Arrays.fill(same, 0.5);
        assertDistinct(20, 20, select(new PlainSpace(new FeatureMatrix(20, 2, same), true), 20));
    }

    @Test
    void theOnlyCandidateIsChosen() {
        for (Space space : spaces(1)) {
            assertArrayEquals(new int[] {0}, select(space, 1).rows());
        }
    }

    @Test
    void choosesNoneOfTheBase() {
        for (Space space : spaces(30)) {
            Selection selection = select(space, task(30, 27, BASE, 1));
            assertDistinct(27, 30, selection);
            for (int row : selection.rows()) {
                assertTrue(Arrays.binarySearch(BASE, row) < 0, "row " + row + " is of the base");
            }
        }
    }

    @Test
    void leavesItsTaskUnchanged() {
        Task task = task(30, 9, BASE.clone(), 1);
        int[] order = task.order().clone();
        select(spaces(30).get(0), task);
        assertArrayEquals(BASE, task.base());
        assertArrayEquals(order, task.order());
    }

    @Test
    void aShorterSelectionIsThePrefixOfALongerOneIfItSaysSo() {
        Assumptions.assumeTrue(sampler().nested(), "this sampler is not nested");
        for (Space space : spaces(57)) {
            int[] longer = select(space, 40).rows();
            assertArrayEquals(Arrays.copyOf(longer, 15), select(space, 15).rows());
        }
    }

    @Test
    void saysHowFarEachChoiceWasFromTheEarlierOnes() {
        for (Space space : spaces(57)) {
            assertDistances(space, new int[0], select(space, 25));
            assertDistances(space, BASE, select(space, task(57, 25, BASE, 1)));
        }
    }

    @Test
    void equalSeedsGiveEqualChoicesWithAnyNumberOfThreads() {
        for (Space space : spaces(500)) {
            Selection alone = Threads.in(1, () -> select(space, 60));
            for (int threads : new int[] {1, 2, 4}) {
                Selection again = Threads.in(threads, () -> select(space, 60));
                assertArrayEquals(alone.rows(), again.rows(), threads + " threads");
                assertArrayEquals(alone.distances(), again.distances(), threads + " threads");
            }
        }
    }

    @Test
    void refusesToChooseMoreThanThereAre() {
        for (Space space : spaces(10)) {
            assertThrows(IllegalArgumentException.class, () -> select(space, 11));
            Task beside = task(10, 8, new int[] {0, 1, 2}, 1);
            assertThrows(IllegalArgumentException.class, () -> select(space, beside));
        }
    }

    @Test
    void endsWhenTheUserWantsNoMore() {
        Progress enough =
                fraction -> {
                    throw new CancellationException("enough");
                };
        for (Space space : spaces(500)) {
            Task task = task(500, 100, new int[0], 1);
            assertThrows(CancellationException.class, () -> sampler().select(space, task, enough));
        }
    }

    private List<Space> spaces(int n) {
        FeatureMatrix points = Samples.points(n, 5, 11);
        Space open = new PlainSpace(points, true);
        return sampler().needsFeatures()
                ? List.of(open)
                : List.of(open, new PlainSpace(points, false));
    }

    private Selection select(Space space, int count) {
        return select(space, task(space.size(), count, new int[0], 1));
    }

    private Selection select(Space space, Task task) {
        return sampler().select(space, task, Progress.NONE);
    }

    private static Task task(int n, int count, int[] base, long seed) {
        int[] order = IntStream.range(0, n).filter(i -> Arrays.binarySearch(base, i) < 0).toArray();
        return new Task(count, base, order, seed);
    }

    private static void assertDistinct(int count, int n, Selection selection) {
        assertEquals(count, selection.rows().length, "rows");
        assertEquals(count, selection.distances().length, "distances");
        assertEquals(
                count,
                Arrays.stream(selection.rows()).filter(i -> i >= 0 && i < n).distinct().count(),
                () -> "different rows among " + Arrays.toString(selection.rows()));
    }

    private static void assertDistances(Space space, int[] base, Selection selection) {
        double[] nearest = new double[space.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int row : base) {
            near(space, row, nearest);
        }
        for (int k = 0; k < selection.size(); k++) {
            int row = selection.rows()[k];
            double expected = base.length + k == 0 ? Double.NaN : nearest[row];
            assertEquals(expected, selection.distances()[k], 1e-7, "distance of choice " + k);
            near(space, row, nearest);
        }
    }

    private static void near(Space space, int row, double[] nearest) {
        double[] distances = new double[nearest.length];
        space.distances(row, distances);
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = Math.min(nearest[i], distances[i]);
        }
    }
}
