// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.Arrays;

/** Points sorted into cubes, so that those near a place are found without looking at all. */
final class Cubes {

    /** Takes a point near a place. */
    @FunctionalInterface
    interface Near {
        /** Takes one. @param point its number @param square of its distance to the place */
        void accept(int point, double square);
    }

    private static final int AXES = 3;

    private final double[] points;
    private final double[] low = new double[AXES];
    private final double[] side = new double[AXES];
    private final int[] cubes = new int[AXES];
    private final int[] first;
    private final int[] sorted;

    /**
     * Sorts points. Where they are spread far and thin the cubes are larger, so that there are no
     * more of them than a few for each point.
     *
     * @param points shape [≥ n × 3]
     * @param n how many
     * @param reach least side of a cube
     */
    Cubes(double[] points, int n, double reach) {
        this.points = points;
        int most = 1 + (int) Math.cbrt(4.0 * n);
        for (int a = 0; a < AXES; a++) {
            double least = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                least = Math.min(least, points[AXES * i + a]);
                largest = Math.max(largest, points[AXES * i + a]);
            }
            low[a] = least;
            cubes[a] = (int) Math.max(1, Math.min(most, (largest - least) / reach));
            side[a] = Math.max(reach, (largest - least) / cubes[a]);
        }
        first = new int[cubes[0] * cubes[1] * cubes[2] + 1];
        sorted = new int[n];
        sort(n);
    }

    private void sort(int n) {
        int[] cube = new int[n];
        for (int i = 0; i < n; i++) {
            cube[i] =
                    index(
                            place(0, points[3 * i]),
                            place(1, points[3 * i + 1]),
                            place(2, points[3 * i + 2]));
            first[cube[i] + 1]++;
        }
        for (int k = 1; k < first.length; k++) {
            first[k] += first[k - 1];
        }
        int[] next = Arrays.copyOf(first, first.length);
        for (int i = 0; i < n; i++) {
            sorted[next[cube[i]]++] = i;
        }
    }

    private int place(int axis, double coordinate) {
        int place = (int) ((coordinate - low[axis]) / side[axis]);
        return Math.max(0, Math.min(cubes[axis] - 1, place));
    }

    private int index(int x, int y, int z) {
        return (x * cubes[1] + y) * cubes[2] + z;
    }

    /**
     * Looks around a place: all points within the reach, and some beyond.
     *
     * @param x of the place
     * @param y of the place
     * @param z of the place
     * @param near takes each
     */
    void around(double x, double y, double z, Near near) {
        int i = place(0, x);
        int j = place(1, y);
        int k = place(2, z);
        for (int a = Math.max(0, i - 1); a <= Math.min(cubes[0] - 1, i + 1); a++) {
            for (int b = Math.max(0, j - 1); b <= Math.min(cubes[1] - 1, j + 1); b++) {
                int from = first[index(a, b, Math.max(0, k - 1))];
                int to = first[index(a, b, Math.min(cubes[2] - 1, k + 1)) + 1];
                for (int s = from; s < to; s++) {
                    int p = AXES * sorted[s];
                    double dx = points[p] - x;
                    double dy = points[p + 1] - y;
                    double dz = points[p + 2] - z;
                    near.accept(sorted[s], dx * dx + dy * dy + dz * dz);
                }
            }
        }
    }
}
