// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.Random;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/**
 * The same matter written down in another way: what a descriptor must not notice. Only species,
 * positions and cell are kept; labels and other columns are left out.
 */
public final class Moves {

    private Moves() {}

    /**
     * Moves every atom by the same vector.
     *
     * @param c a configuration
     * @param shift 3 numbers, Å
     * @return the moved one
     */
    public static Configuration translated(Configuration c, double... shift) {
        double[] positions = c.positions();
        for (int i = 0; i < positions.length; i++) {
            positions[i] += shift[i % 3];
        }
        return Configuration.of(c.species(), positions).cell(c.cell()).build();
    }

    /**
     * Turns atoms and cell about three axes, one after another.
     *
     * @param c a configuration
     * @param angles about x, y and z, radians
     * @return the turned one
     */
    public static Configuration rotated(Configuration c, double... angles) {
        double[] positions = c.positions();
        double[] vectors = c.cell().vectors();
        for (int axis = 0; axis < 3; axis++) {
            turn(positions, axis, angles[axis]);
            turn(vectors, axis, angles[axis]);
        }
        Cell cell = Cell.of(vectors, periodic(c));
        return Configuration.of(c.species(), positions).cell(cell).build();
    }

    /**
     * Numbers the atoms anew.
     *
     * @param c a configuration
     * @param order old numbers in their new order
     * @return the renumbered one
     */
    public static Configuration renumbered(Configuration c, int... order) {
        int[] species = new int[order.length];
        double[] positions = new double[3 * order.length];
        for (int i = 0; i < order.length; i++) {
            species[i] = c.species(order[i]);
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * i + axis] = c.position(3 * order[i] + axis);
            }
        }
        return Configuration.of(species, positions).cell(c.cell()).build();
    }

    /**
     * Describes the same lattice by other vectors: adds to each periodic vector the later ones.
     *
     * @param c a configuration
     * @return the same atoms in the other cell
     */
    public static Configuration recelled(Configuration c) {
        double[] h = c.cell().vectors();
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 3; j++) {
                for (int axis = 0;
                        axis < 3 && c.cell().periodic(i) && c.cell().periodic(j);
                        axis++) {
                    h[3 * i + axis] += h[3 * j + axis];
                }
            }
        }
        return Configuration.of(c.species(), c.positions()).cell(Cell.of(h, periodic(c))).build();
    }

    /**
     * Moves atoms to other images of themselves, up to three cells away.
     *
     * @param c a configuration
     * @return the same lattice, atoms outside the cell
     */
    public static Configuration scattered(Configuration c) {
        Random random = new Random(3);
        double[] positions = c.positions();
        for (int atom = 0; atom < c.size(); atom++) {
            for (int k = 0; k < 3; k++) {
                int cells = c.cell().periodic(k) ? random.nextInt(7) - 3 : 0;
                for (int axis = 0; axis < 3; axis++) {
                    positions[3 * atom + axis] += cells * c.cell().vector(3 * k + axis);
                }
            }
        }
        return Configuration.of(c.species(), positions).cell(c.cell()).build();
    }

    /**
     * Repeats along the first periodic vector.
     *
     * @param c a configuration
     * @param times how often
     * @return {@code times} copies of its atoms, one copy after another; {@code c} itself if it is
     *     not periodic
     */
    public static Configuration repeated(Configuration c, int times) {
        int k = 0;
        while (k < 3 && !c.cell().periodic(k)) {
            k++;
        }
        if (k == 3) {
            return c;
        }
        int n = c.size();
        int[] species = new int[times * n];
        double[] positions = new double[3 * times * n];
        for (int i = 0; i < times * n; i++) {
            species[i] = c.species(i % n);
            for (int axis = 0; axis < 3; axis++) {
                double shift = i / n * c.cell().vector(3 * k + axis);
                positions[3 * i + axis] = c.position(3 * (i % n) + axis) + shift;
            }
        }
        double[] h = c.cell().vectors();
        for (int axis = 0; axis < 3; axis++) {
            h[3 * k + axis] *= times;
        }
        return Configuration.of(species, positions).cell(Cell.of(h, periodic(c))).build();
    }

    private static void turn(double[] vectors, int axis, double angle) {
        int a = (axis + 1) % 3;
        int b = (axis + 2) % 3;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = 0; i < vectors.length; i += 3) {
            double x = vectors[i + a];
            double y = vectors[i + b];
            vectors[i + a] = cos * x - sin * y;
            vectors[i + b] = sin * x + cos * y;
        }
    }

    private static boolean[] periodic(Configuration c) {
        return new boolean[] {c.cell().periodic(0), c.cell().periodic(1), c.cell().periodic(2)};
    }
}
