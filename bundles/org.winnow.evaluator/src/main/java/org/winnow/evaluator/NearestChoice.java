// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.Dense;
import org.winnow.numerics.Parallel;

/**
 * Distances of candidates from the nearest of a growing list of choices, by a product of matrices:
 * d² = |x|² + |y|² − 2 x·y. Where that difference is lost to rounding the squared differences of
 * the coordinates are summed instead, so that small distances are as exact as large ones.
 */
final class NearestChoice {

    /** Below this share of |x|² + |y|² the short formula has lost half of its digits. */
    private static final double CANCELLED = 1e-6;

    /** Candidates that one thread sees at a time. */
    private static final int CHUNK = 64;

    /** Numbers in a block of products, or in the rows of its candidates: 32 MB. */
    private static final int BLOCK = 1 << 22;

    private final FeatureMatrix features;
    private final int[] chosen;
    private final Dense dense;
    private final double[] y;
    private final double[] norms;

    /** For these choices of so many candidates. */
    NearestChoice(FeatureMatrix features, int[] chosen, int candidates) {
        this.features = features;
        this.chosen = chosen;
        this.dense = Dense.forWork((double) candidates * chosen.length * features.columns());
        this.y = Rows.gather(features, chosen);
        this.norms = norms(y);
    }

    /** {@return how many candidates {@link #scan} should get at once} */
    int block() {
        return Math.max(CHUNK, BLOCK / Math.max(chosen.length, features.columns()));
    }

    private double[] norms(double[] rows) {
        int d = features.columns();
        double[] norms = new double[rows.length / d];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = dense.dot(rows, i * d, rows, i * d, d);
        }
        return norms;
    }

    /** Tells a tally the distance of each candidate at each size; the last choices have a size. */
    void scan(int[] candidates, Coverage.Tally tally) {
        int m = chosen.length;
        double[] x = Rows.gather(features, candidates);
        double[] squares = norms(x);
        double[] dots = new double[candidates.length * m];
        dense.product(x, y, features.columns(), dots, Progress.NONE);
        Parallel.rows(
                candidates.length,
                CHUNK,
                Progress.NONE,
                (from, to) -> {
                    Coverage.Tally part = tally.fresh();
                    for (int c = from; c < to; c++) {
                        double nearest = Double.POSITIVE_INFINITY; // squared
                        for (int t = 0; t < m; t++) {
                            double scale = squares[c] + norms[t];
                            double squared = scale - 2 * dots[c * m + t];
                            if (candidates[c] == chosen[t]) {
                                squared = 0;
                            } else if (squared < CANCELLED * scale && nearest > 0) {
                                squared = exact(x, c, t);
                            }
                            nearest = Math.min(nearest, Math.max(0, squared));
                            part.see(t - m + part.sizes(), Math.sqrt(nearest));
                        }
                    }
                    tally.add(part);
                });
    }

    private double exact(double[] x, int c, int t) {
        int d = features.columns();
        return dense.squaredDistance(x, c * d, y, t * d, d);
    }
}
