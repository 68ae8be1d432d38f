// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Arrays;

/**
 * A closed line drawn by hand; what lies inside is decided by the even-odd rule. Edges are sorted
 * into horizontal stripes, so that a point is compared with those at its height alone. Points on
 * the line itself may fall on either side.
 */
final class Lasso {

    private static final int STRIPES = 256;

    private final double[] x;
    private final double[] y;
    private final double left;
    private final double right;
    private final double low;
    private final double high;
    private final int[][] edges = new int[STRIPES][];

    /**
     * Closes a line.
     *
     * @param x corners
     * @param y corners
     */
    Lasso(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        left = Arrays.stream(x).min().orElse(0);
        right = Arrays.stream(x).max().orElse(0);
        low = Arrays.stream(y).min().orElse(0);
        high = Arrays.stream(y).max().orElse(0);
        sort();
    }

    /** {@return the lasso of two opposite corners} */
    static Lasso box(double x0, double y0, double x1, double y1) {
        return new Lasso(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1});
    }

    private void sort() {
        int[] sizes = new int[STRIPES];
        for (int pass = 0; pass < 2; pass++) {
            for (int from = 0; from < x.length; from++) {
                int to = (from + 1) % x.length;
                int first = stripe(Math.min(y[from], y[to]));
                int last = stripe(Math.max(y[from], y[to]));
                for (int s = first; s <= last; s++) {
                    if (pass == 1) {
                        edges[s][sizes[s]] = from;
                    }
                    sizes[s]++;
                }
            }
            if (pass == 0) {
                Arrays.setAll(edges, s -> new int[sizes[s]]);
                Arrays.fill(sizes, 0);
            }
        }
    }

    private int stripe(double height) {
        double share = high > low ? (height - low) / (high - low) : 0;
        return (int) Math.min(STRIPES - 1, Math.max(0, share * STRIPES));
    }

    /** {@return whether a point lies inside} */
    boolean contains(double px, double py) {
        if (!(px >= left && px <= right && py >= low && py <= high)) {
            return false;
        }
        boolean inside = false;
        for (int from : edges[stripe(py)]) {
            int to = (from + 1) % x.length;
            if (y[from] > py != y[to] > py) {
                double at = x[from] + (py - y[from]) / (y[to] - y[from]) * (x[to] - x[from]);
                inside ^= px < at;
            }
        }
        return inside;
    }
}
