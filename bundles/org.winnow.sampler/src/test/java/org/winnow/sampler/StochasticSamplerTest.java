// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Sampler.Task;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.SplitMix;

class StochasticSamplerTest {

    private static final int[] NO_BASE = {};

    private final FeatureMatrix rows = Spaces.random(60, 4, 1);
    private final Space space = Spaces.euclidean(rows);

    /** First outputs for seed 1234567, as published with the generator. */
    @Test
    void generatorIsSplitMix64() {
        SplitMix random = new SplitMix(1234567);
        assertEquals(6457827717110365317L, random.next());
        assertEquals(3203168211198807973L, random.next());
        assertEquals(Long.parseUnsignedLong("9817491932198370423"), random.next());
    }

    @Test
    void sameSeedSameRowsOtherSeedOthers() {
        assertArrayEquals(choose(20, NO_BASE, 5).rows(), choose(20, NO_BASE, 5).rows());
        assertFalse(Arrays.equals(choose(20, NO_BASE, 5).rows(), choose(20, NO_BASE, 6).rows()));
    }

    @Test
    void shorterSelectionsBeginLongerOnes() {
        Selection all = choose(60, NO_BASE, 7);
        for (int count : new int[] {1, 2, 33, 59}) {
            assertArrayEquals(all.first(count).rows(), choose(count, NO_BASE, 7).rows());
            assertArrayEquals(all.first(count).distances(), choose(count, NO_BASE, 7).distances());
        }
        assertEquals(60, Arrays.stream(all.rows()).distinct().count());
    }

    @Test
    void leavesTheBaseOut() {
        int[] base = {0, 10, 59};
        Selection chosen = choose(57, base, 8);
        int[] sorted = Arrays.stream(chosen.rows()).sorted().toArray();
        assertArrayEquals(FarthestPointSamplerTest.others(60, base), sorted);
        assertTrue(chosen.distances()[0] > 0);
    }

    @Test
    void distancesAreThoseToTheNearestEarlierRow() {
        int[] base = {3};
        for (int[] given : List.of(NO_BASE, base)) {
            Task task = new Task(30, given, FarthestPointSamplerTest.others(60, given), 9);
            Selection direct = new StochasticSampler().select(space, task, Progress.NONE);
            Selection swept =
                    new StochasticSampler().select(Spaces.hidden(rows), task, Progress.NONE);
            assertArrayEquals(swept.rows(), direct.rows());
            assertArrayEquals(swept.distances(), direct.distances());
            assertEquals(given.length == 0, Double.isNaN(direct.distances()[0]));
        }
    }

    /** χ² of 6000 first draws of 60 rows: mean 59, deviation 10.9; 110 is passed once in 10⁴. */
    @Test
    void everyRowIsAsLikelyAsAnyOther() {
        int[] hits = new int[60];
        for (int seed = 0; seed < 6000; seed++) {
            hits[choose(1, NO_BASE, seed).rows()[0]]++;
        }
        double chi = IntStream.of(hits).mapToDouble(h -> (h - 100) * (h - 100) / 100.0).sum();
        assertTrue(chi > 25 && chi < 110, "chi square " + chi);
    }

    @Test
    void rejectsMoreThanThereAre() {
        var broken =
                assertThrows(IllegalArgumentException.class, () -> choose(59, new int[] {1, 2}, 1));
        assertEquals("count must lie in 1..58, got 59", broken.getMessage());
    }

    private Selection choose(int count, int[] base, long seed) {
        int[] order = FarthestPointSamplerTest.others(60, base);
        return new StochasticSampler()
                .select(space, new Task(count, base, order, seed), Progress.NONE);
    }
}
