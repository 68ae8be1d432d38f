// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.model.Configuration;
import org.winnow.numerics.NeighborList;

/** What lies around an atom, or around a cell. */
final class Neighbourhood {

    /** An image at a boundary within this share of the cell is not drawn twice. */
    private static final double EDGE = 1e-6;

    /**
     * An atom, or a periodic image of one.
     *
     * @param atom 0..n − 1
     * @param x Å
     * @param y Å
     * @param z Å
     */
    record Place(int atom, double x, double y, double z) {

        /** {@return where an atom itself stands} */
        static Place of(Configuration configuration, int atom) {
            return new Place(
                    atom,
                    configuration.position(3 * atom),
                    configuration.position(3 * atom + 1),
                    configuration.position(3 * atom + 2));
        }
    }

    private Neighbourhood() {}

    /**
     * Finds what lies within a cutoff of an atom, images included.
     *
     * @param configuration n atoms
     * @param atom 0..n − 1
     * @param cutoff Å
     * @return places in the order of the neighbor list; the atom itself is none of them
     */
    static List<Place> around(Configuration configuration, int atom, double cutoff) {
        NeighborList list = new NeighborList();
        list.build(configuration, cutoff);
        List<Place> found = new ArrayList<>();
        for (int k = list.starts()[atom]; k < list.starts()[atom + 1]; k++) {
            found.add(
                    new Place(
                            list.neighbors()[k],
                            configuration.position(3 * atom) + list.dx()[k],
                            configuration.position(3 * atom + 1) + list.dy()[k],
                            configuration.position(3 * atom + 2) + list.dz()[k]));
        }
        return found;
    }

    /**
     * Finds images that lie in the cell or less than a margin outside it, along those vectors along
     * which it repeats.
     *
     * @param configuration n atoms
     * @param margin Å, at least 0
     * @return images; atoms where they stand are none
     */
    static List<Place> images(Configuration configuration, double margin) {
        double[] cell = configuration.cell().completed();
        double[] inverse = configuration.cell().inverse();
        int[] low = new int[3];
        int[] high = new int[3];
        List<Place> found = new ArrayList<>();
        for (int atom = 0; atom < configuration.size(); atom++) {
            double[] share = shares(configuration, atom, inverse);
            for (int i = 0; i < 3; i++) {
                double reach = margin * length(inverse, i) + EDGE;
                boolean repeats = configuration.cell().periodic(i);
                low[i] = repeats ? (int) Math.ceil(-reach - share[i]) : 0;
                high[i] = repeats ? (int) Math.floor(1 + reach - share[i]) : 0;
            }
            for (int a = low[0]; a <= high[0]; a++) {
                for (int b = low[1]; b <= high[1]; b++) {
                    for (int c = low[2]; c <= high[2]; c++) {
                        if (a != 0 || b != 0 || c != 0) {
                            found.add(shifted(configuration, atom, cell, a, b, c));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static Place shifted(
            Configuration configuration, int atom, double[] cell, int a, int b, int c) {
        double[] p = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            p[axis] =
                    configuration.position(3 * atom + axis)
                            + a * cell[axis]
                            + b * cell[3 + axis]
                            + c * cell[6 + axis];
        }
        return new Place(atom, p[0], p[1], p[2]);
    }

    /** Coordinates in units of the cell vectors. */
    private static double[] shares(Configuration configuration, int atom, double[] inverse) {
        double[] share = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                share[i] += configuration.position(3 * atom + axis) * inverse[3 * axis + i];
            }
        }
        return share;
    }

    /** One over the distance between the faces that vector i joins. */
    private static double length(double[] inverse, int i) {
        return Math.sqrt(
                inverse[i] * inverse[i]
                        + inverse[3 + i] * inverse[3 + i]
                        + inverse[6 + i] * inverse[6 + i]);
    }
}
