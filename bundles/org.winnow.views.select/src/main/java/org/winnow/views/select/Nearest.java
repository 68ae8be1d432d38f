// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.select;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.winnow.workbench.model.Features;

/**
 * How far every candidate is from its nearest pick, and every pick from its nearest earlier one:
 * distance √(2 − 2K), K the cosine of the mean features. Time O(n d k), memory O(n). Of equally
 * near picks the earlier wins.
 */
final class Nearest {

    private final Features features;
    private final int[] picks;
    private final double[] norms;
    private final double[] distances;
    private final int[] earlier;

    private Nearest(Features features, int[] picks) {
        this.features = features;
        this.picks = picks;
        int n = features.rows().length;
        norms = new double[n];
        distances = new double[n];
        earlier = new int[picks.length];
        Arrays.setAll(norms, i -> Math.sqrt(dot(i, i)));
    }

    /**
     * Compares.
     *
     * @param features of all candidates
     * @param picks rows of the sheet, in the order of choice
     * @return what came of it
     */
    static Nearest among(Features features, int[] picks) {
        Nearest nearest = new Nearest(features, picks);
        nearest.run();
        return nearest;
    }

    private void run() {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < features.rows().length; i++) {
            places.put(features.rows()[i], i);
        }
        int[] at = Arrays.stream(picks).map(places::get).toArray();
        IntStream.range(0, distances.length)
                .parallel()
                .forEach(i -> distances[i] = distance(i, at[nearest(i, at, at.length)]));
        for (int k = 0; k < at.length; k++) {
            earlier[k] = k == 0 ? -1 : picks[nearest(at[k], at, k)];
        }
    }

    /** The first of the nearest among the first picks. */
    private int nearest(int candidate, int[] at, int count) {
        int best = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            double likeness = at[k] == candidate ? 2 : cosine(candidate, at[k]);
            if (likeness > largest) {
                largest = likeness;
                best = k;
            }
        }
        return best;
    }

    private double distance(int i, int j) {
        return i == j ? 0 : Math.sqrt(Math.max(0, 2 - 2 * cosine(i, j)));
    }

    private double cosine(int i, int j) {
        double product = norms[i] * norms[j];
        return product > 0 ? dot(i, j) / product : 0;
    }

    private double dot(int i, int j) {
        double[] values = features.matrix().values();
        int d = features.matrix().columns();
        double sum = 0;
        for (int c = 0; c < d; c++) {
            sum += values[i * d + c] * values[j * d + c];
        }
        return sum;
    }

    /** {@return for each pick the row of the nearest earlier one; −1 for the first} */
    int[] earlier() {
        return earlier;
    }

    /** {@return for each row of the sheet its distance to the nearest pick; NaN where unknown} */
    double[] distances(int size) {
        double[] all = new double[size];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < distances.length; i++) {
            all[features.rows()[i]] = distances[i];
        }
        return all;
    }
}
