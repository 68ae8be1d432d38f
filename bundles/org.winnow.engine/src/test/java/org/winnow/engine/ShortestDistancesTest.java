// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;

class ShortestDistancesTest {

    /** All images up to seven cells away, one by one. */
    private static Map<String, Double> plain(Configuration c) {
        Map<String, Double> shortest = new TreeMap<>();
        int[] m = new int[3];
        for (int k = 0; k < 3; k++) {
            m[k] = c.cell().periodic(k) ? 7 : 0;
        }
        for (int x = -m[0]; x <= m[0]; x++) {
            for (int y = -m[1]; y <= m[1]; y++) {
                for (int z = -m[2]; z <= m[2]; z++) {
                    pairs(c, new int[] {x, y, z}, shortest);
                }
            }
        }
        return shortest;
    }

    private static void pairs(Configuration c, int[] shift, Map<String, Double> shortest) {
        for (int i = 0; i < c.size(); i++) {
            for (int j = 0; j < c.size(); j++) {
                double square = 0;
                for (int a = 0; a < 3; a++) {
                    double d = c.position(3 * j + a) - c.position(3 * i + a);
                    for (int k = 0; k < 3; k++) {
                        d += shift[k] * c.cell().vector(3 * k + a);
                    }
                    square += d * d;
                }
                if (square > 1e-12 && square <= ShortestDistances.REACH * ShortestDistances.REACH) {
                    String a = Species.symbol(c.species(i));
                    String b = Species.symbol(c.species(j));
                    String pair = a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a;
                    shortest.merge(pair, Math.sqrt(square), Math::min);
                }
            }
        }
    }

    private static Configuration random(Random random, int n, double size, boolean... periodic) {
        double[] h = new double[9];
        for (int i = 0; i < 9; i++) {
            h[i] = (i % 4 == 0 ? size : 0) + size * 0.4 * (random.nextDouble() - 0.5);
        }
        int[] species = new int[n];
        double[] positions = new double[3 * n];
        for (int i = 0; i < n; i++) {
            species[i] = random.nextBoolean() ? 3 : 14;
            for (int a = 0; a < 3; a++) {
                positions[3 * i + a] = 2.5 * size * (random.nextDouble() - 0.5);
            }
        }
        return Configuration.of(species, positions).cell(Cell.of(h, periodic)).build();
    }

    @Test
    void agreesWithTryingEveryImage() {
        Random random = new Random(11);
        for (int k = 0; k < 40; k++) {
            boolean[] periodic = {k % 2 == 0, k % 3 == 0, k % 5 != 0};
            Configuration c = random(random, 1 + k % 9, 2.5 + k % 7, periodic);
            Map<String, Double> expected = plain(c);
            Map<String, Double> found = ShortestDistances.of(c);
            assertEquals(expected.keySet(), found.keySet());
            expected.forEach((pair, d) -> assertEquals(d, found.get(pair), 1e-9, pair));
        }
    }

    @Test
    void findsTheImageOfAnAtomInItsOwnTinyCell() {
        Cell cell = Cell.of(new double[] {1.5, 0, 0, 0, 2, 0, 0, 0, 3}, true, true, true);
        Configuration c =
                Configuration.of(new int[] {3}, new double[] {7, -8, 9}).cell(cell).build();
        assertEquals(Map.of("Li-Li", 1.5), ShortestDistances.of(c));
    }

    @Test
    void copesWithAtomsFarApart() {
        double[] positions = {0, 0, 0, 1e12, 0, 0, 1e12, 3, 0};
        Configuration c = Configuration.of(new int[] {3, 3, 14}, positions).build();
        assertEquals(Map.of("Li-Si", 3.0), ShortestDistances.of(c));
    }
}
