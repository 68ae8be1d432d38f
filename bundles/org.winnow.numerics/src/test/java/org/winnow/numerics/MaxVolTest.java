// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;

class MaxVolTest {

    private static double[] rows(int n, int d, long seed) {
        return new Random(seed).doubles((long) n * d, -1, 1).toArray();
    }

    private static MaxVol maxVol(int d) {
        return new MaxVol(d, MaxVol.THRESHOLD, MaxVol.START);
    }

    private static MaxVol of(double[] rows, int d) {
        MaxVol maxVol = maxVol(d);
        maxVol.offer(rows, 0, Progress.NONE);
        return maxVol;
    }

    private static long filled(MaxVol set) {
        return Arrays.stream(set.tags()).filter(tag -> tag != MaxVol.UNFILLED).count();
    }

    /** Gaussian elimination, as plain as can be. */
    private static double determinant(double[] square, int d) {
        double[] a = square.clone();
        double det = 1;
        for (int k = 0; k < d; k++) {
            int p = k;
            for (int i = k; i < d; i++) {
                p = Math.abs(a[i * d + k]) > Math.abs(a[p * d + k]) ? i : p;
            }
            for (int j = 0; j < d && p != k; j++) {
                double swap = a[p * d + j];
                a[p * d + j] = a[k * d + j];
                a[k * d + j] = swap;
            }
            det *= p == k ? a[k * d + k] : -a[k * d + k];
            for (int i = k + 1; i < d && det != 0; i++) {
                double f = a[i * d + k] / a[k * d + k];
                for (int j = k; j < d; j++) {
                    a[i * d + j] -= f * a[k * d + j];
                }
            }
        }
        return det;
    }

