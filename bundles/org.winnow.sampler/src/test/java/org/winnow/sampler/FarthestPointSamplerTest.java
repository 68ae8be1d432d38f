// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.UsageException;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Sampler.Task;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

class FarthestPointSamplerTest {

    @Test
    void choosesByHandOnALine() {
        FeatureMatrix line = new FeatureMatrix(5, 1, 0, 1, 2, 3, 10);
        for (Space space : List.of(Spaces.euclidean(line), Spaces.hidden(line))) {
            Selection medoid = select("medoid", space, 4);
            // mean distances 4, 3.25, 3, 3.25, 8.5; then 8, 2, and a tie of 1 that row 1 wins
            assertArrayEquals(new int[] {2, 4, 0, 1}, medoid.rows());
            assertArrayEquals(new double[] {Double.NaN, 8, 2, 1}, medoid.distances(), 1e-15);
            assertArrayEquals(new int[] {0, 4, 3}, select("first", space, 3).rows());
            assertArrayEquals(new int[] {3, 4, 0}, select("3", space, 3).rows());
        }
    }

    @Test
    void startsInTheOrderOfTheInput() {
        Space space = Spaces.euclidean(new FeatureMatrix(3, 1, 0, 1, 5));
        Task task = new Task(1, new int[0], new int[] {2, 0, 1}, 0);
        assertEquals(
                2, new FarthestPointSampler("first").select(space, task, Progress.NONE).rows()[0]);
        assertEquals(1, new FarthestPointSampler("2").select(space, task, Progress.NONE).rows()[0]);
    }

    @Test
    void lazyAndSweptChoicesAreTheNaiveOnes() {
        for (int seed = 0; seed < 40; seed++) {
            int d = new int[] {1, 2, 3, 7, 8, 9, 15, 16, 17, 33}[seed % 10];
            int n = 20 + 7 * seed;
            List<FeatureMatrix> cases =
                    List.of(
                            Spaces.random(n, d, seed),
                            Spaces.clusters(n, d, seed),
                            Spaces.lattice(n, d, 2, seed),
                            Spaces.lattice(n, d, 4, seed),
                            shifted(Spaces.clusters(n, d, seed), 1000));
            for (FeatureMatrix rows : cases) {
                int count = seed % 3 == 0 ? n : n / 3;
                int start = seed % n;
                int[] naive =
                        NaiveFarthest.choose(Spaces.hidden(rows), new int[] {start}, count - 1);
                String text = Integer.toString(start);
                for (Space space : List.of(Spaces.euclidean(rows), Spaces.hidden(rows))) {
                    int[] chosen = select(text, space, count).rows();
                    assertArrayEquals(naive, Arrays.copyOfRange(chosen, 1, count));
                }
            }
        }
    }

    @Test
    void continuesFromABaseLikeTheNaiveTwin() {
        for (int seed = 0; seed < 20; seed++) {
            FeatureMatrix rows = Spaces.clusters(150, 12, seed);
            int[] base = IntStream.range(0, 150).filter(i -> i % 13 == 5).toArray();
            int[] naive = NaiveFarthest.choose(Spaces.hidden(rows), base, 100);
            for (Space space : List.of(Spaces.euclidean(rows), Spaces.hidden(rows))) {
                Task task = new Task(100, base, others(150, base), 0);
                Selection chosen =
                        new FarthestPointSampler("medoid").select(space, task, Progress.NONE);
                assertArrayEquals(naive, chosen.rows());
                assertTrue(chosen.distances()[0] > 0);
            }
        }
    }

    @Test
    void lazyAndSweptDistancesHaveEqualBits() {
        FeatureMatrix rows = Spaces.clusters(400, 20, 3);
        assertArrayEquals(
                select("first", Spaces.hidden(rows), 300).distances(),
                select("first", Spaces.euclidean(rows), 300).distances());
    }

