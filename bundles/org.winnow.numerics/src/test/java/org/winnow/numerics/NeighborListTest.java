// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

class NeighborListTest {

    /** Images along a periodic vector that the brute-force twin looks at, each way. */
    private static final int IMAGES = 30;

    private static Configuration random(Random random, int n, double spread, Cell cell) {
        int[] species = new int[n];
        Arrays.fill(species, 14);
        double[] positions = random.doubles(3 * n, -spread, spread).toArray();
        return Configuration.of(species, positions).cell(cell).build();
    }

    /** All neighbors of an atom as sorted rows of atom, dx, dy, dz in 1e-6 Å. */
    private static List<String> listed(NeighborList list, int i) {
        List<String> rows = new ArrayList<>();
        for (int k = list.starts()[i]; k < list.starts()[i + 1]; k++) {
            double x = list.dx()[k];
            double y = list.dy()[k];
            double z = list.dz()[k];
            assertEquals(x * x + y * y + z * z, list.squares()[k], 0);
            rows.add(row(list.neighbors()[k], x, y, z));
        }
        return rows.stream().sorted().toList();
    }

    private static String row(int atom, double x, double y, double z) {
        return atom
                + " "
                + Math.round(x * 1e6)
                + " "
                + Math.round(y * 1e6)
                + " "
                + Math.round(z * 1e6);
    }

    private static List<String> bruteForce(Configuration c, int i, double cutoff) {
        List<String> rows = new ArrayList<>();
        double[] h = c.cell().completed();
        int[] most = new int[3];
        for (int k = 0; k < 3; k++) {
            most[k] = c.cell().periodic(k) ? IMAGES : 0;
        }
        for (int j = 0; j < c.size(); j++) {
            for (int p = -most[0]; p <= most[0]; p++) {
                for (int q = -most[1]; q <= most[1]; q++) {
                    for (int s = -most[2]; s <= most[2]; s++) {
                        double[] d = new double[3];
                        for (int a = 0; a < 3; a++) {
                            d[a] =
                                    c.position(3 * j + a)
                                            - c.position(3 * i + a)
                                            + p * h[a]
                                            + q * h[3 + a]
                                            + s * h[6 + a];
                        }
                        boolean self = i == j && p == 0 && q == 0 && s == 0;
                        if (!self && d[0] * d[0] + d[1] * d[1] + d[2] * d[2] < cutoff * cutoff) {
                            rows.add(row(j, d[0], d[1], d[2]));
                        }
                    }
                }
            }
        }
        return rows.stream().sorted().toList();
    }

    private static void compare(NeighborList list, Configuration c, double cutoff) {
        list.build(c, cutoff);
        assertEquals(c.size(), list.atoms());
        for (int i = 0; i < c.size(); i++) {
            assertEquals(
                    bruteForce(c, i, cutoff), listed(list, i), "atom " + i + " of " + c.cell());
        }
    }

    @Test
    void findsWhatBruteForceFindsInSkewedCellsOfAnyPeriodicity() {
        Random random = new Random(1);
        NeighborList list = new NeighborList();
        for (int run = 0; run < 20; run++) {
            double[] h = random.doubles(9, -1.5, 1.5).toArray();
            for (int k = 0; k < 3; k++) {
                h[4 * k] += 4 + 3 * random.nextDouble();
            }
            Cell cell = Cell.of(h, run % 2 == 0, run % 3 != 0, run % 5 != 0);
            compare(list, random(random, 1 + run % 7, 9, cell), 1.5 + 3 * random.nextDouble());
        }
    }

    @Test
    void findsManyImagesInTinyCells() {
        Random random = new Random(2);
        NeighborList list = new NeighborList();
        Cell cubic = Cell.of(new double[] {2.1, 0, 0, 0, 2.3, 0, 0, 0, 1.9}, true, true, true);
        compare(list, random(random, 1, 3, cubic), 5);
        Cell wire = Cell.of(new double[] {1.3, 0.2, 0, 0, 0, 0, 0, 0, 0}, true, false, false);
        compare(list, random(random, 3, 3, wire), 5);
    }

    @Test
    void findsNeighborsInAStronglySkewedCell() {
        Cell sheared = Cell.of(new double[] {4, 0, 0, 9, 4, 0, -5, 7, 5}, true, true, true);
        compare(new NeighborList(), random(new Random(3), 3, 6, sheared), 3.2);
    }

    @Test
    void findsNeighborsWithoutACellAndFarApart() {
        Configuration cluster = random(new Random(4), 40, 4, Cell.NONE);
        compare(new NeighborList(), cluster, 3);
        int[] species = {3, 3, 3};
        double[] positions = {0, 0, 0, 1e7, 0, 0, 1e7, 1, 0};
        compare(new NeighborList(), Configuration.of(species, positions).build(), 3);
    }

    @Test
    void countsAnAtomAtTheSamePlaceButNeverTheAtomItself() {
        Configuration pair = Configuration.of(new int[] {3, 14}, new double[6]).build();
        NeighborList list = new NeighborList();
        list.build(pair, 2);
        assertEquals(2, list.total());
        assertEquals(1, list.neighbors()[0]);
        assertEquals(0, list.squares()[0]);
    }

    @Test
    void leavesOutWhatLiesExactlyAtTheCutoff() {
        double[] positions = {0, 0, 0, 2, 0, 0};
        Configuration pair = Configuration.of(new int[] {3, 3}, positions).build();
        NeighborList list = new NeighborList();
        list.build(pair, 2);
        assertEquals(0, list.total());
    }

    @Test
    void givesTheSameOrderWhateverItHeldBefore() {
        Random random = new Random(5);
        Cell cell = Cell.of(new double[] {9, 0, 0, 2, 8, 0, 1, -3, 9}, true, true, true);
        Configuration first = random(random, 50, 10, cell);
        NeighborList used = new NeighborList();
        used.build(random(random, 200, 10, cell), 5);
        used.build(first, 4);
        NeighborList fresh = new NeighborList();
        fresh.build(first, 4);
        int total = fresh.total();
        assertTrue(total > 0);
        assertEquals(
                List.of(Arrays.stream(fresh.dx(), 0, total).boxed().toArray()),
                List.of(Arrays.stream(used.dx(), 0, total).boxed().toArray()));
    }

    @Test
    void refusesACellThatIsTooSmall() {
        Cell cell = Cell.of(new double[] {0.01, 0, 0, 0, 0.01, 0, 0, 0, 0.01}, true, true, true);
        Configuration one = Configuration.of(new int[] {3}, new double[3]).cell(cell).build();
        NeighborList list = new NeighborList();
        String message =
                assertThrows(IllegalArgumentException.class, () -> list.build(one, 5)).getMessage();
        assertEquals(
                "a cell must need at most 100000000 images of its atoms within the cutoff, got"
                        + " about 1003003001",
                message);
    }
}
