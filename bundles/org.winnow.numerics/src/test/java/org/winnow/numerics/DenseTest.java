// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.api.engine.Progress;

class DenseTest {

    static Stream<Dense> both() {
        return Stream.of(Dense.scalar(), Dense.fastest());
    }

    @Test
    void testsRunWithTheVectorKernels() {
        assumeFalse("off".equals(System.getProperty("winnow.simd")), "asked for scalar kernels");
        assertTrue(Simd.available(), () -> Simd.whyNot().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("both")
    void worksByHand(Dense dense) {
        double[] x = {1, 2, 3, 4, 6, 8};
        assertEquals(1 * 4 + 2 * 6 + 3 * 8, dense.dot(x, 0, x, 3, 3));
        assertEquals(9 + 16 + 25, dense.squaredDistance(x, 0, x, 3, 3));
        double[] c = new double[4];
        dense.square(x, 3, c, Progress.NONE);
        assertArrayEquals(new double[] {14, 40, 40, 116}, c);
        double[] e = new double[2];
        dense.product(x, new double[] {1, 0, -1}, 3, e, Progress.NONE);
        assertArrayEquals(new double[] {-2, -4}, e);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 33, 100, 392})
    void vectorAndScalarSumsHaveEqualBits(int length) {
        double[] x = numbers(2 * length + 5, length);
        for (int offset : new int[] {0, 1, 5}) {
            double dot = Dense.scalar().dot(x, offset, x, length, length);
            double square = Dense.scalar().squaredDistance(x, offset, x, length, length);
            assertEquals(bits(dot), bits(Dense.fastest().dot(x, offset, x, length, length)));
            assertEquals(
                    bits(square),
                    bits(Dense.fastest().squaredDistance(x, offset, x, length, length)));
            assertEquals(plainDot(x, offset, length, length), dot, 1e-13 * (1 + length));
            assertEquals(0, Dense.fastest().squaredDistance(x, offset, x, offset, length));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 16, 33})
    void groupDistancesEqualPlainOnes(int d) {
        double[] x = numbers(d, 1);
        double[] group = numbers(d * Dense.GROUP, 2);
        double[] scalar = new double[Dense.GROUP];
        double[] vector = new double[Dense.GROUP];
        Dense.scalar().groupDistances(x, 0, group, 0, d, scalar);
        Dense.fastest().groupDistances(x, 0, group, 0, d, vector);
        assertArrayEquals(scalar, vector);
        for (int c = 0; c < Dense.GROUP; c++) {
            double sum = 0;
            for (int k = 0; k < d; k++) {
                double difference = x[k] - group[k * Dense.GROUP + c];
                sum += difference * difference;
            }
            assertEquals(sum, scalar[c], 1e-13 * (1 + sum));
        }
    }

    @Test
    void squaredDistancesTouchOnlyTheirRange() {
        double[] x = numbers(5 * 9, 3);
        double[] out = {-1, -1, -1, -1, -1};
        Dense.fastest().squaredDistances(x, 9, 2, 1, 4, out);
        assertEquals(-1, out[0]);
        assertEquals(-1, out[4]);
        assertEquals(0, out[2]);
        assertEquals(Dense.scalar().squaredDistance(x, 9, x, 18, 9), out[1]);
    }

    @Test
    void productsAreOneChainAlongEachRowPair() {
        int[] sizes = {1, 2, 3, 4, 7, 8, 9, 24, 25, 33, 97, 100};
        int[] depths = {1, 2, 7, 8, 33, 191, 192, 193, 400};
        for (int n : sizes) {
            for (int d : depths) {
                int m = sizes[(n + d) % sizes.length];
                double[] a = numbers(n * d, n);
                double[] b = numbers(m * d, m + 7);
                double[] expected = chains(a, n, b, m, d);
                assertArrayEquals(expected, product(Dense.scalar(), a, b, d, n * m));
                assertArrayEquals(expected, product(Dense.fastest(), a, b, d, n * m));
                double[] square = new double[n * n];
                Dense.fastest().square(a, d, square, Progress.NONE);
                assertArrayEquals(chains(a, n, a, n, d), square);
            }
        }
    }

    @Test
    void productsDoNotDependOnTheNumberOfThreads() throws Exception {
        double[] x = numbers(301 * 50, 4);
        double[][] results = new double[2][301 * 301];
        for (int threads = 1; threads <= 2; threads++) {
            double[] c = results[threads - 1];
            ForkJoinPool pool = new ForkJoinPool(threads);
            pool.submit(() -> Dense.fastest().square(x, 50, c, Progress.NONE)).get();
            pool.shutdown();
        }
        assertArrayEquals(results[0], results[1]);
    }

    @Test
    void productsCanBeCancelled() {
        double[] x = numbers(300 * 10, 5);
        assertThrows(
                CancellationException.class,
                () ->
                        Dense.fastest()
                                .square(
                                        x,
                                        10,
                                        new double[300 * 300],
                                        fraction -> {
                                            throw new CancellationException();
                                        }));
    }

    @Test
    void rejectsArraysThatDoNotFit() {
        var broken =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Dense.scalar().square(new double[7], 2, new double[9], null));
        assertEquals(
                "matrices must have whole rows of 2, got 7 and 7 numbers", broken.getMessage());
        var small =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Dense.scalar().square(new double[6], 2, new double[8], null));
        assertEquals("the product must have room for 3 × 3, got 8", small.getMessage());
    }

    private static double[] product(Dense dense, double[] a, double[] b, int d, int size) {
        double[] c = numbers(size, 99);
        dense.product(a, b, d, c, Progress.NONE);
        return c;
    }

    private static double[] chains(double[] a, int n, double[] b, int m, int d) {
        double[] c = new double[n * m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                for (int k = 0; k < d; k++) {
                    c[i * m + j] = Math.fma(a[i * d + k], b[j * d + k], c[i * m + j]);
                }
            }
        }
        return c;
    }

    private static double plainDot(double[] x, int i, int j, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += x[i + k] * x[j + k];
        }
        return sum;
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static double[] numbers(int count, long seed) {
        return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
    }
}
