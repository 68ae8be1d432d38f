// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.UsageException;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Sampler.Task;
import org.winnow.api.sampling.Selection;
import org.winnow.numerics.MaxVol;

class MaxVolSamplerTest {

    private final List<String> warnings = new ArrayList<>();
    private final Progress listening =
            new Progress() {
                @Override
                public void report(double fraction) {}

                @Override
                public void warn(String sentence) {
                    warnings.add(sentence);
                }
            };

    private Selection choose(FeatureMatrix rows, int count, int... base) {
        int[] order =
                IntStream.range(0, rows.rows())
                        .filter(i -> Arrays.binarySearch(base, i) < 0)
                        .toArray();
        Task task = new Task(count, base, order, 1);
        return new MaxVolSampler(1.001).select(Spaces.euclidean(rows), task, listening);
    }

    /** √det(S Sᵀ) as the product of heights, by Gram–Schmidt done twice. */
    private static double volume(FeatureMatrix x, int... rows) {
        List<double[]> unit = new ArrayList<>();
        double volume = 1;
        for (int row : rows) {
            double[] v = Arrays.copyOfRange(x.values(), row * x.columns(), (row + 1) * x.columns());
            for (int pass = 0; pass < 2; pass++) {
                for (double[] u : unit) {
                    double dot = dot(u, v);
                    Arrays.setAll(v, k -> v[k] - dot * u[k]);
                }
            }
            double length = Math.sqrt(dot(v, v));
            volume *= length;
            Arrays.setAll(v, k -> v[k] / length);
            unit.add(v);
        }
        return volume;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    @Test
    void noExchangeOfOneRowRaisesTheVolumeBeyondTheThreshold() {
        FeatureMatrix x = Spaces.random(40, 6, 2);
        for (int count : new int[] {1, 2, 4, 6}) {
            int[] rows = choose(x, count).rows();
            double volume = volume(x, rows);
            for (int i = 0; i < 40; i++) {
                int other = i;
                for (int j = 0; j < count; j++) {
                    if (IntStream.of(rows).noneMatch(r -> r == other)) {
                        int[] changed = rows.clone();
                        changed[j] = i;
                        assertTrue(volume(x, changed) <= 1.001 * volume * (1 + 1e-9));
                    }
                }
            }
        }
    }

    @Test
    void baseRowsStayAndCount() {
        FeatureMatrix x = Spaces.random(40, 6, 3);
        int[] rows = choose(x, 3, 5, 17).rows();
        double volume = volume(x, 5, 17, rows[0], rows[1], rows[2]);
        for (int i = 0; i < 40; i++) {
            int other = i;
            boolean free = i != 5 && i != 17 && IntStream.of(rows).noneMatch(r -> r == other);
            for (int j = 0; j < 3 && free; j++) {
                int[] changed = {5, 17, rows[0], rows[1], rows[2]};
                changed[2 + j] = i;
                assertTrue(volume(x, changed) <= 1.001 * volume * (1 + 1e-9));
            }
        }
    }

    @Test
    void asManyRowsAsColumnsAreWhatSquareMaxVolGradesAtMostTheThreshold() {
        FeatureMatrix x = Spaces.random(400, 20, 4);
        int[] rows = choose(x, 20).rows();
        double[] square = new double[400];
        for (int k = 0; k < 20; k++) {
            System.arraycopy(x.values(), rows[k] * 20, square, k * 20, 20);
        }
        MaxVol maxVol = new MaxVol(20, 1.001, 1e-9);
        maxVol.offer(square, 0, Progress.NONE);
        for (double grade : maxVol.grades(x.values())) {
            assertTrue(grade <= 1.001 * (1 + 1e-9), "grade " + grade);
        }
        assertTrue(warnings.isEmpty());
    }

    @Test
    void choicesAreListedInGreedyOrder() {
        FeatureMatrix x = Spaces.random(60, 8, 5);
        int[] rows = choose(x, 7).rows();
        double before = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= 7; k++) {
            int[] first = Arrays.copyOf(rows, k);
            double height = volume(x, first) / volume(x, Arrays.copyOf(rows, k - 1));
            assertTrue(height <= before * (1 + 1e-9), height + " after " + before);
            before = height;
        }
    }

    @Test
    void furtherRoundsFollowWhereRowsAreDependentAndThatIsTold() {
        double[] x = {1, 0, 0, 0, 2, 0, 3, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0};
        int[] rows = choose(new FeatureMatrix(6, 3, x), 6).rows();
        assertArrayEquals(new int[] {2, 1, 4, 0, 3, 5}, rows);
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("2 rows span all"), warnings.get(0));
    }

    @Test
    void manyExchangesDoNotSpoilTheCoefficients() {
        FeatureMatrix x = Spaces.random(300, 30, 6);
        SpannedRows span = new SpannedRows(x, 25);
        for (int p = 0; p < 25; p++) {
            span.add(p * 7, p);
        }
        for (int k = 0; k < 60; k++) {
            span.remove(k % 25);
            span.add(290 - 3 * (k % 25) - k / 25, k % 25);
        }
        for (int i = 0; i < 300; i++) {
            double[] outside = Arrays.copyOfRange(x.values(), i * 30, i * 30 + 30);
            for (int p = 0; p < 25; p++) {
                double c = span.coefficients[i * 25 + p];
                for (int k = 0; k < 30; k++) {
                    outside[k] -= c * x.get(span.rows[p], k);
                }
            }
            assertEquals(span.rest[i], dot(outside, outside), 1e-8);
            for (int p = 0; p < 25; p++) {
                double[] row =
                        Arrays.copyOfRange(x.values(), span.rows[p] * 30, span.rows[p] * 30 + 30);
                assertEquals(0, dot(outside, row), 1e-8);
            }
        }
    }

    @Test
    void refusesAKernelThatOnlyComparesPairsAndAThresholdOfOne() {
        Task task = new Task(2, new int[0], new int[] {0, 1, 2}, 1);
        FeatureMatrix x = Spaces.random(3, 2, 1);
        MaxVolSampler sampler = new MaxVolSampler(1.001);
        UsageException e =
                assertThrows(
                        UsageException.class,
                        () -> sampler.select(Spaces.hidden(x), task, Progress.NONE));
        assertTrue(e.getMessage().contains("features"), e.getMessage());
        assertThrows(UsageException.class, () -> new MaxVolSampler(1));
    }
}
