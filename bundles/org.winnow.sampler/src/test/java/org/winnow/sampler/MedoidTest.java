// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;

class MedoidTest {

    @Test
    void isTheMiddleOfALine() {
        FeatureMatrix line = new FeatureMatrix(5, 1, 40, 0, 3, 2, 1);
        assertEquals(3, Medoid.of(Spaces.euclidean(line), Progress.NONE));
        assertEquals(3, Medoid.of(Spaces.hidden(line), Progress.NONE));
    }

    @Test
    void isNotTheRowNearestTheMean() {
        // mean 21.2 is nearest to 3, mean distance is least at 2
        FeatureMatrix line = new FeatureMatrix(5, 1, 0, 1, 2, 3, 100);
        assertEquals(2, Medoid.of(Spaces.euclidean(line), Progress.NONE));
    }

    @Test
    void lowestRowWinsTies() {
        FeatureMatrix square = new FeatureMatrix(4, 2, 1, 1, 0, 1, 1, 0, 0, 0);
        assertEquals(0, Medoid.of(Spaces.euclidean(square), Progress.NONE));
        assertEquals(0, Medoid.of(Spaces.hidden(square), Progress.NONE));
    }

    @Test
    void equalsBruteForceInBothKindsOfSpace() {
        for (int n : new int[] {1, 2, 3, 33, 100, 385, 1500}) {
            for (int d : new int[] {1, 3, 8, 33}) {
                FeatureMatrix rows = Spaces.clusters(n, d, 100L * n + d);
                Space space = Spaces.hidden(rows);
                int expected = bruteForce(space);
                assertEquals(expected, Medoid.of(space, Progress.NONE));
                assertEquals(expected, Medoid.of(Spaces.euclidean(rows), Progress.NONE));
            }
        }
    }

    /** Beyond the exact size: no row may be better by more than a thousandth of a mean distance. */
    @Test
    void isNearlyBestAmongManyRows() {
        FeatureMatrix rows = Spaces.clusters(9000, 8, 5);
        int n = rows.rows();
        int[] all = IntStream.range(0, n).toArray();
        double[] sums = new DistanceSums(rows).of(all, all, Progress.NONE);
        int found = Medoid.of(Spaces.euclidean(rows), Progress.NONE);
        double best = IntStream.range(0, n).mapToDouble(i -> sums[i]).min().orElseThrow();
        assertEquals(best, sums[found], 1e-3 * best);
    }

    @Test
    void sumsByProductsEqualSumsOfDistances() {
        FeatureMatrix rows = Spaces.clusters(500, 20, 1);
        int[] some = {0, 3, 499};
        int[] all = IntStream.range(0, 500).toArray();
        double[] sums = new DistanceSums(rows).of(some, all, Progress.NONE);
        double[] out = new double[500];
        double[] expected = new double[some.length];
        for (int k = 0; k < some.length; k++) {
            Spaces.hidden(rows).distances(some[k], out);
            for (double distance : out) {
                expected[k] += distance;
            }
        }
        assertArrayEquals(expected, sums, 1e-9);
    }

    private static int bruteForce(Space space) {
        int n = space.size();
        double[] out = new double[n];
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            space.distances(i, out);
            for (int j = 0; j < n; j++) {
                means[i] += i == j ? 0 : out[j] / Math.max(1, n - 1);
            }
        }
        return IntStream.range(0, n)
                .reduce((a, b) -> Math.rint(means[b] * 1e9) < Math.rint(means[a] * 1e9) ? b : a)
                .orElseThrow();
    }
}
