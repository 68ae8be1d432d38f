// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;

class PrincipalComponentsTest {

    /** Rows with planted variances along the axes of a random rotation. */
    private static FeatureMatrix planted(int n, double... deviations) {
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

    /** All eigenvalues of the covariance, by Jacobi's rotations. */
    private static double[] variances(FeatureMatrix matrix) {
        int n = matrix.rows();
        int d = matrix.columns();
        double[] products = new double[d * d];
        for (int p = 0; p < d; p++) {
            for (int q = 0; q < d; q++) {
                double meanP = 0;
                double meanQ = 0;
                double both = 0;
                for (int i = 0; i < n; i++) {
                    meanP += matrix.get(i, p) / n;
                    meanQ += matrix.get(i, q) / n;
                    both += matrix.get(i, p) * matrix.get(i, q);
                }
                products[p * d + q] = both - n * meanP * meanQ;
            }
        }
        return SymmetricMatrix.eigen(products, d).values();
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(v -> v * v).sum();
    }

    @Test
    void placesVaryAsTheEigenvaluesOfTheCovarianceSay() {
        double[] deviations = new double[40];
        Arrays.setAll(deviations, k -> 5 * Math.pow(0.8, k));
        FeatureMatrix matrix = planted(300, deviations);
        var found = PrincipalComponents.of(matrix, 4, Progress.NONE);
        double[] exact = variances(matrix);
        double whole = Arrays.stream(exact).sum();
        for (int j = 0; j < 4; j++) {
            assertEquals(exact[j], squares(found.places()[j]), 1e-6 * exact[0], "direction " + j);
            assertEquals(exact[j] / whole, found.shares()[j], 1e-6);
        }
        double[] first = found.places()[0];
        double[] second = found.places()[1];
        double together = 0;
        for (int i = 0; i < first.length; i++) {
            together += first[i] * second[i];
        }
        assertEquals(0, together / exact[0], 1e-6, "places must not correlate");
    }

    @Test
    void pointsOnALineLieAlongTheFirstDirectionAsTheyDoOnIt() {
        double[] values = {0, 0, 0, 3, 4, 0, 6, 8, 0, -3, -4, 0};
        var found = PrincipalComponents.of(new FeatureMatrix(4, 3, values), 2, Progress.NONE);
        // mean 2.5 along (0.6, 0.8, 0)
        assertArrayEquals(new double[] {-2.5, 2.5, 7.5, -7.5}, found.places()[0], 1e-9);
        assertArrayEquals(new double[4], found.places()[1], 1e-9);
        assertEquals(1, found.shares()[0], 1e-12);
    }

    @Test
    void threadsDoNotChangeABit() throws Exception {
        FeatureMatrix matrix = planted(500, 3, 2, 1, 1, 1, 0.5, 0.2);
        var one =
                new ForkJoinPool(1)
                        .submit(() -> PrincipalComponents.of(matrix, 3, Progress.NONE))
                        .get();
        var four =
                new ForkJoinPool(4)
                        .submit(() -> PrincipalComponents.of(matrix, 3, Progress.NONE))
                        .get();
        for (int j = 0; j < 3; j++) {
            assertArrayEquals(one.places()[j], four.places()[j]);
        }
    }

    @Test
    void similarityIsTheMeanOfDotProducts() {
        Random random = new Random(2);
        int n = 30;
        int d = 5;
        FeatureMatrix matrix = new FeatureMatrix(n, d, random.doubles(n * d).toArray());
        int[] groups = random.ints(n, 0, 3).toArray();
        Similarity similarity = new Similarity(matrix, groups, 4);
        double[] found = similarity.to(1);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            int members = 0;
            for (int j = 0; j < n; j++) {
                if (groups[j] == 1) {
                    for (int k = 0; k < d; k++) {
                        sum += matrix.get(i, k) * matrix.get(j, k);
                    }
                    members++;
                }
            }
            assertEquals(sum / members, found[i], 1e-12);
        }
        assertEquals(Double.NaN, similarity.to(3)[0], "a group without rows");
    }

    @Test
    void groupsThatShareNothingAreLeastAlike() {
        FeatureMatrix matrix = new FeatureMatrix(4, 3, 1, 0, 0, 0.9, 0.1, 0, 0, 1, 0, 0.5, 0.5, 0);
        Similarity similarity = new Similarity(matrix, new int[] {0, 0, 1, 2}, 3);
        assertArrayEquals(new int[] {0, 1}, similarity.leastAlike());
        assertEquals(1, similarity.odd(0));
    }
}
