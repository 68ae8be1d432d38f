// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

/**
 * The knee of a falling curve: where it lies farthest below the straight line from its first to its
 * last point, both axes scaled to 0..1.
 *
 * @see <a href="https://doi.org/10.1109/ICDCSW.2011.20">Satopää, Albrecht, Irwin and Raghavan
 *     (2011)</a>
 */
final class Knee {

    private Knee() {}

    /**
     * Finds the knee.
     *
     * @param y at 1, 2, …
     * @return its place, from 1; of equally far points the first
     */
    static int of(double[] y) {
        int last = y.length - 1;
        double height = y[0] - y[last];
        int knee = 0;
        double farthest = 0;
        for (int i = 0; i <= last; i++) {
            double below = height > 0 ? (y[0] - y[i]) / height - (double) i / last : 0;
            if (below > farthest) {
                farthest = below;
                knee = i;
            }
        }
        return knee + 1;
    }
}
