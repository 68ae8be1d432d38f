// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void seesTheEndOfGainsThatHalve() {
        Trend trend = new Trend();
        for (int k = 1; k <= 20; k++) {
            trend.add(k, Math.pow(0.5, k));
        }
        assertEquals(OptionalInt.of(5), trend.stepsUntil(Math.pow(0.5, 24.5), 20));
        assertEquals(OptionalInt.of(0), trend.stepsUntil(0.1, 20));
    }

    @Test
    void saysNothingOfFewGainsOrOfSuchAsDoNotFallOrEndFarAway() {
        Trend trend = new Trend();
        for (int k = 1; k <= 5; k++) {
            trend.add(k, Math.pow(0.5, k));
        }
        assertEquals(OptionalInt.empty(), trend.stepsUntil(1e-4, 5));
        trend.add(6, Math.pow(0.5, 6));
        assertEquals(OptionalInt.empty(), trend.stepsUntil(1e-9, 6));
        assertEquals(OptionalInt.empty(), trend.stepsUntil(0, 6));
        Trend level = new Trend();
        for (int k = 1; k <= 12; k++) {
            level.add(k, 0.01);
        }
        assertEquals(OptionalInt.empty(), level.stepsUntil(1e-4, 12));
    }
}
