// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

class SkinListTest {

    private static final double CUTOFF = 4;

    private static final List<Cell> CELLS =
            List.of(
                    Cell.of(new double[] {11, 0, 0, 1, 10, 0, -2, 3, 12}, true, true, true),
                    Cell.of(new double[] {3, 0, 0, 1, 2.5, 0, 0, 1, 3}, true, true, true),
                    Cell.of(new double[] {9, 0, 0, 0, 0, 0, 0, 2, 9}, true, false, true),
                    Cell.NONE);

    /** Neighbors of an atom, in 1e-6 Å, in an order of their own. */
    private static List<String> rows(Neighbors list, int i) {
        List<String> rows = new ArrayList<>();
        for (int k = list.starts()[i]; k < list.starts()[i + 1]; k++) {
            rows.add(
                    list.neighbors()[k]
                            + " "
                            + Math.round(list.dx()[k] * 1e6)
                            + " "
                            + Math.round(list.dy()[k] * 1e6)
                            + " "
                            + Math.round(list.dz()[k] * 1e6));
        }
        return rows.stream().sorted().toList();
    }

    private static void move(double[] x, Random random) {
        for (int k = 0; k < x.length; k++) {
            x[k] += 0.1 * random.nextGaussian() + (k % 3 == 1 ? 0.3 : 0);
        }
    }

    @Test
    void findsTheNeighborsThatASearchFinds() {
        for (Cell cell : CELLS) {
            Random random = new Random(1);
            double[] x = random.doubles(3 * 30, -9, 9).toArray();
            int[] species = new int[30];
            Arrays.fill(species, 14);
            SkinList list = new SkinList(CUTOFF, 0.7);
            NeighborList search = new NeighborList();
            for (int step = 0; step < 30; step++) {
                list.update(x, cell);
                search.build(Configuration.of(species, x.clone()).cell(cell).build(), CUTOFF);
                for (int i = 0; i < 30; i++) {
                    assertEquals(rows(search, i), rows(list, i));
                }
                move(x, random);
            }
        }
    }

    @Test
    void bitsAndOrderDoNotDependOnSkinOrHistory() {
        for (Cell cell : CELLS) {
            Random random = new Random(2);
            double[] x = random.doubles(3 * 30, -9, 9).toArray();
            SkinList old = new SkinList(CUTOFF, 1.5);
            for (int step = 0; step < 20; step++) {
                old.update(x, cell);
                move(x, random);
            }
            old.update(x, cell);
            SkinList fresh = new SkinList(CUTOFF, 0);
            fresh.update(x, cell);
            int total = fresh.starts()[30];
            assertArrayEquals(Arrays.copyOf(fresh.starts(), 31), Arrays.copyOf(old.starts(), 31));
            assertArrayEquals(
                    Arrays.copyOf(fresh.neighbors(), total), Arrays.copyOf(old.neighbors(), total));
            assertArrayEquals(Arrays.copyOf(fresh.dx(), total), Arrays.copyOf(old.dx(), total));
            assertArrayEquals(Arrays.copyOf(fresh.dy(), total), Arrays.copyOf(old.dy(), total));
            assertArrayEquals(Arrays.copyOf(fresh.dz(), total), Arrays.copyOf(old.dz(), total));
            assertEquals(fresh.shortest(), old.shortest());
        }
    }

    @Test
    void followsACellThatChanges() {
        double[] x = {0, 0, 0, 1, 1, 1};
        SkinList list = new SkinList(2, 1);
        list.update(x, Cell.of(new double[] {9, 0, 0, 0, 9, 0, 0, 0, 9}, true, true, true));
        assertEquals(2, list.starts()[2]);
        list.update(x, Cell.of(new double[] {2, 0, 0, 0, 9, 0, 0, 0, 9}, true, true, true));
        assertEquals(Math.sqrt(3), list.shortest(), 1e-15);
        assertEquals(4, list.starts()[2]); // the images to the left are as near
    }

    @Test
    void refusesACutoffThatIsNone() {
        var e = assertThrows(IllegalArgumentException.class, () -> new SkinList(0, 1));
        assertEquals("cutoff must be above 0 and skin at least 0, got 0.0 and 1.0", e.getMessage());
    }
}
