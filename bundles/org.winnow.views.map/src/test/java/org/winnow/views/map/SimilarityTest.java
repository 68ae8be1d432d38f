// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.FeatureMatrix;

class SimilarityTest {

    @Test
    void similarityIsTheMeanOfDotProducts() {
        Random random = new Random(2);
        int n = 30;
        int d = 5;
        FeatureMatrix matrix = new FeatureMatrix(n, d, random.doubles(n * d).toArray());
        int[] groups = random.ints(n, 0, 3).toArray();
        Similarity similarity = new Similarity(matrix, groups, 4);
        double[] found = similarity.to(1);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            int members = 0;
            for (int j = 0; j < n; j++) {
                if (groups[j] == 1) {
                    for (int k = 0; k < d; k++) {
                        sum += matrix.get(i, k) * matrix.get(j, k);
                    }
                    members++;
                }
            }
            assertEquals(sum / members, found[i], 1e-12);
        }
        assertEquals(Double.NaN, similarity.to(3)[0], "a group without rows");
    }

    @Test
    void groupsThatShareNothingAreLeastAlike() {
        FeatureMatrix matrix = new FeatureMatrix(4, 3, 1, 0, 0, 0.9, 0.1, 0, 0, 1, 0, 0.5, 0.5, 0);
        Similarity similarity = new Similarity(matrix, new int[] {0, 0, 1, 2}, 3);
        assertArrayEquals(new int[] {0, 1}, similarity.leastAlike());
        assertEquals(1, similarity.odd(0));
    }
}