    @Test
    void distancesNeverGrowAndAreThoseToTheNearestEarlierChoice() {
        FeatureMatrix rows = Spaces.random(120, 5, 4);
        Selection chosen = select("medoid", Spaces.euclidean(rows), 120);
        for (int k = 1; k < chosen.size(); k++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < k; j++) {
                double square = 0;
                for (int c = 0; c < 5; c++) {
                    double difference =
                            rows.get(chosen.rows()[k], c) - rows.get(chosen.rows()[j], c);
                    square += difference * difference;
                }
                nearest = Math.min(nearest, Math.sqrt(square));
            }
            assertEquals(nearest, chosen.distances()[k], 1e-13);
            assertTrue(k == 1 || chosen.distances()[k] <= chosen.distances()[k - 1] + 1e-9);
        }
    }

    @Test
    void choosesNoRowTwiceEvenAmongDuplicates() {
        double[] same = new double[30];
        Arrays.fill(same, 5);
        FeatureMatrix rows = new FeatureMatrix(10, 3, same);
        for (Space space : List.of(Spaces.euclidean(rows), Spaces.hidden(rows))) {
            int[] chosen = select("4", space, 10).rows();
            assertArrayEquals(new int[] {4, 0, 1, 2, 3, 5, 6, 7, 8, 9}, chosen);
        }
    }

    @Test
    void choosesNoRowTwiceWhereARowIsFarFromItself() {
        Space space = Spaces.table(3, 9, 1, 2, 1, 9, 3, 2, 3, 9);
        assertArrayEquals(new int[] {1, 2, 0}, select("1", space, 3).rows());
    }

    @Test
    void differencesBelowTheResolutionDoNotDecide() {
        FeatureMatrix rows = new FeatureMatrix(3, 1, 0, 1, -1 - 2e-10);
        assertArrayEquals(new int[] {0, 1, 2}, select("0", Spaces.euclidean(rows), 3).rows());
        FeatureMatrix apart = new FeatureMatrix(3, 1, 0, 1, -1 - 2e-9);
        assertArrayEquals(new int[] {0, 2, 1}, select("0", Spaces.euclidean(apart), 3).rows());
    }

    @Test
    void shorterSelectionsBeginLongerOnes() {
        Space space = Spaces.euclidean(Spaces.clusters(300, 10, 6));
        for (String start : List.of("medoid", "first", "random", "17")) {
            Selection all = select(start, space, 300);
            for (int count : new int[] {1, 2, 25, 150}) {
                Selection some = select(start, space, count);
                assertArrayEquals(all.first(count).rows(), some.rows());
                assertArrayEquals(all.first(count).distances(), some.distances());
            }
        }
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() throws Exception {
        Space space = Spaces.euclidean(Spaces.clusters(3000, 40, 7));
        Selection[] chosen = new Selection[2];
        for (int threads = 1; threads <= 2; threads++) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            chosen[threads - 1] = pool.submit(() -> select("medoid", space, 200)).get();
            pool.shutdown();
        }
        assertArrayEquals(chosen[0].rows(), chosen[1].rows());
        assertArrayEquals(chosen[0].distances(), chosen[1].distances());
    }

    @Test
    void stopsWhenAsked() {
        Space space = Spaces.euclidean(Spaces.random(500, 10, 8));
        AtomicInteger reports = new AtomicInteger();
        Progress stop =
                fraction -> {
                    if (reports.incrementAndGet() > 100) {
                        throw new CancellationException();
                    }
                };
        Task task = new Task(400, new int[0], IntStream.range(0, 500).toArray(), 0);
        FarthestPointSampler sampler = new FarthestPointSampler("medoid");
        assertThrows(CancellationException.class, () -> sampler.select(space, task, stop));
    }

    @Test
    void rejectsWhatCannotBe() {
        var word = assertThrows(UsageException.class, () -> new FarthestPointSampler("last"));
        assertEquals(
                "start must be medoid, first, random or a number from 0, got last",
                word.getMessage());
        Space space = Spaces.euclidean(Spaces.random(4, 2, 9));
        var start = assertThrows(UsageException.class, () -> select("4", space, 2));
        assertEquals("start must lie in 0..3, got 4", start.getMessage());
        var count = assertThrows(IllegalArgumentException.class, () -> select("medoid", space, 5));
        assertEquals("count must lie in 1..4, got 5", count.getMessage());
    }

    static Selection select(String start, Space space, int count) {
        int[] order = IntStream.range(0, space.size()).toArray();
        Task task = new Task(count, new int[0], order, 42);
        return new FarthestPointSampler(start).select(space, task, Progress.NONE);
    }

    static int[] others(int n, int[] base) {
        return IntStream.range(0, n).filter(i -> Arrays.binarySearch(base, i) < 0).toArray();
    }

    private static FeatureMatrix shifted(FeatureMatrix rows, double by) {
        double[] values = Arrays.stream(rows.values()).map(x -> x + by).toArray();
        return new FeatureMatrix(rows.rows(), rows.columns(), values);
    }
}