    @Test
    void noExchangeOfOneRowRaisesTheVolumeBeyondTheThreshold() {
        int n = 12;
        int d = 4;
        for (long seed = 0; seed < 20; seed++) {
            double[] rows = rows(n, d, seed);
            MaxVol set = of(rows, d);
            double volume = Math.abs(determinant(set.rows(), d));
            assertEquals(volume, Math.exp(set.logVolume()), 1e-12 * volume);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < d; j++) {
                    double[] other = set.rows();
                    System.arraycopy(rows, i * d, other, j * d, d);
                    double ratio = Math.abs(determinant(other, d)) / volume;
                    assertTrue(ratio <= MaxVol.THRESHOLD * (1 + 1e-12), "ratio " + ratio);
                }
            }
        }
    }

    @Test
    void isWithinItsBoundOfTheLargestVolumeOfAllSubsets() {
        int n = 10;
        int d = 3;
        int found = 0;
        for (long seed = 0; seed < 30; seed++) {
            double[] rows = rows(n, d, seed);
            double best = 0;
            for (int subset = 0; subset < 1 << n; subset++) {
                if (Integer.bitCount(subset) == d) {
                    best = Math.max(best, Math.abs(determinant(pick(rows, d, subset), d)));
                }
            }
            double volume = Math.exp(of(rows, d).logVolume());
            assertTrue(volume <= best * (1 + 1e-12) && volume >= best / Math.pow(d, d / 2.0));
            found += volume > best * (1 - 1e-9) ? 1 : 0;
        }
        assertTrue(found >= 15, "the very largest in " + found + " of 30");
    }

    private static double[] pick(double[] rows, int d, int subset) {
        double[] square = new double[d * d];
        int to = 0;
        for (int i = 0; subset >> i > 0; i++) {
            if ((subset >> i & 1) == 1) {
                System.arraycopy(rows, i * d, square, to, d);
                to += d;
            }
        }
        return square;
    }

    @Test
    void gradesAreWhatTheVolumeWouldBeMultipliedBy() {
        int d = 5;
        MaxVol set = of(rows(40, d, 3), d);
        double[] others = rows(7, d, 4);
        double volume = determinant(set.rows(), d);
        double[] grades = set.grades(others);
        for (int i = 0; i < 7; i++) {
            double most = 0;
            for (int j = 0; j < d; j++) {
                double[] a = set.rows();
                System.arraycopy(others, i * d, a, j * d, d);
                most = Math.max(most, Math.abs(determinant(a, d) / volume));
            }
            assertEquals(most, grades[i], 1e-10 * most);
        }
    }

    @Test
    void activeRowsHaveGradeOneAndNoneIsBeyondTheThreshold() {
        int d = 30;
        double[] rows = rows(500, d, 5);
        MaxVol set = of(rows, d);
        assertEquals(d, filled(set));
        double[] grades = set.grades(rows);
        for (long tag : set.tags()) {
            assertEquals(1, grades[(int) tag], 1e-10);
            double[] row = Arrays.copyOfRange(rows, (int) tag * d, (int) (tag + 1) * d);
            assertEquals(1, set.grades(row)[0], 1e-10);
        }
        double most = Arrays.stream(grades).max().orElseThrow();
        assertTrue(most <= MaxVol.THRESHOLD * (1 + 1e-10), "grade " + most);
    }

    @Test
    void theVolumeNeverFallsAndPassesOverBatchesEnd() {
        int d = 12;
        double[] rows = rows(300, d, 6);
        MaxVol maxVol = maxVol(d);
        double volume = maxVol.logVolume();
        int passes = 0;
        int exchanged;
        do {
            exchanged = 0;
            for (int first = 0; first < 300; first += 25) {
                double[] batch = Arrays.copyOfRange(rows, first * d, (first + 25) * d);
                exchanged += maxVol.offer(batch, first, Progress.NONE);
                double now = maxVol.logVolume();
                assertTrue(now >= volume, now + " after " + volume);
                volume = now;
            }
            passes++;
        } while (exchanged > 0);
        assertTrue(passes > 1 && passes < 20, passes + " passes");
        MaxVol set = maxVol;
        assertEquals(d, Arrays.stream(set.tags()).distinct().count());
        for (double grade : set.grades(rows)) {
            assertTrue(grade <= MaxVol.THRESHOLD * (1 + 1e-10));
        }
    }

    @Test
    void rowsThatSpanFewDirectionsFillAsManyRows() {
        int d = 9;
        double[] few = rows(4, d, 7);
        double[] mixing = rows(60, 4, 8);
        double[] rows = new double[60 * d];
        for (int i = 0; i < 60; i++) {
            for (int m = 0; m < 4; m++) {
                for (int k = 0; k < d; k++) {
                    rows[i * d + k] += mixing[i * 4 + m] * few[m * d + k];
                }
            }
        }
        MaxVol set = of(rows, d);
        assertEquals(4, filled(set));
        assertEquals(5, Arrays.stream(set.tags()).filter(t -> t == MaxVol.UNFILLED).count());
        for (double grade : set.grades(rows)) {
            assertTrue(grade <= MaxVol.THRESHOLD * (1 + 1e-8));
        }
        double beside = set.grades(rows(1, d, 9))[0];
        assertTrue(beside > 1000, "a row beside what is spanned has grade " + beside);
    }

    @Test
    void rowsOfVeryUnequalColumnsAreStillGraded() {
        int d = 20;
        double[] rows = rows(200, d, 10);
        for (int k = 0; k < rows.length; k++) {
            rows[k] *= Math.pow(10, k % d / 3.0 - 2);
        }
        MaxVol set = of(rows, d);
        assertEquals(d, filled(set));
        for (double grade : set.grades(rows)) {
            assertTrue(grade <= MaxVol.THRESHOLD * (1 + 1e-8));
        }
    }

    @Test
    void equalRowsGoToTheLowest() {
        double[] rows = {0, 2, 3, 0, 3, 0, 0, 2};
        long[] tags = of(rows, 2).tags();
        assertArrayEquals(new long[] {1, 0}, tags);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws Exception {
        double[] rows = rows(3000, 40, 11);
        long[] tags = of(rows, 40).tags();
        ForkJoinPool pool = new ForkJoinPool(3);
        MaxVol other = pool.submit(() -> of(rows, 40)).get();
        pool.shutdown();
        assertArrayEquals(tags, other.tags());
        assertArrayEquals(of(rows, 40).grades(rows), other.grades(rows));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new MaxVol(3, 1, 1e-5));
        MaxVol maxVol = maxVol(2);
        double[] bad = {1, Double.NaN};
        assertThrows(IllegalArgumentException.class, () -> maxVol.offer(bad, 0, Progress.NONE));
        double[] odd = {1, 2, 3};
        assertThrows(IllegalArgumentException.class, () -> maxVol.offer(odd, 0, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> maxVol.grades(odd));
    }

    @Test
    void endsWhenTheUserWantsNoMore() {
        Progress enough =
                fraction -> {
                    throw new CancellationException("enough");
                };
        MaxVol maxVol = maxVol(5);
        double[] rows = rows(50, 5, 1);
        assertThrows(CancellationException.class, () -> maxVol.offer(rows, 0, enough));
    }
}
