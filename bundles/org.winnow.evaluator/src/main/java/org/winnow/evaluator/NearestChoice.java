// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.Arrays;
import org.winnow.api.model.FeatureMatrix;

/**
 * Distances of candidates from the nearest of a growing list of choices, by blocks of dot products:
 * d² = |x|² + |y|² − 2 x·y. Where that difference is lost to rounding the squared differences of
 * the coordinates are summed instead, so that small distances are as exact as large ones.
 */
final class NearestChoice {

    /** Choices multiplied at once; their rows stay in the second-level cache. */
    private static final int BLOCK = 64;

    /** Below this share of |x|² + |y|² the short formula has lost half of its digits. */
    private static final double CANCELLED = 1e-6;

    private final FeatureMatrix features;
    private final int[] chosen;
    private final double[] rows;
    private final double[] norms;

    /** For these choices. @param features shape [n × d] @param chosen row numbers in order */
    NearestChoice(FeatureMatrix features, int[] chosen) {
        this.features = features;
        this.chosen = chosen;
        this.rows = Products.gather(features, chosen);
        this.norms = Products.squares(rows, features.columns());
    }

    /** Tells a tally the distance of each candidate at each size; the last choices have a size. */
    void scan(int[] candidates, Coverage.Tally tally) {
        int d = features.columns();
        double[] x = Products.gather(features, candidates);
        double[] squares = Products.squares(x, d);
        double[] nearest = new double[candidates.length]; // squared
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        double[] dots = new double[candidates.length * BLOCK];
        for (int from = 0; from < chosen.length; from += BLOCK) {
            int m = Math.min(BLOCK, chosen.length - from);
            double[] y = Arrays.copyOfRange(rows, from * d, (from + m) * d);
            Products.multiply(x, candidates.length, y, m, d, dots);
            for (int c = 0; c < candidates.length; c++) {
                for (int t = from; t < from + m; t++) {
                    double squared =
                            candidates[c] == chosen[t]
                                    ? 0
                                    : squared(
                                            x,
                                            c,
                                            t,
                                            squares[c],
                                            dots[c * m + t - from],
                                            nearest[c]);
                    nearest[c] = Math.min(nearest[c], squared);
                    tally.see(t - chosen.length + tally.sizes(), Math.sqrt(nearest[c]));
                }
            }
        }
    }

    /** The squared distance, or something not below {@code bound} if it is not below that. */
    private double squared(double[] x, int c, int t, double square, double dot, double bound) {
        double scale = square + norms[t];
        double quick = scale - 2 * dot;
        if (quick >= CANCELLED * scale) {
            return quick;
        }
        double sum = 0;
        int d = features.columns();
        for (int i = 0; i < d && sum < bound; i++) {
            double difference = x[c * d + i] - rows[t * d + i];
            sum = Math.fma(difference, difference, sum);
        }
        return sum;
    }
}
