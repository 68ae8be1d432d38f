// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SphericalHarmonicsTest {

    private static final int DEGREE = 11;

    private static double[] solid(int degree, double x, double y, double z) {
        double[] out = new double[(degree + 1) * (degree + 1) * 8];
        SphericalHarmonics.scalar(degree).solid(padded(x), padded(y), padded(z), 1, 8, out);
        double[] values = new double[(degree + 1) * (degree + 1)];
        for (int k = 0; k < values.length; k++) {
            values[k] = out[8 * k];
        }
        return values;
    }

    private static double[] padded(double value) {
        double[] values = new double[8];
        values[0] = value;
        return values;
    }

    @Test
    void agreesWithClosedForms() {
        double x = 0.3;
        double y = -1.1;
        double z = 0.7;
        double pi = Math.PI;
        double[] expected = {
            Math.sqrt(1 / (4 * pi)),
            Math.sqrt(3 / (4 * pi)) * y,
            Math.sqrt(3 / (4 * pi)) * z,
            Math.sqrt(3 / (4 * pi)) * x,
            Math.sqrt(15 / (4 * pi)) * x * y,
            Math.sqrt(15 / (4 * pi)) * y * z,
            Math.sqrt(5 / (16 * pi)) * (2 * z * z - x * x - y * y),
            Math.sqrt(15 / (4 * pi)) * x * z,
            Math.sqrt(15 / (16 * pi)) * (x * x - y * y),
            Math.sqrt(35 / (32 * pi)) * y * (3 * x * x - y * y),
            Math.sqrt(105 / (4 * pi)) * x * y * z,
            Math.sqrt(21 / (32 * pi)) * y * (4 * z * z - x * x - y * y),
            Math.sqrt(7 / (16 * pi)) * z * (2 * z * z - 3 * x * x - 3 * y * y),
            Math.sqrt(21 / (32 * pi)) * x * (4 * z * z - x * x - y * y),
            Math.sqrt(105 / (16 * pi)) * z * (x * x - y * y),
            Math.sqrt(35 / (32 * pi)) * x * (x * x - 3 * y * y)
        };
        assertArrayEquals(expected, solid(3, x, y, z), 1e-15);
    }

    /** Σ_m Y_lm(u) Y_lm(v) = (2l + 1)/4π P_l(u·v). */
    @Test
    void fulfilsTheAdditionTheorem() {
        Random random = new Random(1);
        for (int run = 0; run < 20; run++) {
            double[] u = random.doubles(3, -1, 1).toArray();
            double[] v = random.doubles(3, -1, 1).toArray();
            double[] a = solid(DEGREE, u[0], u[1], u[2]);
            double[] b = solid(DEGREE, v[0], v[1], v[2]);
            double product = Math.sqrt(square(u) * square(v));
            double cosine = (u[0] * v[0] + u[1] * v[1] + u[2] * v[2]) / product;
            for (int l = 0; l <= DEGREE; l++) {
                double sum = 0;
                for (int k = l * l; k < (l + 1) * (l + 1); k++) {
                    sum += a[k] * b[k];
                }
                double expected = (2 * l + 1) / (4 * Math.PI) * legendre(l, cosine);
                assertEquals(expected * Math.pow(product, l), sum, 1e-13 * Math.pow(product, l));
            }
        }
    }

    private static double square(double[] u) {
        return u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
    }

    private static double legendre(int l, double x) {
        double before = 1;
        double value = l == 0 ? 1 : x;
        for (int k = 2; k <= l; k++) {
            double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
            before = value;
            value = next;
        }
        return value;
    }

    @Test
    void leavesOnlyTheFirstAtTheOrigin() {
        double[] values = solid(4, 0, 0, 0);
        for (int k = 1; k < values.length; k++) {
            assertEquals(0, values[k], 0);
        }
        assertEquals(0.28209479177387814, values[0], 1e-16);
    }

    @Test
    void givesTheSameBitsInBothTwins() {
        Assumptions.assumeTrue(Simd.available(), "the Vector API is not there");
        Random random = new Random(2);
        for (int count : new int[] {1, 3, 7, 8, 13, 31}) {
            int stride = (count + 7) / 8 * 8;
            double[] x = random.doubles(stride, -3, 3).toArray();
            double[] y = random.doubles(stride, -3, 3).toArray();
            double[] z = random.doubles(stride, -3, 3).toArray();
            for (int degree = 0; degree <= DEGREE; degree++) {
                double[] a = new double[(degree + 1) * (degree + 1) * stride];
                double[] b = a.clone();
                SphericalHarmonics.scalar(degree).solid(x, y, z, count, stride, a);
                SphericalHarmonics.vector(degree).solid(x, y, z, count, stride, b);
                for (int k = 0; k < a.length; k++) {
                    if (k % stride < count) {
                        assertEquals(a[k], b[k], 0, "degree " + degree + " place " + k);
                    }
                }
            }
        }
    }
}
