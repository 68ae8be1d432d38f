// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SplitMixTest {

    /** Of the published generator with seed 1234567 (Steele, Lea and Flood; Vigna's C code). */
    @Test
    void drawsThePublishedNumbers() {
        SplitMix random = new SplitMix(1234567);
        assertEquals(6457827717110365317L, random.next());
        assertEquals(3203168211198807973L, random.next());
        assertEquals(-8629252141511181193L, random.next());
    }

    @Test
    void gaussiansHaveTheMomentsOfTheNormalDistribution() {
        double[] x = new double[200_001];
        new SplitMix(5).gaussians(x);
        double[] moments = new double[5];
        for (double value : x) {
            double power = 1;
            for (int m = 1; m <= 4; m++) {
                power *= value;
                moments[m] += power / x.length;
            }
        }
        assertEquals(0, moments[1], 0.01);
        assertEquals(1, moments[2], 0.01);
        assertEquals(0, moments[3], 0.03);
        assertEquals(3, moments[4], 0.07);
    }

    @Test
    void goesOnFromItsState() {
        SplitMix random = new SplitMix(9);
        random.next();
        SplitMix later = new SplitMix(random.state());
        assertEquals(random.next(), later.next());
    }

    @Test
    void streamsOfASeedDiffer() {
        assertNotEquals(SplitMix.stream(1, 0).next(), SplitMix.stream(1, 1).next());
        assertNotEquals(SplitMix.stream(1, 1).next(), SplitMix.stream(2, 1).next());
    }
}
