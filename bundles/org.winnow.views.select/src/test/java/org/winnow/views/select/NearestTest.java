// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.workbench.model.Features;

class NearestTest {

    @Test
    void distancesAreThoseOfTheDefinition() {
        Random random = new Random(5);
        int n = 40;
        int d = 7;
        double[] values = random.doubles(n * d, -1, 1).toArray();
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = 2 * i + 1; // rows of the sheet are not those of the matrix
        }
        Features features = new Features("x", rows, new FeatureMatrix(n, d, values));
        int[] picks = {rows[3], rows[17], rows[29]};
        double[] found = Nearest.among(features, picks).distances(2 * n + 1);
        for (int i = 0; i < n; i++) {
            double best = Double.POSITIVE_INFINITY;
            for (int p : new int[] {3, 17, 29}) {
                best = Math.min(best, distance(values, d, i, p));
            }
            assertEquals(best, found[rows[i]], 1e-7);
            assertTrue(Double.isNaN(found[2 * i]));
        }
        assertEquals(0, found[rows[17]]);
    }

    private static double distance(double[] values, int d, int i, int j) {
        double ij = 0;
        double ii = 0;
        double jj = 0;
        for (int k = 0; k < d; k++) {
            ij += values[i * d + k] * values[j * d + k];
            ii += values[i * d + k] * values[i * d + k];
            jj += values[j * d + k] * values[j * d + k];
        }
        return Math.sqrt(Math.max(0, 2 - 2 * ij / Math.sqrt(ii * jj)));
    }

    @Test
    void picksAreComparedByTheirRank() {
        double[] values = {1, 0, 0, 1, 1, 1};
        Features features = new Features("x", new int[] {4, 5, 9}, new FeatureMatrix(3, 2, values));
        Nearest nearest = Nearest.among(features, new int[] {9, 4, 5});
        assertEquals(Math.sqrt(2), nearest.between(1, 2), 1e-12);
        assertEquals(Math.sqrt(2 - Math.sqrt(2)), nearest.between(2, 0), 1e-12);
        assertEquals(0, nearest.between(1, 1));
    }
}
