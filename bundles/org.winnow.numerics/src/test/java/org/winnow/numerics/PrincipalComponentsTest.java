// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.PrincipalComponents.Accuracy;

class PrincipalComponentsTest {

    static final Accuracy FINE = new Accuracy(1e-12, 500);
    private static final Accuracy QUICK = new Accuracy(1e-9, 60);

    @Test
    void findsThePlaneInWhichPointsLie() {
        // along (3, 4, 0) / 5 by −2..2 and along (0, 0, 1) by ±1: by hand, variances 10 and 4
        FeatureMatrix points =
                new FeatureMatrix(
                        5, 3, 1.2 * -1, 1.6 * -1, 1, -0.6, -0.8, -1, 0, 0, 0, 0.6, 0.8, -1, 1.2,
                        1.6, 1);
        PrincipalComponents found = fine(points, 3);
        assertEquals(10.0 / 14, found.share(0), 1e-12);
        assertEquals(4.0 / 14, found.share(1), 1e-12);
        assertEquals(0, found.share(2), 1e-12);
        assertArrayEquals(new double[] {-2, -1, 0, 1, 2}, found.scores(0), 1e-9);
        assertEquals(-1, found.scores(1)[1] - found.scores(1)[2], 1e-9);
        assertArrayEquals(new double[] {0.6, 0.8, 0}, found.direction(0), 1e-9);
        assertArrayEquals(new double[] {0, 0, 1}, found.direction(1), 1e-9);
    }

    @Test
    void pointsOnALineLieAlongTheFirstDirectionAsTheyDoOnIt() {
        double[] values = {0, 0, 0, 3, 4, 0, 6, 8, 0, -3, -4, 0};
        PrincipalComponents found =
                PrincipalComponents.of(new FeatureMatrix(4, 3, values), 2, QUICK, Progress.NONE);
        // mean 2.5 along (0.6, 0.8, 0)
        assertArrayEquals(new double[] {-2.5, 2.5, 7.5, -7.5}, found.scores(0), 1e-9);
        assertArrayEquals(new double[4], found.scores(1), 1e-9);
        assertEquals(1, found.share(0), 1e-12);
    }

    @Test
    void agreesWithTheEigenvectorsOfTheWholeCovariance() {
        int n = 60;
        int d = 17;
        double[] values = new double[n * d];
        Random random = new Random(7);
        for (int i = 0; i < n * d; i++) {
            values[i] = random.nextGaussian() * Math.pow(0.8, i % d) + i % d;
        }
        FeatureMatrix points = new FeatureMatrix(n, d, values);
        PrincipalComponents found = fine(points, 3);
        Jacobi exact = Jacobi.ofCovariance(points);
        double total = Arrays.stream(exact.values()).sum();
        double[] mean = Jacobi.mean(points);
        for (int k = 0; k < 3; k++) {
            assertEquals(exact.values()[k] / total, found.share(k), 1e-10);
            for (int i = 0; i < n; i++) {
                double score = 0;
                for (int c = 0; c < d; c++) {
                    score += (values[i * d + c] - mean[c]) * exact.part(c, k);
                }
                assertEquals(Math.abs(score), Math.abs(found.scores(k)[i]), 1e-5);
            }
        }
    }

    @Test
    void placesVaryAsTheEigenvaluesOfTheCovarianceSay() {
        double[] deviations = new double[40];
        Arrays.setAll(deviations, k -> 5 * Math.pow(0.8, k));
        FeatureMatrix matrix = planted(300, deviations);
        PrincipalComponents found = PrincipalComponents.of(matrix, 4, QUICK, Progress.NONE);
        double[] exact = Jacobi.ofCovariance(matrix).values();
        double whole = Arrays.stream(exact).sum();
        for (int j = 0; j < 4; j++) {
            double[] scores = found.scores(j);
            assertEquals(exact[j], dot(scores, scores), 1e-6 * exact[0], "direction " + j);
            assertEquals(exact[j] / whole, found.share(j), 1e-6);
        }
        double together = dot(found.scores(0), found.scores(1));
        assertEquals(0, together / exact[0], 1e-6, "places must not correlate");
    }

    @Test
    void directionsAreOrthonormalAndTheirLargestPartIsPositive() {
        PrincipalComponents found = fine(planted(101, 4, 3, 2.5, 2, 1, 0.5, 0.2, 0.1, 0.1), 4);
        for (int k = 0; k < 4; k++) {
            double[] direction = found.direction(k);
            for (int m = 0; m <= k; m++) {
                assertEquals(k == m ? 1 : 0, dot(direction, found.direction(m)), 1e-14);
            }
            double least = Arrays.stream(direction).min().orElseThrow();
            double most = Arrays.stream(direction).max().orElseThrow();
            assertTrue(most >= -least, most + " and " + least);
        }
    }

