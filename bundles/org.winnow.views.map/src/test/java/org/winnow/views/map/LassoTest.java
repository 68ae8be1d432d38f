// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.workbench.model.Rows;

class LassoTest {

    /** Counts crossings of a ray to the right with every edge. */
    private static boolean plain(double[] x, double[] y, double px, double py) {
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            boolean crosses = (y[i] > py) != (y[j] > py);
            if (crosses && px < (x[j] - x[i]) * (py - y[i]) / (y[j] - y[i]) + x[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    @Test
    void catchesWhatPlainCountingOfCrossingsCatches() {
        Random random = new Random(3);
        for (int corners : new int[] {3, 4, 17, 300}) {
            double[] x = random.doubles(corners, -2, 5).toArray();
            double[] y = random.doubles(corners, 10, 11).toArray();
            Lasso lasso = new Lasso(x, y);
            int inside = 0;
            for (int i = 0; i < 5000; i++) {
                double px = random.nextDouble(-2.5, 5.5);
                double py = random.nextDouble(9.9, 11.1);
                assertEquals(plain(x, y, px, py), lasso.contains(px, py), px + ", " + py);
                inside += lasso.contains(px, py) ? 1 : 0;
            }
            assertTrue(inside > 0, "some must be caught");
        }
    }

    @Test
    void boxCatchesWhatLiesBetweenItsCornersInAnyOrder() {
        Lasso box = Lasso.box(3, 4, 1, 2);
        assertTrue(box.contains(2, 3));
        assertFalse(box.contains(0.9, 3));
        assertFalse(box.contains(2, 4.1));
        assertFalse(box.contains(Double.NaN, 3));
    }

    @Test
    void lineWithoutHeightCatchesNothing() {
        Lasso flat = new Lasso(new double[] {0, 1, 2}, new double[] {5, 5, 5});
        assertFalse(flat.contains(1, 5));
    }

    @Test
    void cloudTellsTheRowsOfWhatIsCaughtNotTheirPlaces() {
        double[] x = {0, 1, 2, Double.NaN, 4};
        Cloud cloud = Cloud.of(new int[] {0, 1, 3, 4}, x, x, new int[5]);
        Lasso lasso = Lasso.box(0.5, 0.5, 9, 9);
        Rows caught = cloud.where(i -> lasso.contains(cloud.x()[i], cloud.y()[i]));
        assertEquals(Rows.of(1, 4), caught);
    }

    @Test
    void marksCombineAsSetsDo() {
        Rows marked = Rows.of(1, 2, 3);
        Rows caught = Rows.of(3, 4);
        Rows[] expected = {
            Rows.of(3, 4), Rows.of(1, 2, 3, 4), Rows.of(1, 2), Rows.of(3), Rows.of(1, 2, 4)
        };
        assertEquals(
                Arrays.asList(expected),
                Arrays.stream(Combine.values()).map(c -> c.apply(marked, caught)).toList());
    }
}
