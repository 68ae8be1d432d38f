// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.FeatureMatrix;

/** What every {@link Kernel} must keep. */
public abstract class KernelContract {

    private static final double[] ZETAS = {1, 2, 3.5};

    /** {@return the kernel to be tested} Called often: make one that is dear only once. */
    protected abstract Kernel kernel();

    /** {@return the largest error by rounding or by ending an iteration} */
    protected double tolerance() {
        return 1e-10;
    }

    /** {@return whether its Gram matrices have no negative eigenvalue, so that √ is a distance} */
    protected boolean positiveSemidefinite() {
        return true;
    }

    /** {@return configurations as unit rows [n × d], of different n and equal d} */
    protected List<FeatureMatrix> environments() {
        return List.of(
                Samples.unitRows(1, 9, 1),
                Samples.unitRows(3, 9, 2),
                Samples.unitRows(4, 9, 3),
                Samples.unitRows(4, 9, 4),
                Samples.unitRows(7, 9, 5));
    }

    @Test
    void likenessIsSymmetric() {
        for (double zeta : ZETAS) {
            double[][] gram = gram(zeta);
            for (int i = 0; i < gram.length; i++) {
                for (int j = 0; j < i; j++) {
                    assertEquals(gram[i][j], gram[j][i], tolerance(), "zeta " + zeta);
                }
            }
        }
    }

    @Test
    void likenessWithItselfIsFiniteAndAboveZero() {
        for (double zeta : ZETAS) {
            for (FeatureMatrix a : environments()) {
                double k = kernel().similarity(a, a, zeta);
                assertTrue(k > 0 && k < Double.POSITIVE_INFINITY, "K(A,A) is " + k);
            }
        }
    }

    @Test
    void theOrderOfEnvironmentsDoesNotMatter() {
        for (double zeta : ZETAS) {
            for (FeatureMatrix a : environments()) {
                for (FeatureMatrix b : environments()) {
                    double expected = kernel().similarity(a, b, zeta);
                    assertEquals(expected, kernel().similarity(reversed(a), b, zeta), tolerance());
                }
            }
        }
    }

    @Test
    void itsGramMatrixHasNoNegativeEigenvalue() {
        Assumptions.assumeTrue(positiveSemidefinite(), "this kernel does not claim it");
        for (double zeta : ZETAS) {
            assertTrue(definite(gram(zeta)), "zeta " + zeta);
        }
    }

    @Test
    void aLinearKernelIsTheDotProductOfMeans() {
        for (double zeta : ZETAS) {
            for (FeatureMatrix a : environments()) {
                for (FeatureMatrix b : environments()) {
                    if (kernel().linear(zeta)) {
                        assertEquals(
                                dotOfMeans(a, b), kernel().similarity(a, b, zeta), tolerance());
                    }
                }
            }
        }
    }

    @Test
    void equalsHaveNoDistance() {
        Assumptions.assumeTrue(
                kernel().metric() || kernel().normalised(),
                "this kernel has a distance of its own");
        for (FeatureMatrix a : environments()) {
            double k = kernel().normalised() ? 1 : kernel().similarity(a, a, 1);
            assertEquals(0, kernel().distance(k, k, k), Math.sqrt(tolerance()));
        }
    }

    @Test
    void roundingNeverMakesADistanceUndefined() {
        double beyond = kernel().distance(1 + 1e-15, 1, 1);
        assertTrue(beyond >= 0 && beyond < 1e-6, "distance is " + beyond);
    }

    @Test
    void distanceFallsWithLikeness() {
        double last = kernel().distance(0, 1, 1);
        for (double k = 0.1; k < 1; k += 0.1) {
            double distance = kernel().distance(k, 1, 1);
            assertTrue(distance >= 0 && distance < last, "distance at likeness " + k);
            last = distance;
        }
    }

    @Test
    void aMetricDistanceIsTheEuclideanOne() {
        Assumptions.assumeTrue(kernel().metric(), "this kernel has a distance of its own");
        assertEquals(Math.sqrt(0.5), kernel().distance(0.5, 0.7, 0.8), 1e-14);
    }

    @Test
    void equalInputsGiveEqualBitsOnEveryThread() {
        FeatureMatrix a = environments().get(1);
        FeatureMatrix b = environments().get(4);
        for (double zeta : ZETAS) {
            assertEquals(1, Threads.differentResults(() -> kernel().similarity(a, b, zeta)));
        }
    }

    private double[][] gram(double zeta) {
        List<FeatureMatrix> all = environments();
        double[][] gram = new double[all.size()][all.size()];
        for (int i = 0; i < gram.length; i++) {
            for (int j = 0; j < gram.length; j++) {
                gram[i][j] = kernel().similarity(all.get(i), all.get(j), zeta);
            }
        }
        return gram;
    }

    /** Cholesky's method: a pivot below zero betrays a negative eigenvalue. */
    private boolean definite(double[][] gram) {
        int n = gram.length;
        double[][] rest = new double[n][];
        for (int i = 0; i < n; i++) {
            rest[i] = gram[i].clone();
            rest[i][i] += n * tolerance(); // rounding alone must not decide
        }
        for (int k = 0; k < n; k++) {
            if (!(rest[k][k] > 0)) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                for (int j = k + 1; j < n; j++) {
                    rest[i][j] -= rest[i][k] * rest[k][j] / rest[k][k];
                }
            }
        }
        return true;
    }

    private static FeatureMatrix reversed(FeatureMatrix m) {
        double[] values = new double[m.values().length];
        for (int i = 0; i < m.rows(); i++) {
            int from = (m.rows() - 1 - i) * m.columns();
            System.arraycopy(m.values(), from, values, i * m.columns(), m.columns());
        }
        return new FeatureMatrix(m.rows(), m.columns(), values);
    }

    private static double dotOfMeans(FeatureMatrix a, FeatureMatrix b) {
        double sum = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.rows(); j++) {
                for (int k = 0; k < a.columns(); k++) {
                    sum += a.get(i, k) * b.get(j, k);
                }
            }
        }
        return sum / a.rows() / b.rows();
    }
}
