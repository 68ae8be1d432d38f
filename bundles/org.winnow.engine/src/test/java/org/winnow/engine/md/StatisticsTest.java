// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.MdJob.Phase;
import org.winnow.numerics.SplitMix;

class StatisticsTest {

    @Test
    void independentNumbersHaveTheErrorOfTheFormula() {
        double[] x = new double[1 << 14];
        new SplitMix(1).gaussians(x);
        BlockAverage average = new BlockAverage();
        double sum = 0;
        for (double value : x) {
            average.add(3 + 2 * value);
            sum += 3 + 2 * value;
        }
        assertEquals(sum / x.length, average.mean(), 1e-12);
        assertEquals(4, average.variance(), 0.1);
        double expected = 2 / Math.sqrt(x.length);
        assertTrue(average.standardError() >= 0.98 * expected); // the largest of several estimates
        assertTrue(average.standardError() < 1.7 * expected);
    }

    /** x' = 0.98 x + noise: the variance of the mean is (1 + 0.98)/(1 − 0.98) = 99 times larger. */
    @Test
    void correlatedNumbersHaveALargerError() {
        double[] noise = new double[1 << 17];
        new SplitMix(2).gaussians(noise);
        BlockAverage average = new BlockAverage();
        double x = 0;
        for (double value : noise) {
            x = 0.98 * x + Math.sqrt(1 - 0.98 * 0.98) * value;
            average.add(x);
        }
        double expected = Math.sqrt(99.0 / noise.length);
        assertEquals(expected, average.standardError(), 0.35 * expected);
    }

    @Test
    void theSlopeOfALineIsFound() {
        Slope slope = new Slope();
        for (int k = 0; k < 100; k++) {
            slope.add(1e6 + k, 5 - 0.25 * k);
        }
        assertEquals(-0.25, slope.value(), 1e-12);
    }

    @Test
    void aScheduleSaysPhaseTemperatureAndFramesOfEveryStep() {
        Schedule schedule =
                new Schedule(
                        List.of(
                                new Phase("heat", 10, 300, 1300, 0),
                                new Phase("hold", 7, 1300, 1300, 3)),
                        1000);
        assertEquals(17, schedule.steps());
        assertEquals(0, schedule.number(10));
        assertEquals(1, schedule.number(11));
        assertEquals(370, schedule.temperature(1), 1e-9); // to 1000 K, what is above is cut off
        assertEquals(1000, schedule.temperature(10), 1e-9);
        assertEquals(1000, schedule.temperature(17), 0);
        assertEquals(
                List.of(13L, 16L),
                LongStream.rangeClosed(1, 17).filter(schedule::framed).boxed().toList());
        assertEquals(1, schedule.judged());
    }
}
