// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.FeatureMatrix;

class PrincipalComponentsTest {

    @Test
    void findsThePlaneInWhichPointsLie() {
        // along (3, 4, 0) / 5 by −2..2 and along (0, 0, 1) by ±1: by hand, variances 10 and 5
        FeatureMatrix points =
                new FeatureMatrix(
                        5, 3, 1.2 * -1, 1.6 * -1, 1, -0.6, -0.8, -1, 0, 0, 0, 0.6, 0.8, -1, 1.2,
                        1.6, 1);
        PrincipalComponents found = PrincipalComponents.of(points, 3);
        assertEquals(10.0 / 14, found.share(0), 1e-12);
        assertEquals(4.0 / 14, found.share(1), 1e-12);
        assertEquals(0, found.share(2), 1e-12);
        for (int i = 0; i < 5; i++) {
            assertEquals(i - 2, found.score(i, 0), 1e-9);
        }
        assertEquals(-1, found.score(1, 1) - found.score(2, 1), 1e-9);
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
        PrincipalComponents found =
                PrincipalComponents.of(new FeatureMatrix(n, d, values.clone()), 3);
        double[] covariance = covariance(values, n, d);
        SymmetricEigen exact = SymmetricEigen.of(covariance, d);
        double total = 0;
        for (int k = 0; k < d; k++) {
            total += covariance[k * d + k];
        }
        for (int k = 0; k < 3; k++) {
            assertEquals(exact.values()[k] / total, found.share(k), 1e-10);
            for (int i = 0; i < n; i++) {
                double score = 0;
                for (int c = 0; c < d; c++) {
                    score += values[i * d + c] * exact.part(c, k);
                }
                assertEquals(Math.abs(score), Math.abs(found.score(i, k)), 1e-5);
            }
        }
    }

    /** Of centred values, which are centred here. */
    private static double[] covariance(double[] values, int n, int d) {
        for (int c = 0; c < d; c++) {
            double mean = 0;
            for (int i = 0; i < n; i++) {
                mean += values[i * d + c] / n;
            }
            for (int i = 0; i < n; i++) {
                values[i * d + c] -= mean;
            }
        }
        double[] covariance = new double[d * d];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < d; a++) {
                for (int b = 0; b < d; b++) {
                    covariance[a * d + b] += values[i * d + a] * values[i * d + b];
                }
            }
        }
        return covariance;
    }

    @Test
    void jacobiRotationsSolveAMatrixKnownByHand() {
        // eigenvalues 3 and 1 along (1, 1) and (1, −1), and 2 beside them
        SymmetricEigen found = SymmetricEigen.of(new double[] {2, 1, 0, 1, 2, 0, 0, 0, 2}, 3);
        assertEquals(3, found.values()[0], 1e-14);
        assertEquals(2, found.values()[1], 1e-14);
        assertEquals(1, found.values()[2], 1e-14);
        assertEquals(found.part(0, 0), found.part(1, 0), 1e-14);
        assertEquals(Math.sqrt(0.5), Math.abs(found.part(0, 0)), 1e-14);
    }

    @Test
    void givesEqualBitsOnOneThreadAndOnMany() throws Exception {
        FeatureMatrix points =
                new FeatureMatrix(200, 130, new Random(3).doubles(200 * 130).toArray());
        double alone = first(points, 1);
        assertEquals(alone, first(points, 4), 0);
    }

    private static double first(FeatureMatrix points, int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> PrincipalComponents.of(points, 2).score(17, 0)).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void equalRowsHaveNoVariance() {
        PrincipalComponents found =
                PrincipalComponents.of(new FeatureMatrix(3, 2, 1, 2, 1, 2, 1, 2), 2);
        assertEquals(0, found.share(0), 0);
        assertEquals(0, found.score(2, 1), 0);
    }

    @Test
    void refusesMoreComponentsThanColumns() {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> PrincipalComponents.of(new FeatureMatrix(2, 2, 1, 2, 3, 4), 3));
        assertTrue(refused.getMessage().endsWith("1..2 components can be found, got 3"));
    }
}
