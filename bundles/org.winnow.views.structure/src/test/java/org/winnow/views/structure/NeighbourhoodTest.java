// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.views.structure.Neighbourhood.Place;

class NeighbourhoodTest {

    private static final double[] SKEW = {6, 0.5, 0, -1, 5, 0.3, 0.2, 1.5, 7};

    private static Configuration random(int n, boolean... periodic) {
        Random random = new Random(4);
        int[] species = random.ints(n, 1, 4).toArray();
        double[] positions = random.doubles(3 * n, -2, 8).toArray();
        return Configuration.of(species, positions).cell(Cell.of(SKEW, periodic)).build();
    }

    private static String text(Place place) {
        return String.format(
                Locale.ROOT, "%d %.6f %.6f %.6f", place.atom(), place.x(), place.y(), place.z());
    }

    private static Set<String> texts(List<Place> places) {
        Set<String> all = new TreeSet<>();
        places.forEach(place -> all.add(text(place)));
        assertEquals(places.size(), all.size(), "no place may come twice");
        return all;
    }

    private interface Wanted {
        boolean is(double[] share, Place place, boolean own);
    }

    /** Looks at five cells to each side. */
    private static Set<String> plain(Configuration c, Wanted wanted) {
        Set<String> all = new TreeSet<>();
        for (int atom = 0; atom < c.size(); atom++) {
            for (int shift = 0; shift < 11 * 11 * 11; shift++) {
                int[] s = {shift % 11 - 5, shift / 11 % 11 - 5, shift / 121 - 5};
                boolean allowed = true;
                double[] p = new double[3];
                for (int axis = 0; axis < 3; axis++) {
                    p[axis] = c.position(3 * atom + axis);
                    for (int i = 0; i < 3; i++) {
                        p[axis] += s[i] * c.cell().vector(3 * i + axis);
                        allowed &= s[i] == 0 || c.cell().periodic(i);
                    }
                }
                Place place = new Place(atom, p[0], p[1], p[2]);
                boolean own = s[0] == 0 && s[1] == 0 && s[2] == 0;
                if (allowed && wanted.is(solve(p), place, own)) {
                    all.add(text(place));
                }
            }
        }
        return all;
    }

    /** Shares of the cell vectors by Cramer's rule. */
    private static double[] solve(double[] p) {
        double whole = determinant(SKEW);
        double[] share = new double[3];
        for (int i = 0; i < 3; i++) {
            double[] replaced = SKEW.clone();
            System.arraycopy(p, 0, replaced, 3 * i, 3);
            share[i] = determinant(replaced) / whole;
        }
        return share;
    }

    private static double determinant(double[] h) {
        return h[0] * (h[4] * h[8] - h[5] * h[7])
                - h[1] * (h[3] * h[8] - h[5] * h[6])
                + h[2] * (h[3] * h[7] - h[4] * h[6]);
    }

    @Test
    void neighborsOfAnAtomAreThoseOfPlainSearch() {
        Configuration c = random(7, true, true, false);
        double cutoff = 4.2;
        Set<String> expected =
                plain(
                        c,
                        (share, place, own) -> {
                            double dx = place.x() - c.position(6);
                            double dy = place.y() - c.position(7);
                            double dz = place.z() - c.position(8);
                            boolean self = own && place.atom() == 2;
                            return !self && dx * dx + dy * dy + dz * dz < cutoff * cutoff;
                        });
        assertTrue(expected.size() > 3);
        assertEquals(expected, texts(Neighbourhood.around(c, 2, cutoff)));
    }

    @Test
    void imagesLieInTheCellOrLessThanTheMarginOutside() {
        for (boolean along : new boolean[] {true, false}) {
            Configuration c = random(9, true, along, true);
            double margin = 1.3;
            double[] heights = heights();
            Set<String> expected =
                    plain(
                            c,
                            (share, place, own) -> {
                                boolean near = !own;
                                for (int i = 0; i < 3; i++) {
                                    double reach = margin / heights[i];
                                    near &=
                                            !c.cell().periodic(i)
                                                    || share[i] > -reach && share[i] < 1 + reach;
                                }
                                return near;
                            });
            if (along) { // where a vector does not repeat, its share is another
                assertEquals(expected, texts(Neighbourhood.images(c, margin)));
            } else {
                Neighbourhood.images(c, margin)
                        .forEach(
                                place ->
                                        assertEquals(
                                                0,
                                                shiftAlongSecond(c, place),
                                                1e-9,
                                                "nothing repeats there"));
            }
        }
    }

    private static double shiftAlongSecond(Configuration c, Place place) {
        int i = 3 * place.atom();
        return solve(
                new double[] {
                    place.x() - c.position(i),
                    place.y() - c.position(i + 1),
                    place.z() - c.position(i + 2)
                })[1];
    }

    /** Volume over the area of the face that the other two vectors span. */
    private static double[] heights() {
        double[] heights = new double[3];
        for (int i = 0; i < 3; i++) {
            int j = 3 * ((i + 1) % 3);
            int k = 3 * ((i + 2) % 3);
            double x = SKEW[j + 1] * SKEW[k + 2] - SKEW[j + 2] * SKEW[k + 1];
            double y = SKEW[j + 2] * SKEW[k] - SKEW[j] * SKEW[k + 2];
            double z = SKEW[j] * SKEW[k + 1] - SKEW[j + 1] * SKEW[k];
            heights[i] = Math.abs(determinant(SKEW)) / Math.sqrt(x * x + y * y + z * z);
        }
        return heights;
    }

    @Test
    void anAtomAtACornerHasSevenImagesAtTheOthers() {
        Configuration c =
                Configuration.of(new int[] {3}, new double[3])
                        .cell(Cell.of(SKEW, true, true, true))
                        .build();
        assertEquals(7, Neighbourhood.images(c, 0).size());
    }
}
