// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RadialBasisTest {

    private static final Cutoff CUTOFF = new Cutoff(3, 0.5);
    private static final double SIGMA = 0.4;
    private static final int SIZE = 12;
    private static final int DEGREE = 6;

    /** Overlap factor of two densities, so that g·g' is Mercer's sum. */
    private static final double SCALE = 4 * Math.PI * Math.pow(Math.PI * SIGMA * SIGMA, 1.5);

    private static double[] at(RadialBasis basis, int l, double r) {
        double[] values = new double[SIZE];
        basis.at(l, r, values, new double[SIZE], 0);
        for (int n = 0; n < SIZE; n++) {
            values[n] *= Math.pow(r, l);
        }
        return values;
    }

    /** Closed forms of e^−x i_l(x). */
    private static double bessel(int l, double x) {
        double e = Math.exp(-2 * x);
        double sinh = (1 - e) / 2;
        double cosh = (1 + e) / 2;
        return switch (l) {
            case 0 -> sinh / x;
            case 1 -> (x * cosh - sinh) / (x * x);
            case 2 -> ((x * x + 3) * sinh - 3 * x * cosh) / (x * x * x);
            default -> ((x * x * x + 15 * x) * cosh - (6 * x * x + 15) * sinh) / (x * x * x * x);
        };
    }

    private static double kernel(int l, double r, double s) {
        double gauss = Math.exp(-(r - s) * (r - s) / (4 * SIGMA * SIGMA));
        return gauss * bessel(l, r * s / (2 * SIGMA * SIGMA));
    }

    @Test
    void kernelHasTheClosedFormsOfBesselFunctions() {
        OverlapKernel overlap = new OverlapKernel(SIGMA, 3);
        double[] values = new double[4];
        for (double r = 0.3; r < 12; r *= 1.7) {
            for (double s = 0.9; s < 12; s *= 1.3) {
                overlap.reduced(r, s, values, new double[4]);
                for (int l = 0; l <= 3; l++) {
                    double expected = kernel(l, r, s);
                    double error = 1e-11 * Math.exp(-(r - s) * (r - s) / (4 * SIGMA * SIGMA));
                    assertEquals(
                            expected, values[l] * Math.pow(r, l), error, l + " " + r + " " + s);
                }
            }
        }
    }

    @Test
    void mercersFunctionsAreOrthogonalInTheirMeasure() {
        MercerBasis basis = new MercerBasis(CUTOFF, SIGMA, SIZE, DEGREE);
        int steps = 3000;
        for (int l = 0; l <= DEGREE; l += 3) {
            double[] gram = new double[SIZE * SIZE];
            addOuter(gram, at(basis, l, 0), MercerBasis.CENTER);
            double h = 3.0 / steps;
            for (int k = 0; k <= steps; k++) {
                double simpson = k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2;
                double density = MercerBasis.density(k * h, CUTOFF);
                addOuter(gram, at(basis, l, k * h), simpson * h / 3 * density);
            }
            for (int m = 0; m < SIZE; m++) {
                for (int n = 0; n < SIZE; n++) {
                    double expected = m == n ? basis.eigenvalue(l, n) * SCALE : 0;
                    assertEquals(expected, gram[m * SIZE + n], 1e-9 * SCALE, l + " " + m + " " + n);
                }
            }
        }
    }

    private static void addOuter(double[] gram, double[] values, double weight) {
        for (int m = 0; m < SIZE; m++) {
            for (int n = 0; n < SIZE; n++) {
                gram[m * SIZE + n] += weight * values[m] * values[n];
            }
        }
    }

    @Test
    void mercersSumConvergesToTheKernel() {
        RadialBasis basis = new MercerBasis(CUTOFF, SIGMA, SIZE, DEGREE);
        for (int l = 0; l <= 3; l++) {
            for (double r = 0.4; r < 2.7; r += 0.31) {
                for (double s = 0.4; s < 2.7; s += 0.23) {
                    double sum = SoapReferenceTest.dot(at(basis, l, r), at(basis, l, s)) / SCALE;
                    assertEquals(kernel(l, r, s), sum, 1e-6, l + " " + r + " " + s);
                }
            }
        }
    }

    @Test
    void slopesAreDerivativesInBothBases() {
        double h = 1e-4;
        RadialBasis[] bases = {
            new MercerBasis(CUTOFF, SIGMA, SIZE, DEGREE), new GtoBasis(3, SIGMA, SIZE, DEGREE)
        };
        for (RadialBasis basis : bases) {
            double[] slopes = new double[SIZE];
            double[] before = new double[SIZE];
            double[] after = new double[SIZE];
            double[] unused = new double[SIZE];
            for (int l = 0; l <= DEGREE; l += 2) {
                basis.at(l, 1.3, unused, slopes, 0);
                basis.at(l, 1.3 - h, before, unused, 0);
                basis.at(l, 1.3 + h, after, unused, 0);
                for (int n = 0; n < SIZE; n++) {
                    double expected = (after[n] - before[n]) / (2 * h);
                    assertEquals(expected, slopes[n], 1e-6 * (1 + Math.abs(slopes[n])));
                }
            }
        }
    }

    /** Overlap of two Gaussians by quadrature over space, for l = 0: g·g' = ∫ ρ_0 ρ'_0 r² dr. */
    @Test
    void orbitalsComeNearTheKernel() {
        RadialBasis basis = new GtoBasis(3, SIGMA, SIZE, DEGREE);
        for (int l = 0; l <= 3; l++) {
            double worst = 0;
            for (double r = 0.8; r < 2.9; r += 0.31) {
                double sum = SoapReferenceTest.dot(at(basis, l, r), at(basis, l, r)) / SCALE;
                worst = Math.max(worst, Math.abs(kernel(l, r, r) - sum));
            }
            assertTrue(worst < 2e-2, l + ": " + worst);
        }
    }

    @Test
    void weightFallsAsACosine() {
        assertEquals(1, CUTOFF.weight(1), 1e-15);
        assertEquals(1, CUTOFF.weight(2.5), 1e-15);
        assertEquals(0.5, CUTOFF.weight(2.75), 1e-15);
        assertEquals(0, CUTOFF.weight(3), 1e-15);
        for (double r = 2.5; r < 3; r += 0.013) {
            double expected = (1 + Math.cos(Math.PI * (r - 2.5) / 0.5)) / 2;
            assertEquals(expected, CUTOFF.weight(r), 1e-15);
        }
        assertEquals(1, new Cutoff(3, 0).weight(2.999), 1e-15);
    }
}
