// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.select;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.winnow.workbench.model.Features;

/**
 * How far every candidate is from its nearest pick, and picks from each other: distance √(2 − 2K),
 * K the cosine of the mean features. Time O(n d k), memory O(n). Of equally near picks the earlier
 * wins.
 */
final class Nearest {

    private final Features features;
    private final double[] norms;
    private final double[] distances;
    private final int[] at;

    private Nearest(Features features, int[] picks) {
        this.features = features;
        int n = features.rows().length;
        norms = new double[n];
        distances = new double[n];
        Arrays.setAll(norms, i -> Math.sqrt(dot(i, i)));
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < n; i++) {
            places.put(features.rows()[i], i);
        }
        at = Arrays.stream(picks).map(places::get).toArray();
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
        IntStream.range(0, distances.length)
                .parallel()
                .forEach(i -> distances[i] = distance(i, at[nearest(i)]));
    }

    /** The first of the nearest picks. */
    private int nearest(int candidate) {
        int best = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < at.length; k++) {
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

    /** {@return the distance of two picks} @param k rank from 0 @param j likewise */
    double between(int k, int j) {
        return distance(at[k], at[j]);
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
