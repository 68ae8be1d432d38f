// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.UsageException;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;

class SpacesTest {

    private static final List<Kernel> KERNELS =
            List.of(
                    new AverageKernel(true, "metric"),
                    new AverageKernel(false, "metric"),
                    new AverageKernel(false, "eq8"));

    @Test
    void linearSpaceByHand() {
        FeatureMatrix means = new FeatureMatrix(3, 2, 3, 4, 0, 0, 1, 0);
        double[] out = new double[3];
        Space unit = new Spaces().linear(KERNELS.get(0), means);
        assertTrue(unit.euclidean());
        unit.similarities(0, out);
        assertArrayEquals(new double[] {1, 0, 0.6}, out, 1e-15);
        unit.distances(0, out);
        assertArrayEquals(new double[] {0, 1, Math.sqrt(0.8)}, out, 1e-15);
        Space raw = new Spaces().linear(KERNELS.get(1), means);
        raw.distances(2, out);
        assertArrayEquals(new double[] {Math.sqrt(20), 1, 0}, out, 1e-15);
        Space printed = new Spaces().linear(KERNELS.get(2), means);
        assertFalse(printed.euclidean());
        printed.distances(1, out);
        assertArrayEquals(new double[] {Math.sqrt(2), Math.sqrt(2), Math.sqrt(2)}, out, 1e-15);
    }

    @Test
    void linearAndPairSpacesAgree() {
        List<FeatureMatrix> environments = environments();
        FeatureMatrix means = means(environments);
        for (Kernel kernel : KERNELS) {
            Space linear = new Spaces().linear(kernel, means);
            Space pairs = new Spaces().pairs(kernel, environments, 1, Progress.NONE);
            double[] expected = new double[linear.size()];
            double[] out = new double[linear.size()];
            for (int row = 0; row < out.length; row++) {
                linear.similarities(row, expected);
                pairs.similarities(row, out);
                assertArrayEquals(expected, out, 1e-13);
                linear.distances(row, expected);
                pairs.distances(row, out);
                // √(2 − 2K) turns an error of 1e-16 in K into 1e-8 near d = 0
                assertArrayEquals(expected, out, 1e-7);
            }
        }
    }

    @Test
    void repeatingEveryEnvironmentChangesNothing() {
        FeatureMatrix a = Rows.unit(5, 9, 1);
        FeatureMatrix b = Rows.unit(7, 9, 2);
        for (Kernel kernel : kernels()) {
            double once = kernel.similarity(a, b, 1.5);
            double more = kernel.similarity(Rows.repeated(a, 3), Rows.repeated(b, 2), 1.5);
            assertEquals(once, more, 1e-10);
            assertEquals(once, kernel.similarity(b, a, 1.5), 1e-10);
        }
    }

    @Test
    void equalConfigurationsAreAtZeroExactly() {
        FeatureMatrix a = Rows.unit(4, 6, 3);
        for (Kernel kernel : kernels()) {
            Space space = new Spaces().pairs(kernel, List.of(a, a), 2, Progress.NONE);
            double[] out = new double[2];
            space.distances(0, out);
            assertArrayEquals(new double[2], out);
        }
    }

    @Test
    void pairSpaceDoesNotDependOnTheNumberOfThreads() throws Exception {
        List<FeatureMatrix> environments = environments();
        for (Kernel kernel : kernels()) {
            double[][] out = new double[2][environments.size()];
            for (int threads = 1; threads <= 2; threads++) {
                ForkJoinPool pool = new ForkJoinPool(threads);
                pool.submit(() -> new Spaces().pairs(kernel, environments, 2, Progress.NONE))
                        .get()
                        .distances(3, out[threads - 1]);
                pool.shutdown();
            }
            assertArrayEquals(out[0], out[1]);
        }
    }

    @Test
    void numbersPairsRowByRow() {
        int pair = 0;
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j <= i; j++) {
                assertEquals(i, Spaces.larger(pair++));
            }
        }
        assertEquals(Spaces.MOST_ROWS - 1, Spaces.larger(lastPair()));
    }

    private static int lastPair() {
        return (int) ((long) Spaces.MOST_ROWS * (Spaces.MOST_ROWS + 1) / 2 - 1);
    }

    @Test
    void stopsWhenAsked() {
        Progress stop =
                fraction -> {
                    throw new CancellationException();
                };
        assertThrows(
                CancellationException.class,
                () -> new Spaces().pairs(KERNELS.get(0), environments(), 1, stop));
    }

    @Test
    void rejectsWhatCannotBe() {
        var distance = assertThrows(UsageException.class, () -> new AverageKernel(true, "euclid"));
        assertEquals("distance must be metric or eq8, got euclid", distance.getMessage());
        var gamma = assertThrows(UsageException.class, () -> new RematchKernel(0, true));
        assertEquals("gamma must be at least 0.001, got 0.0", gamma.getMessage());
        var kernel =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Spaces().linear(new BestMatchKernel(true), null));
        assertEquals(
                "a linear space must have a linear kernel, got BestMatchKernel",
                kernel.getMessage());
        var shape =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> KERNELS.get(0).similarity(Rows.unit(2, 3, 1), Rows.unit(2, 4, 1), 1));
        assertEquals(
                "two configurations must have environments with equally many features,"
                        + " got 2 × 3 and 2 × 4",
                shape.getMessage());
    }

    private static List<Kernel> kernels() {
        return List.of(
                new AverageKernel(true, "metric"),
                new BestMatchKernel(true),
                new RematchKernel(0.2, true));
    }

    private static List<FeatureMatrix> environments() {
        List<FeatureMatrix> environments = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            environments.add(Rows.unit(1 + i % 5, 9, i));
        }
        return environments;
    }

    private static FeatureMatrix means(List<FeatureMatrix> environments) {
        int d = environments.get(0).columns();
        double[] means = new double[environments.size() * d];
        for (int i = 0; i < environments.size(); i++) {
            System.arraycopy(Rows.mean(environments.get(i)), 0, means, i * d, d);
        }
        return new FeatureMatrix(environments.size(), d, means);
    }
}