    @Test
    void neitherMovingNorReorderingRowsTurnsDirections() {
        int n = 131;
        FeatureMatrix rows = planted(n, 3, 2, 1, 0.5, 0.3);
        double[] changed = new double[n * 5];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 5; c++) {
                changed[(n - 1 - i) * 5 + c] = rows.get(i, c) + 100 * c;
            }
        }
        PrincipalComponents found = fine(rows, 2);
        PrincipalComponents again = fine(new FeatureMatrix(n, 5, changed), 2);
        for (int k = 0; k < 2; k++) {
            assertArrayEquals(found.direction(k), again.direction(k), 1e-11);
            assertEquals(found.scores(k)[0], again.scores(k)[n - 1], 1e-10);
        }
    }

    @Test
    void givesEqualBitsOnOneThreadAndOnMany() throws Exception {
        FeatureMatrix points =
                new FeatureMatrix(1001, 130, new Random(3).doubles(1001 * 130).toArray());
        PrincipalComponents alone = on(1, points);
        PrincipalComponents together = on(4, points);
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(alone.scores(k), together.scores(k));
            assertArrayEquals(alone.direction(k), together.direction(k));
            assertEquals(alone.share(k), together.share(k));
        }
    }

    private static PrincipalComponents on(int threads, FeatureMatrix points) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> PrincipalComponents.of(points, 3, QUICK, Progress.NONE)).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void equalRowsHaveNoVariance() {
        // the mean of three times 0.1 is not 0.1 where one adds and divides
        PrincipalComponents found = fine(new FeatureMatrix(3, 2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2), 2);
        assertEquals(0, found.share(0), 0);
        assertArrayEquals(new double[3], found.scores(1), 0);
        assertEquals(0, fine(new FeatureMatrix(0, 2), 2).scores(1).length);
    }

    @Test
    void theUnitOfFeaturesChangesNoDigit() {
        double[] numbers = new Random(5).doubles(60 * 9).toArray();
        PrincipalComponents found = fine(new FeatureMatrix(60, 9, numbers), 2);
        for (int power : new int[] {-900, -3, 1000}) {
            double[] scaled = Arrays.stream(numbers).map(x -> Math.scalb(x, power)).toArray();
            PrincipalComponents again = fine(new FeatureMatrix(60, 9, scaled), 2);
            assertArrayEquals(found.direction(1), again.direction(1));
            assertEquals(found.share(1), again.share(1));
            assertEquals(Math.scalb(found.scores(1)[7], power), again.scores(1)[7]);
        }
    }

    @Test
    void refusesWhatCannotBeFound() {
        refuses("1..2 components can be found, got 3", new FeatureMatrix(2, 2, 1, 2, 3, 4), 3);
        refuses("1..2 components can be found, got 0", new FeatureMatrix(2, 2, 1, 2, 3, 4), 0);
        refuses(
                "features must be finite, got NaN as the mean of column 1",
                new FeatureMatrix(2, 2, 1, Double.NaN, 3, 4),
                1);
        var refused = assertThrows(IllegalArgumentException.class, () -> new Accuracy(1, 0));
        assertEquals(
                "the tolerance must lie in 0..1 and steps be at least 1, got 1.0 and 0",
                refused.getMessage());
    }

    private static void refuses(String end, FeatureMatrix features, int count) {
        var refused = assertThrows(IllegalArgumentException.class, () -> fine(features, count));
        assertTrue(refused.getMessage().endsWith(end), refused.getMessage());
    }

    private static PrincipalComponents fine(FeatureMatrix features, int count) {
        return PrincipalComponents.of(features, count, FINE, Progress.NONE);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Rows with planted variances along the axes of a random rotation. */
    static FeatureMatrix planted(int n, double... deviations) {
        int d = deviations.length;
        Random random = new Random(11);
        double[] raw = new double[n * d];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                raw[i * d + k] = 3 + deviations[k] * random.nextGaussian();
            }
        }
        for (int turn = 0; turn < 40; turn++) {
            int p = random.nextInt(d);
            int q = (p + 1 + random.nextInt(d - 1)) % d;
            double angle = random.nextDouble(6.28);
            for (int i = 0; i < n; i++) {
                double a = raw[i * d + p];
                double b = raw[i * d + q];
                raw[i * d + p] = Math.cos(angle) * a - Math.sin(angle) * b;
                raw[i * d + q] = Math.sin(angle) * a + Math.cos(angle) * b;
            }
        }
        return new FeatureMatrix(n, d, raw);
    }
}
