// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.List;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.Dense;
import org.winnow.numerics.Parallel;

/** The mean similarity of every row to a group of rows. */
final class MeanSimilarity {

    private static final int CHUNK = 512;

    private final Space space;

    MeanSimilarity(Space space) {
        this.space = space;
    }

    /** {@return for every pair of groups the mean over all pairs of their rows, shape [g × g]} */
    double[][] mutual(List<int[]> groups) {
        return space.features()
                .map(features -> mutualOfVectors(features, groups))
                .orElseGet(() -> mutualOfRows(groups));
    }

    private static double[][] mutualOfVectors(FeatureMatrix features, List<int[]> groups) {
        int d = features.columns();
        double[] means = meanVectors(features, groups);
        Dense dense = Dense.forWork((double) groups.size() * means.length);
        double[][] mutual = new double[groups.size()][groups.size()];
        for (int a = 0; a < mutual.length; a++) {
            for (int b = 0; b < mutual.length; b++) {
                mutual[a][b] = dense.dot(means, a * d, means, b * d, d);
            }
        }
        return mutual;
    }

    private double[][] mutualOfRows(List<int[]> groups) {
        double[][] mutual = new double[groups.size()][groups.size()];
        for (int a = 0; a < mutual.length; a++) {
            double[] similarity = byRows(groups.get(a));
            for (int b = 0; b < mutual.length; b++) {
                mutual[a][b] = mean(similarity, groups.get(b));
            }
        }
        return mutual;
    }

    private static double mean(double[] values, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return sum / rows.length;
    }

    private static double[] meanVectors(FeatureMatrix features, List<int[]> groups) {
        int d = features.columns();
        double[] means = new double[groups.size() * d];
        for (int g = 0; g < groups.size(); g++) {
            System.arraycopy(meanVector(features, groups.get(g)), 0, means, g * d, d);
        }
        return means;
    }

    private static double[] meanVector(FeatureMatrix features, int[] group) {
        int d = features.columns();
        double[] mean = new double[d];
        for (int row : group) {
            for (int k = 0; k < d; k++) {
                mean[k] += features.values()[row * d + k];
            }
        }
        for (int k = 0; k < d; k++) {
            mean[k] /= group.length;
        }
        return mean;
    }

    /** {@return for every row of the space the mean over the group, shape [n]} */
    double[] to(int[] group) {
        return space.features().isPresent()
                ? byMeanVector(space.features().get(), group)
                : byRows(group);
    }

    /** The mean of dot products is the dot product with the mean. */
    private static double[] byMeanVector(FeatureMatrix features, int[] group) {
        int d = features.columns();
        double[] mean = meanVector(features, group);
        double[] similarity = new double[features.rows()];
        Dense dense = Dense.forWork((double) features.rows() * d);
        Parallel.rows(
                features.rows(),
                CHUNK,
                Progress.NONE,
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        similarity[i] = dense.dot(features.values(), i * d, mean, 0, d);
                    }
                });
        return similarity;
    }

    private double[] byRows(int[] group) {
        double[] similarity = new double[space.size()];
        double[] row = new double[space.size()];
        for (int member : group) {
            space.similarities(member, row);
            for (int i = 0; i < similarity.length; i++) {
                similarity[i] += row[i];
            }
        }
        for (int i = 0; i < similarity.length; i++) {
            similarity[i] /= group.length;
        }
        return similarity;
    }
}
