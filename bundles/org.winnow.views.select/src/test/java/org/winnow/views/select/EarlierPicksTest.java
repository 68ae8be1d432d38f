// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.workbench.model.Choice;

class EarlierPicksTest {

    private static final double NO = Double.NaN;

    /** Places of picks on a line. */
    private static final double[] AT = {0, 10, 4, 3.5, 11};

    private static final int[] PICKS = {70, 20, 50, 10, 90};
    private static final double[] TOLD = {NO, 10, 4, 0.5, 1};

    private static double apart(int k, int j) {
        return Math.abs(AT[k] - AT[j]);
    }

    @Test
    void theNearestEarlierPickIsNeverALaterOne() {
        assertArrayEquals(
                new int[] {Choice.UNKNOWN, 70, 70, 50, 20},
                EarlierPicks.nearest(PICKS, TOLD, false, EarlierPicksTest::apart));
    }

    @Test
    void whatIsNearerThanAllPicksBelongsToTheBase() {
        double[] told = {2, 10, 1, 0.5, 1};
        assertArrayEquals(
                new int[] {Choice.BASE, 70, Choice.BASE, 50, 20},
                EarlierPicks.nearest(PICKS, told, true, EarlierPicksTest::apart));
    }

    @Test
    void aDistanceThatNoPickHasIsNoAnswer() {
        double[] told = {NO, 10, 4, 0.6, 0.9};
        assertArrayEquals(
                new int[] {Choice.UNKNOWN, 70, 70, Choice.UNKNOWN, Choice.UNKNOWN},
                EarlierPicks.nearest(PICKS, told, false, EarlierPicksTest::apart));
    }

    @Test
    void ofEquallyNearPicksTheEarlierWinsWhateverTheNumberOfThreads() {
        int n = 300;
        Random random = new Random(3);
        int[] places = random.ints(n, 0, 40).toArray();
        int[] picks = random.ints(0, 100_000).distinct().limit(n).toArray();
        double[] told = new double[n];
        int[] expected = new int[n];
        told[0] = NO;
        expected[0] = Choice.UNKNOWN;
        for (int k = 1; k < n; k++) {
            told[k] = Double.POSITIVE_INFINITY;
            for (int j = k - 1; j >= 0; j--) {
                if (Math.abs(places[k] - places[j]) <= told[k]) {
                    told[k] = Math.abs(places[k] - places[j]);
                    expected[k] = picks[j];
                }
            }
        }
        assertArrayEquals(
                expected,
                EarlierPicks.nearest(
                        picks, told, false, (k, j) -> Math.abs(places[k] - places[j])));
        assertEquals(n, Arrays.stream(picks).distinct().count());
    }
}
