// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TransportTest {

    @Test
    void matchesTwoAndTwoByHand() {
        double[] likeness = {0.9, 0.8, 0.7, 0.1};
        assertEquals((0.8 + 0.7) / 2, new Transport(likeness, 2, 2).value(), 1e-15);
    }

    @Test
    void sharesOneRowAmongColumnsByHand() {
        double[] likeness = {0.9, 0.5, 0.1};
        assertEquals(0.5, new Transport(likeness, 1, 3).value(), 1e-15);
        assertEquals(0.5, new Transport(likeness, 3, 1).value(), 1e-15);
    }

    @Test
    void equalsTheBestPermutationOfRepeatedRowsAndColumns() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(3);
            int m = 1 + random.nextInt(3);
            boolean ties = random.nextBoolean();
            double[] k = new double[n * m];
            for (int i = 0; i < k.length; i++) {
                k[i] = ties ? random.nextInt(3) / 2.0 : random.nextDouble(-1, 1);
            }
            int l = n == m ? n : n * m;
            double[] repeated = new double[l * l];
            for (int i = 0; i < l * l; i++) {
                repeated[i] =
                        k[i / l * n / l * m + i % l * m / l]; // rows l/n times, columns l/m times
            }
            double best = best(repeated, l, 0, new boolean[l]) / l;
            assertEquals(best, new Transport(k, n, m).value(), 1e-14);
        }
    }

    @Test
    void equalsTheBestPermutationOfSeven() {
        for (int seed = 0; seed < 20; seed++) {
            double[] k = new SplittableRandom(seed).doubles(49).toArray();
            assertEquals(best(k, 7, 0, new boolean[7]) / 7, new Transport(k, 7, 7).value(), 1e-14);
        }
    }

    @Test
    void repeatingARowAndAColumnChangesNothing() {
        double[] k = new SplittableRandom(8).doubles(20 * 33).toArray();
        double[] twice = new double[4 * k.length];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = k[i / 66 / 2 * 33 + i % 66 / 2];
        }
        assertEquals(new Transport(k, 20, 33).value(), new Transport(twice, 40, 66).value(), 1e-13);
    }

    @Test
    void entropyVanishesTowardsTheBestMatchAndGrowsTowardsTheAverage() {
        double[] k = new SplittableRandom(9).doubles(7 * 5).toArray();
        double average = Arrays.stream(k).average().orElseThrow();
        double best = new Transport(k, 7, 5).value();
        assertEquals(average, new EntropicTransport(k, 7, 5, 1e7).value(), 1e-7);
        assertEquals(best, new EntropicTransport(k, 7, 5, 0.001).value(), 1e-4);
        double last = best;
        for (double gamma : new double[] {0.01, 0.03, 0.1, 0.3, 1, 3}) {
            double value = new EntropicTransport(k, 7, 5, gamma).value();
            assertTrue(value < last && value > average);
            last = value;
        }
    }

    /** One scale t solves 2 × 2: P = [[t, ½−t], [½−t, t]], (t/(½−t))² = exp((a+d−b−c)/γ). */
    @Test
    void entropicPlanOfTwoAndTwoByHand() {
        double[] k = {0.9, 0.2, 0.4, 0.8};
        double ratio = Math.exp((0.9 + 0.8 - 0.2 - 0.4) / 0.3 / 2);
        double t = 0.5 * ratio / (1 + ratio);
        double expected = t * (0.9 + 0.8) + (0.5 - t) * (0.2 + 0.4);
        assertEquals(expected, new EntropicTransport(k, 2, 2, 0.3).value(), 1e-11);
    }

    /** Groups far apart, at which plain Sinkhorn would take thousands of rounds. */
    @Test
    void entropicPlanConvergesAcrossFarGroups() {
        SplittableRandom random = new SplittableRandom(10);
        int n = 30;
        double[] k = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            boolean near = i / n < 10 == i % n < 11;
            k[i] = near ? 0.95 + 0.05 * random.nextDouble() : 0.05 * random.nextDouble();
        }
        double value = new EntropicTransport(k, n, n, 0.02).value();
        double best = new Transport(k, n, n).value();
        assertTrue(value < best && value > best - 0.05, value + " against " + best);
    }

    private static double best(double[] k, int n, int row, boolean[] taken) {
        if (row == n) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            if (!taken[j]) {
                taken[j] = true;
                best = Math.max(best, k[row * n + j] + best(k, n, row + 1, taken));
                taken[j] = false;
            }
        }
        return best;
    }
}
