// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.winnow.api.model.FeatureMatrix;

/**
 * How like each configuration is, on the mean, to those of a group. Likeness is the dot product of
 * features that are means of unit rows; the mean of dot products is the dot product with the mean,
 * so that a group costs O(n d).
 */
final class Similarity {

    private final FeatureMatrix features;
    private final int[] groups;
    private final double[][] means;

    /**
     * Prepares.
     *
     * @param features shape [n × d]
     * @param groups of each row, 0..count − 1
     * @param count of groups
     */
    Similarity(FeatureMatrix features, int[] groups, int count) {
        this.features = features;
        this.groups = groups;
        means = new double[count][];
        int[] sizes = new int[count];
        for (int i = 0; i < groups.length; i++) {
            int g = groups[i];
            if (means[g] == null) {
                means[g] = new double[features.columns()];
            }
            sizes[g]++;
            for (int k = 0; k < means[g].length; k++) {
                means[g][k] += features.get(i, k);
            }
        }
        for (int g = 0; g < count; g++) {
            for (int k = 0; means[g] != null && k < means[g].length; k++) {
                means[g][k] /= sizes[g];
            }
        }
    }

    /** {@return the mean likeness of every row to a group, shape [n]; NaN if it has no row} */
    double[] to(int group) {
        double[] result = new double[features.rows()];
        if (means[group] == null) {
            Arrays.fill(result, Double.NaN);
            return result;
        }
        IntStream.range(0, result.length)
                .parallel()
                .forEach(
                        i ->
                                result[i] =
                                        dot(
                                                features.values(),
                                                i * features.columns(),
                                                means[group]));
        return result;
    }

    private static double dot(double[] values, int from, double[] other) {
        double sum = 0;
        for (int k = 0; k < other.length; k++) {
            sum += values[from + k] * other[k];
        }
        return sum;
    }

    /**
     * Finds two groups that are least alike.
     *
     * @return their numbers, the lower first; of equal pairs the first; one group stands for both
     *     if there is but one
     */
    int[] leastAlike() {
        int[] there = IntStream.range(0, means.length).filter(g -> means[g] != null).toArray();
        int[] best = {there[0], there[0]};
        double least = Double.POSITIVE_INFINITY;
        for (int a : there) {
            for (int b : there) {
                double alike = a < b ? dot(means[a], 0, means[b]) : Double.POSITIVE_INFINITY;
                if (alike < least) {
                    least = alike;
                    best = new int[] {a, b};
                }
            }
        }
        return best;
    }

    /** {@return the row least like its group, of equal ones the lowest} @param group any */
    int odd(int group) {
        double[] alike = to(group);
        int odd = -1;
        for (int i = 0; i < alike.length; i++) {
            if (groups[i] == group && (odd < 0 || alike[i] < alike[odd])) {
                odd = i;
            }
        }
        return odd;
    }

    /** {@return the likeness of every row to one, shape [n]} @param row which */
    double[] toRow(int row) {
        int d = features.columns();
        double[] one = Arrays.copyOfRange(features.values(), row * d, (row + 1) * d);
        double[] result = new double[features.rows()];
        Arrays.setAll(result, i -> dot(features.values(), i * d, one));
        return result;
    }
}
