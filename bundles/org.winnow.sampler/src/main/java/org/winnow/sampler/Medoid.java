// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.Dense;
import org.winnow.numerics.Parallel;

/**
 * The row with the smallest mean distance to all others (eq. 9 of the study).
 *
 * <p>Where there are features, only the {@value #SHORTLIST} rows with the smallest mean
 * <em>squared</em> distance are measured, which cost O(n d) to find: the result is exact for n up
 * to {@value #SHORTLIST}, and beyond that the best of those. Without features all rows are
 * measured. Means are compared after rounding to 1e-9; of equal ones the lowest row wins. Time O(n
 * d · {@value #SHORTLIST}) or O(n²).
 */
final class Medoid {

    /** How many rows are measured. */
    static final int SHORTLIST = 1024;

    private static final int CHUNK = 16;

    private Medoid() {}

    static int of(Space space, Progress progress) {
        int[] rows =
                space.features()
                        .filter(x -> x.rows() > SHORTLIST)
                        .map(x -> shortlist(x, space.euclidean()))
                        .orElseGet(() -> all(space.size()));
        double[] sums =
                space.euclidean()
                        ? new DistanceSums(space.features().orElseThrow(), rows).run(progress)
                        : swept(space, rows, progress);
        int best = 0;
        for (int k = 1; k < rows.length; k++) {
            if (key(sums[k], space) < key(sums[best], space)) {
                best = k;
            }
        }
        return rows[best];
    }

    private static double key(double sum, Space space) {
        return Farthest.key(sum / Math.max(1, space.size() - 1));
    }

    private static int[] all(int n) {
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = i;
        }
        return rows;
    }

    private static double[] swept(Space space, int[] rows, Progress progress) {
        double[] sums = new double[rows.length];
        Parallel.rows(
                rows.length,
                CHUNK,
                progress,
                (from, to) -> {
                    double[] sweep = new double[space.size()];
                    for (int k = from; k < to; k++) {
                        space.distances(rows[k], sweep);
                        sweep[rows[k]] = 0;
                        for (double distance : sweep) {
                            sums[k] += distance;
                        }
                    }
                });
        return sums;
    }

    /**
     * The rows with the smallest mean squared distance, |x_i|² − 2 x_i · mean(x) but for a
     * constant; where distances are √(2 − 2K), −2 x_i · mean(x).
     */
    private static int[] shortlist(FeatureMatrix features, boolean euclidean) {
        int n = features.rows();
        int d = features.columns();
        double[] x = features.values();
        double[] mean = mean(features);
        Dense dense = Dense.forWork(2.0 * x.length);
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            double length = euclidean ? dense.dot(x, i * d, x, i * d, d) : 0;
            scores[i] = length - 2 * dense.dot(x, i * d, mean, 0, d);
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double last = sorted[SHORTLIST - 1];
        int[] rows = new int[SHORTLIST];
        int found = 0;
        int below = (int) Arrays.stream(scores).filter(score -> score < last).count();
        int ties = SHORTLIST - below;
        for (int i = 0; i < n; i++) {
            if (scores[i] < last || scores[i] == last && ties-- > 0) {
                rows[found++] = i;
            }
        }
        return rows;
    }

    static double[] mean(FeatureMatrix features) {
        int d = features.columns();
        double[] x = features.values();
        double[] mean = new double[d];
        for (int i = 0; i < x.length; i += d) {
            for (int k = 0; k < d; k++) {
                mean[k] += x[i + k];
            }
        }
        for (int k = 0; k < d; k++) {
            mean[k] /= features.rows();
        }
        return mean;
    }
}
