// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;

/**
 * The shortest distance between atoms of each pair of species, periodic images included, as far as
 * {@link #REACH}.
 *
 * <p>All atoms and those of their images that lie near the cell are put into cubes of that side;
 * each atom looks into its own cube and the 26 around it. Time and memory grow with the number of
 * atoms.
 */
final class ShortestDistances {

    /** Distances beyond this, in Å, are not looked for. */
    static final double REACH = 5;

    private static final int COORDINATES = 3;
    private static final int SPECIES = 119;

    private final Configuration c;
    private final double[] inside;
    private double[] images;
    private int[] imageOf;
    private boolean[] moved;
    private int count;

    private ShortestDistances(Configuration c) {
        this.c = c;
        inside = new double[COORDINATES * c.size()];
        images = new double[COORDINATES * Math.max(16, 4 * c.size())];
        imageOf = new int[images.length / COORDINATES];
        moved = new boolean[imageOf.length];
    }

    /**
     * Finds them.
     *
     * @param c any configuration
     * @return pairs such as {@code Li-Si}, symbols in alphabetical order, to distances in Å
     */
    static Map<String, Double> of(Configuration c) {
        ShortestDistances search = new ShortestDistances(c);
        search.makeImages();
        double[] squares = search.search();
        Map<String, Double> shortest = new TreeMap<>();
        for (int i = 0; i < squares.length; i++) {
            if (squares[i] <= REACH * REACH) {
                String a = Species.symbol(i / SPECIES);
                String b = Species.symbol(i % SPECIES);
                String pair = a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a;
                shortest.merge(pair, Math.sqrt(squares[i]), Math::min);
            }
        }
        return shortest;
    }

    /** Moves atoms into the cell and lists every image that an atom inside may reach. */
    private void makeImages() {
        double[] h = c.cell().completed();
        double[] inverse = inverse(h);
        double[] margin = new double[COORDINATES];
        for (int k = 0; k < COORDINATES; k++) {
            double a = inverse[k];
            double b = inverse[3 + k];
            double d = inverse[6 + k];
            margin[k] = REACH * Math.sqrt(a * a + b * b + d * d);
        }
        double[] s = new double[COORDINATES];
        for (int i = 0; i < c.size(); i++) {
            for (int k = 0; k < COORDINATES; k++) {
                double f = 0;
                for (int a = 0; a < COORDINATES; a++) {
                    f += c.position(COORDINATES * i + a) * inverse[COORDINATES * a + k];
                }
                s[k] = c.cell().periodic(k) ? f - Math.floor(f) : f;
            }
            addImages(i, s, margin, h);
        }
    }

    private void addImages(int atom, double[] s, double[] margin, double[] h) {
        int[] low = new int[COORDINATES];
        int[] high = new int[COORDINATES];
        for (int k = 0; k < COORDINATES; k++) {
            if (c.cell().periodic(k)) {
                low[k] = (int) Math.ceil(-margin[k] - s[k]);
                high[k] = (int) Math.floor(1 + margin[k] - s[k]);
            }
        }
        for (int x = low[0]; x <= high[0]; x++) {
            for (int y = low[1]; y <= high[1]; y++) {
                for (int z = low[2]; z <= high[2]; z++) {
                    add(atom, x != 0 || y != 0 || z != 0, s[0] + x, s[1] + y, s[2] + z, h);
                }
            }
        }
    }

    private void add(int atom, boolean image, double x, double y, double z, double[] h) {
        if (count == imageOf.length) {
            images = Arrays.copyOf(images, 2 * images.length);
            imageOf = Arrays.copyOf(imageOf, 2 * count);
            moved = Arrays.copyOf(moved, 2 * count);
        }
        imageOf[count] = atom;
        moved[count] = image;
        for (int a = 0; a < COORDINATES; a++) {
            double r = x * h[a] + y * h[3 + a] + z * h[6 + a];
            images[COORDINATES * count + a] = r;
            if (!image) {
                inside[COORDINATES * atom + a] = r;
            }
        }
        count++;
    }

    private double[] search() {
        Cubes cubes = new Cubes(images, count, REACH);
        double[] squares = new double[SPECIES * SPECIES];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        for (int i = 0; i < c.size(); i++) {
            int atom = i;
            cubes.around(
                    inside[3 * i],
                    inside[3 * i + 1],
                    inside[3 * i + 2],
                    (j, square) -> {
                        if (imageOf[j] != atom || moved[j]) {
                            int pair = SPECIES * c.species(atom) + c.species(imageOf[j]);
                            squares[pair] = Math.min(squares[pair], square);
                        }
                    });
        }
        return squares;
    }

    private static double[] inverse(double[] h) {
        double[] inverse = new double[9];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int p = (j + 1) % 3;
                int q = (j + 2) % 3;
                int r = (i + 1) % 3;
                int t = (i + 2) % 3;
                inverse[3 * i + j] = h[3 * p + r] * h[3 * q + t] - h[3 * p + t] * h[3 * q + r];
            }
        }
        for (int i = 0; i < 3; i++) {
            determinant += h[i] * inverse[3 * i];
        }
        for (int i = 0; i < 9; i++) {
            inverse[i] /= determinant;
        }
        return inverse;
    }
}
