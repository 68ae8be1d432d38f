// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FirstPeakTest {

    private static final double STEP = 0.0025;
    private static final double SMOOTHING = 0.05;

    private static DoubleUnaryOperator gauss(double r0, double h, double sigma) {
        return r -> h * Math.exp(-(r - r0) * (r - r0) / (2 * sigma * sigma));
    }

    /** Means over bins, by Simpson's rule on many points. */
    private static double[] bins(DoubleUnaryOperator g) {
        double[] bins = new double[3200];
        for (int k = 0; k < bins.length; k++) {
            for (int i = 0; i <= 16; i++) {
                double weight = i == 0 || i == 16 ? 1 : i % 2 == 0 ? 2 : 4;
                bins[k] += weight / 48 * g.applyAsDouble((k + i / 16.0) * STEP);
            }
        }
        return bins;
    }

    private static FirstPeak find(double[] g) {
        return FirstPeak.of(g, STEP, SMOOTHING).orElseThrow();
    }

    @Test
    void findsGaussianPeaksOfEveryWidthWithinABin() {
        for (double sigma : new double[] {0.002, 0.005, 0.01, 0.03, 0.1, 0.2}) {
            for (double r0 = 2.4; r0 < 2.4025; r0 += 0.0007) {
                FirstPeak peak = find(bins(gauss(r0, 5, sigma)));
                assertEquals(r0, peak.r(), 1e-5, "sigma " + sigma);
                assertEquals(sigma, peak.sigma(), 0.03 * sigma + 1e-5, "sigma " + sigma);
                assertEquals(5, peak.height(), 0.15, "sigma " + sigma);
            }
        }
    }

    @Test
    void givesAPeakNarrowerThanABinTheHeightOfThat() {
        double[] g = new double[3200];
        g[1000] = 7;
        FirstPeak peak = find(g);
        assertEquals(1000.5 * STEP, peak.r(), 1e-9);
        assertEquals(7, peak.height(), 0.5);
        FirstPeak unsmoothed = FirstPeak.of(g, STEP, 0).orElseThrow();
        assertEquals(7, unsmoothed.height());
        assertEquals(1000.5 * STEP, unsmoothed.r(), 1e-12);
    }

    @Test
    void isLittleDisturbedByASecondPeakAndALevel() {
        DoubleUnaryOperator first = gauss(2.45, 5, 0.1);
        DoubleUnaryOperator rest =
                r -> 0.4 / (1 + Math.exp(-(r - 3) / 0.1)) + gauss(4.0, 1.2, 0.3).applyAsDouble(r);
        FirstPeak peak = find(bins(r -> first.applyAsDouble(r) + rest.applyAsDouble(r)));
        assertEquals(2.45, peak.r(), 0.001);
        assertEquals(5, peak.height(), 0.03);
        double minimum = (peak.minimum() + 0.5) * STEP;
        assertTrue(minimum > 2.7 && minimum < 3.2, "minimum at " + minimum);
    }

    @Test
    void aSkewedPeakIsFoundAtItsMaximum() {
        DoubleUnaryOperator
                skewed = // Gumbel's, with a long tail to the right as thermal peaks have
                r -> {
                            double z = (r - 2.8) / 0.12;
                            return 2.5 * Math.exp(1 - z - Math.exp(-z));
                        };
        FirstPeak peak = find(bins(skewed));
        assertEquals(2.8, peak.r(), 0.5 * SMOOTHING * SMOOTHING / 0.12);
        assertEquals(2.5, peak.height(), 0.02);
    }

    /** Bins as 100 frames of 64 atoms fill them: about 60 pairs in each 0.02 Å at the top. */
    private static double[] noisy(double[] g, double volume, Random random) {
        double[] noisy = new double[g.length];
        for (int k = 0; k < g.length; k++) {
            double unit = Grid.shell(k * STEP, (k + 1) * STEP) / volume * 100 * 64 * 64 / 2;
            double mean = g[k] * unit;
            int count = 0; // Poisson, by Knuth
            for (double p = random.nextDouble(); p > Math.exp(-mean); p *= random.nextDouble()) {
                count++;
            }
            noisy[k] = count / unit;
        }
        return noisy;
    }

    @Test
    void theNoiseOfAHundredSmallFramesMovesAPeakByLessThanAFifthOfABin() {
        double[] g =
                bins(
                        r ->
                                gauss(2.4137, 5, 0.1).applyAsDouble(r)
                                        + 1 / (1 + Math.exp(-(r - 3.6) / 0.1)));
        Random random = new Random(4);
        double squareR = 0;
        double squareH = 0;
        double meanR = 0;
        for (int k = 0; k < 40; k++) {
            FirstPeak peak = find(noisy(g, 1300, random));
            meanR += (peak.r() - 2.4137) / 40;
            squareR += (peak.r() - 2.4137) * (peak.r() - 2.4137) / 40;
            squareH += (peak.height() / 5 - 1) * (peak.height() / 5 - 1) / 40;
        }
        assertTrue(Math.sqrt(squareR) < 0.004, "position scatters by " + Math.sqrt(squareR));
        assertTrue(Math.abs(meanR) < 0.001, "position is off by " + meanR);
        assertTrue(Math.sqrt(squareH) < 0.04, "height scatters by " + Math.sqrt(squareH));
    }

    @Test
    void takesNeitherAShoulderNorARarePairForAPeak() {
        DoubleUnaryOperator main = gauss(2.8, 3, 0.1);
        double[] shoulder =
                bins(r -> main.applyAsDouble(r) + gauss(2.55, 0.8, 0.05).applyAsDouble(r));
        assertEquals(2.8, find(shoulder).r(), 0.01);
        double[] rare = bins(r -> main.applyAsDouble(r) + gauss(2.2, 0.3, 0.05).applyAsDouble(r));
        assertEquals(2.8, find(rare).r(), 1e-3);
        double[] real = bins(r -> main.applyAsDouble(r) + gauss(2.2, 1, 0.05).applyAsDouble(r));
        assertEquals(2.2, find(real).r(), 1e-3);
    }

    @Test
    void whereNothingOrALevelIsThereIsNoPeak() {
        assertEquals(Optional.empty(), FirstPeak.of(new double[100], STEP, SMOOTHING));
        assertEquals(
                Optional.empty(),
                FirstPeak.of(bins(r -> r < 3 ? 0 : Math.min(1, r - 3)), STEP, SMOOTHING));
    }

    @Test
    void aDipInASplitPeakIsNotItsMinimum() {
        DoubleUnaryOperator split =
                r -> gauss(2.7, 2.3, 0.12).applyAsDouble(r) + gauss(3.0, 2, 0.12).applyAsDouble(r);
        DoubleUnaryOperator next = gauss(4.8, 1.5, 0.3);
        FirstPeak peak = find(bins(r -> split.applyAsDouble(r) + next.applyAsDouble(r)));
        assertTrue((peak.minimum() + 0.5) * STEP > 3.3, "minimum in bin " + peak.minimum());
    }

    @Test
    void theMinimumLiesInTheMiddleOfAnEmptyGap() {
        double[] g = new double[3200];
        g[1000] = 5;
        g[2000] = 5;
        assertEquals(1500, find(g).minimum());
        g[2000] = 0;
        assertTrue(find(g).minimum() > 1020, "after a lone peak the gap runs on to the end");
    }
}
