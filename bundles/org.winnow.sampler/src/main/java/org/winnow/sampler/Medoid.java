// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.Parallel;

/**
 * The row with the smallest mean distance to all others (eq. 9 of the study).
 *
 * <p>Exact for up to {@value #EXACT} rows, and for a space known by its values only. Of more rows
 * with features, those with the smallest mean distance to an even sample of {@value #SAMPLE} rows
 * are short-listed ({@value #SHORTLIST}), of them those with the smallest mean distance to {@value
 * #LARGE_SAMPLE} rows ({@value #FINALISTS}), and the best of these by eq. 9 over all rows wins.
 * Means are compared after rounding to 1e-9; of equal ones the lowest row wins. Time O(n d ·
 * {@value #SAMPLE}) for many rows.
 */
final class Medoid {

    /** Up to so many rows all pairs are measured. */
    static final int EXACT = 4096;

    private static final int SAMPLE = 128;
    private static final int SHORTLIST = 1024;
    private static final int LARGE_SAMPLE = 4096;
    private static final int FINALISTS = 64;
    private static final int CHUNK = 16;

    private final Space space;
    private final Progress progress;

    private Medoid(Space space, Progress progress) {
        this.space = space;
        this.progress = progress;
    }

    static int of(Space space, Progress progress) {
        return new Medoid(space, progress).find();
    }

    private int find() {
        int[] all = evenly(space.size());
        boolean narrow = space.features().isPresent() && all.length > EXACT;
        int[] rows = all;
        double[] sums;
        if (space.euclidean()) {
            DistanceSums distances = new DistanceSums(space.features().orElseThrow());
            if (narrow) {
                rows = best(rows, distances.of(rows, evenly(SAMPLE), progress), SHORTLIST);
                rows = best(rows, distances.of(rows, evenly(LARGE_SAMPLE), progress), FINALISTS);
            }
            sums = distances.of(rows, all, progress);
        } else {
            rows = narrow ? best(rows, sumsToAll(evenly(SAMPLE)), FINALISTS) : rows;
            sums = swept(rows);
        }
        return smallest(rows, sums);
    }

    private int smallest(int[] rows, double[] sums) {
        int best = 0;
        for (int k = 1; k < rows.length; k++) {
            if (key(sums[k]) < key(sums[best])) {
                best = k;
            }
        }
        return rows[best];
    }

    private double key(double sum) {
        return Farthest.key(sum / Math.max(1, space.size() - 1));
    }

    /** {@return at most {@code count} rows, evenly spaced from row 0} */
    private int[] evenly(int count) {
        int[] rows = new int[Math.min(count, space.size())];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) ((long) i * space.size() / rows.length);
        }
        return rows;
    }

    /** {@return the rows with the smallest sums, ascending; of equal ones the first} */
    private static int[] best(int[] rows, double[] sums, int count) {
        double[] sorted = sums.clone();
        Arrays.sort(sorted);
        double last = sorted[count - 1];
        int ties = count - (int) Arrays.stream(sums).filter(sum -> sum < last).count();
        int[] best = new int[count];
        int found = 0;
        for (int k = 0; k < rows.length; k++) {
            if (sums[k] < last || sums[k] == last && ties-- > 0) {
                best[found++] = rows[k];
            }
        }
        return best;
    }

    /** {@return for every row of the space the sum of its distances to a few} */
    private double[] sumsToAll(int[] few) {
        double[] sums = new double[space.size()];
        double[] sweep = new double[sums.length];
        for (int row : few) {
            progress.report(0);
            space.distances(row, sweep);
            sweep[row] = 0;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sweep[i];
            }
        }
        return sums;
    }

    /** {@return for each of the rows the sum of its distances to all} */
    private double[] swept(int[] rows) {
        double[] sums = new double[rows.length];
        Parallel.rows(
                rows.length,
                CHUNK,
                progress,
                (from, to) -> {
                    double[] sweep = new double[space.size()];
                    for (int k = from; k < to; k++) {
                        progress.report(0);
                        space.distances(rows[k], sweep);
                        sweep[rows[k]] = 0;
                        for (double distance : sweep) {
                            sums[k] += distance;
                        }
                    }
                });
        return sums;
    }
}
