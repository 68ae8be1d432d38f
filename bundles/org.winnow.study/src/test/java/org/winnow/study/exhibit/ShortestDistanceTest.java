// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

class ShortestDistanceTest {

    /** So many cells either way hold every image that can be nearest in the cells tried here. */
    private static final int MANY = 12;

    @Test
    void ofOneAtomIsToItsOwnImage() {
        assertEquals(2, ShortestDistance.of(SmallAtoms.LI_A));
        Configuration alone =
                Configuration.of(new int[] {3}, new double[3]).cell(Cell.NONE).build();
        assertTrue(Double.isNaN(ShortestDistance.of(alone)));
    }

    @Test
    void ofAMoleculeKnowsNoImages() {
        double[] positions = {0, 0, 0, 0, 3, 4};
        Configuration pair = Configuration.of(new int[] {1, 1}, positions).cell(Cell.NONE).build();
        assertEquals(5, ShortestDistance.of(pair));
    }

    @Test
    void agreesWithATrialOfManyImagesInSkewAndFlatCells() {
        Random random = new Random(5);
        for (int trial = 0; trial < 1000; trial++) {
            double[] vectors = random.doubles(9, -3, 3).toArray();
            boolean[] periodic = {random.nextBoolean(), random.nextBoolean(), true};
            Cell cell = Cell.of(vectors, periodic);
            if (cell.volume() < 20) {
                continue;
            }
            double[] positions = random.doubles(9, -1.5, 1.5).toArray();
            Configuration c = Configuration.of(new int[] {1, 1, 1}, positions).cell(cell).build();
            assertEquals(trial(c), ShortestDistance.of(c), 1e-9, "trial " + trial);
        }
    }

    private static double trial(Configuration c) {
        double best = Double.POSITIVE_INFINITY;
        int[] most = new int[3];
        for (int i = 0; i < 3; i++) {
            most[i] = c.cell().periodic(i) ? MANY : 0;
        }
        for (int a = -most[0]; a <= most[0]; a++) {
            for (int b = -most[1]; b <= most[1]; b++) {
                for (int e = -most[2]; e <= most[2]; e++) {
                    best = Math.min(best, least(c, a, b, e));
                }
            }
        }
        return best;
    }

    private static double least(Configuration c, int a, int b, int e) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < c.size(); i++) {
            for (int j = 0; j < c.size(); j++) {
                double square = 0;
                for (int k = 0; k < 3; k++) {
                    double part =
                            c.position(3 * j + k)
                                    - c.position(3 * i + k)
                                    + a * c.cell().vector(k)
                                    + b * c.cell().vector(3 + k)
                                    + e * c.cell().vector(6 + k);
                    square += part * part;
                }
                boolean same = i == j && a == 0 && b == 0 && e == 0;
                best = same ? best : Math.min(best, Math.sqrt(square));
            }
        }
        return best;
    }
}
