// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.Dense;
import org.winnow.numerics.Parallel;

/** For each choice of a sampler the distance to the nearest before it. */
final class Nearest {

    private Nearest() {}

    /**
     * Measures a selection that was made without distances.
     *
     * @param base rows chosen before all
     * @param rows in the order of choice
     * @return the distance of each to the nearest of base and earlier rows; NaN where there is none
     */
    static double[] distances(Space space, int[] base, int[] rows, Progress progress) {
        int[] all = new int[base.length + rows.length];
        System.arraycopy(base, 0, all, 0, base.length);
        System.arraycopy(rows, 0, all, base.length, rows.length);
        double[] nearest =
                space.euclidean()
                        ? direct(space.features().orElseThrow(), base.length, all, progress)
                        : swept(space, base.length, all, progress);
        if (base.length == 0) {
            nearest[0] = Double.NaN;
        }
        return nearest;
    }

    private static double[] direct(FeatureMatrix x, int first, int[] all, Progress progress) {
        int d = x.columns();
        double[] values = x.values();
        double[] nearest = new double[all.length - first];
        Dense dense = Dense.forWork((double) all.length * nearest.length * d);
        Parallel.rows(
                nearest.length,
                8,
                progress,
                (from, to) -> {
                    for (int k = from; k < to; k++) {
                        int row = all[first + k] * d;
                        double least = Double.POSITIVE_INFINITY;
                        for (int j = 0; j < first + k; j++) {
                            double square =
                                    dense.squaredDistance(values, row, values, all[j] * d, d);
                            least = Math.min(least, square);
                        }
                        nearest[k] = Math.sqrt(least);
                    }
                });
        return nearest;
    }

    private static double[] swept(Space space, int first, int[] all, Progress progress) {
        double[] nearest = new double[all.length - first];
        double[] sweep = new double[space.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int j = 0; j < all.length; j++) {
            space.distances(all[j], sweep);
            for (int k = Math.max(0, j + 1 - first); k < nearest.length; k++) {
                nearest[k] = Math.min(nearest[k], sweep[all[first + k]]);
            }
            progress.report((j + 1.0) / all.length);
        }
        return nearest;
    }
}
