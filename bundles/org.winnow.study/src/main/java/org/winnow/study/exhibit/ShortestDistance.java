// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import org.winnow.api.model.Configuration;

/**
 * The shortest distance between two atoms of a configuration, periodic images included, an atom's
 * own too. Exact for every cell: a pair is first brought together by rounding its fractional
 * difference, and only cells so flat that a nearer image may hide beyond that are searched further.
 * Time O(n²).
 */
final class ShortestDistance {

    private final Configuration c;
    private final double[] vectors = new double[9];
    private final double[] inverse = new double[9];
    private double best = Double.POSITIVE_INFINITY;

    private ShortestDistance(Configuration c) {
        this.c = c;
    }

    /** {@return in Å; NaN where there is one atom and no other} */
    static double of(Configuration c) {
        ShortestDistance search = new ShortestDistance(c);
        search.prepare();
        search.near();
        search.far();
        return Double.isFinite(search.best) ? Math.sqrt(search.best) : Double.NaN;
    }

    /** Cell and reciprocal vectors of the periodic directions, 0 for the others. */
    private void prepare() {
        double[] all = c.cell().completed();
        for (int i = 0; i < 3; i++) {
            if (c.cell().periodic(i)) {
                double[] across = cross(all, (i + 1) % 3, (i + 2) % 3);
                double volume = 0;
                double length = 0;
                for (int k = 0; k < 3; k++) {
                    vectors[3 * i + k] = all[3 * i + k];
                    volume += all[3 * i + k] * across[k];
                    length += all[3 * i + k] * all[3 * i + k];
                }
                for (int k = 0; k < 3; k++) {
                    inverse[3 * i + k] = across[k] / volume;
                }
                best = Math.min(best, length);
            }
        }
    }

    private static double[] cross(double[] rows, int a, int b) {
        double[] cross = new double[3];
        for (int k = 0; k < 3; k++) {
            int l = (k + 1) % 3;
            int m = (k + 2) % 3;
            cross[k] = rows[3 * a + l] * rows[3 * b + m] - rows[3 * a + m] * rows[3 * b + l];
        }
        return cross;
    }

    private void near() {
        for (int i = 0; i < c.size(); i++) {
            for (int j = i + 1; j < c.size(); j++) {
                double[] d = together(i, j);
                best = Math.min(best, d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
            }
        }
    }

    /** The difference of two atoms with each fractional coordinate within a half. */
    private double[] together(int i, int j) {
        double[] d = new double[3];
        for (int k = 0; k < 3; k++) {
            d[k] = c.position(3 * j + k) - c.position(3 * i + k);
        }
        double[] shifts = new double[3];
        for (int i3 = 0; i3 < 9; i3 += 3) {
            shifts[i3 / 3] =
                    Math.rint(inverse[i3] * d[0] + inverse[i3 + 1] * d[1] + inverse[i3 + 2] * d[2]);
        }
        for (int k = 0; k < 3; k++) {
            d[k] -=
                    shifts[0] * vectors[k]
                            + shifts[1] * vectors[3 + k]
                            + shifts[2] * vectors[6 + k];
        }
        return d;
    }

    /** An image shifted by s cells lies at least |s| − 1/2 times the height of the cell away. */
    private void far() {
        int[] reach = new int[3];
        for (int i = 0; i < 3; i++) {
            double x = inverse[3 * i];
            double y = inverse[3 * i + 1];
            double z = inverse[3 * i + 2];
            double height = 1 / Math.sqrt(x * x + y * y + z * z);
            reach[i] = (int) (0.5 + Math.sqrt(best) / height);
        }
        if (reach[0] + reach[1] + reach[2] == 0) {
            return;
        }
        for (int i = 0; i < c.size(); i++) {
            for (int j = i; j < c.size(); j++) {
                images(together(i, j), reach, i == j);
            }
        }
    }

    private void images(double[] d, int[] reach, boolean own) {
        for (int a = -reach[0]; a <= reach[0]; a++) {
            for (int b = -reach[1]; b <= reach[1]; b++) {
                for (int e = -reach[2]; e <= reach[2]; e++) {
                    if (own && a == 0 && b == 0 && e == 0) {
                        continue;
                    }
                    double square = 0;
                    for (int k = 0; k < 3; k++) {
                        double part =
                                d[k] + a * vectors[k] + b * vectors[3 + k] + e * vectors[6 + k];
                        square += part * part;
                    }
                    best = Math.min(best, square);
                }
            }
        }
    }
}
