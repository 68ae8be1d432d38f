// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.model.Configuration;

/** Neighbors by looking at every pair and every image: slow, and too simple to be wrong. */
final class Surroundings {

    /**
     * A neighbor.
     *
     * @param atom its number
     * @param x from the atom to it, Å
     * @param y as x
     * @param z as x
     * @param r distance, Å
     */
    record Neighbor(int atom, double x, double y, double z, double r) {}

    private final Configuration c;
    private final double cutoff;
    private final double[] cell;
    private final double[] inverse = new double[9];

    /** Images along each vector that a sphere of the cutoff can touch, from the nearest on. */
    private final int[] reach = new int[3];

    private Surroundings(Configuration c, double cutoff) {
        this.c = c;
        this.cutoff = cutoff;
        cell = c.cell().completed();
        double volume = 0;
        for (int k = 0; k < 3; k++) {
            int a = 3 * ((k + 1) % 3);
            int b = 3 * ((k + 2) % 3);
            for (int x = 0; x < 3; x++) {
                int y = (x + 1) % 3;
                int z = (x + 2) % 3;
                inverse[3 * x + k] = cell[a + y] * cell[b + z] - cell[a + z] * cell[b + y];
            }
            volume =
                    cell[3 * k] * inverse[k]
                            + cell[3 * k + 1] * inverse[3 + k]
                            + cell[3 * k + 2] * inverse[6 + k];
        }
        for (int k = 0; k < 9; k++) {
            inverse[k] /= volume;
        }
        for (int k = 0; k < 3; k++) {
            double perHeight = Math.hypot(Math.hypot(inverse[k], inverse[3 + k]), inverse[6 + k]);
            reach[k] = c.cell().periodic(k) ? (int) Math.floor(cutoff * perHeight + 0.5) : 0;
        }
    }

    /** {@return the neighbors of every atom, nearer than the cutoff} @param c any */
    static List<List<Neighbor>> of(Configuration c, double cutoff) {
        Surroundings s = new Surroundings(c, cutoff);
        List<List<Neighbor>> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            List<Neighbor> own = new ArrayList<>();
            for (int j = 0; j < c.size(); j++) {
                s.add(i, j, own);
            }
            all.add(own);
        }
        return all;
    }

    /** All images of one atom about another, beginning with the nearest cell. */
    private void add(int i, int j, List<Neighbor> own) {
        double x = c.position(3 * j) - c.position(3 * i);
        double y = c.position(3 * j + 1) - c.position(3 * i + 1);
        double z = c.position(3 * j + 2) - c.position(3 * i + 2);
        long[] home = new long[3];
        for (int k = 0; k < 3; k++) {
            double f = x * inverse[k] + y * inverse[3 + k] + z * inverse[6 + k];
            home[k] = c.cell().periodic(k) ? -Math.round(f) : 0;
        }
        for (long a = home[0] - reach[0]; a <= home[0] + reach[0]; a++) {
            for (long b = home[1] - reach[1]; b <= home[1] + reach[1]; b++) {
                for (long d = home[2] - reach[2]; d <= home[2] + reach[2]; d++) {
                    double dx = x + (a * cell[0] + b * cell[3] + d * cell[6]);
                    double dy = y + (a * cell[1] + b * cell[4] + d * cell[7]);
                    double dz = z + (a * cell[2] + b * cell[5] + d * cell[8]);
                    double square = dx * dx + dy * dy + dz * dz;
                    if (square < cutoff * cutoff && (i != j || a != 0 || b != 0 || d != 0)) {
                        own.add(new Neighbor(j, dx, dy, dz, Math.sqrt(square)));
                    }
                }
            }
        }
    }
}
