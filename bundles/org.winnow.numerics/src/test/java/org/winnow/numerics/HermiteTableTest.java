// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HermiteTableTest {

    private static HermiteTable waves(int knots, int count) {
        return new HermiteTable(
                5,
                knots,
                count,
                (r, values, slopes) -> {
                    for (int f = 0; f < count; f++) {
                        values[f] = Math.sin((f + 1) * r);
                        slopes[f] = (f + 1) * Math.cos((f + 1) * r);
                    }
                });
    }

    @Test
    void staysWithinTheErrorOfCubicHermiteSplines() {
        int count = 5;
        HermiteTable table = waves(HermiteTable.KNOTS, count);
        double step = 5.0 / (HermiteTable.KNOTS - 1);
        double[] r = new Random(1).doubles(500, 0, 5).toArray();
        double[] weights = new double[r.length];
        java.util.Arrays.fill(weights, 0.5);
        double[] out = new double[r.length * table.width()];
        table.scalar().read(r, weights, 0, r.length, out);
        for (int i = 0; i < r.length; i++) {
            for (int f = 0; f < count; f++) {
                double bound = Math.pow((f + 1) * step, 4) / 384 / 2 + 1e-15;
                double expected = 0.5 * Math.sin((f + 1) * r[i]);
                assertEquals(expected, out[i * table.width() + f], bound);
            }
        }
    }

    @Test
    void isExactForCubicsUpToTheLastKnot() {
        HermiteTable table =
                new HermiteTable(
                        2,
                        3,
                        1,
                        (r, values, slopes) -> {
                            values[0] = r * r * r - r;
                            slopes[0] = 3 * r * r - 1;
                        });
        double[] out = new double[3 * table.width()];
        table.scalar().read(new double[] {0, 1.7, 2}, new double[] {1, 1, 1}, 0, 3, out);
        assertEquals(0, out[0], 1e-15);
        assertEquals(1.7 * 1.7 * 1.7 - 1.7, out[table.width()], 1e-14);
        assertEquals(6, out[2 * table.width()], 1e-14);
    }

    @Test
    void givesTheSameBitsInBothTwins() {
        Assumptions.assumeTrue(Simd.available(), "the Vector API is not there");
        Random random = new Random(3);
        for (int count : new int[] {1, 8, 13, 72}) {
            HermiteTable table = waves(100, count);
            double[] r = random.doubles(37, 0, 5).toArray();
            double[] weights = random.doubles(37).toArray();
            double[] a = new double[37 * table.width()];
            double[] b = a.clone();
            table.scalar().read(r, weights, 2, 37, a);
            table.vector().read(r, weights, 2, 37, b);
            assertArrayEquals(a, b, 0);
        }
    }
}
