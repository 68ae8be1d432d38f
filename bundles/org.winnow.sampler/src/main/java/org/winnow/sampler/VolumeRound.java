// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;

/** One round of {@link MaxVolSampler}: greedy choices, then exchanges, then greedy order. */
final class VolumeRound {

    private static final double STEPS = 1e9;

    // Heights below this share of the longest row are rounding.
    private static final double FLAT = 1e-6;

    // Exchanges between two fresh starts.
    private static final int EXCHANGES = 64;

    private final FeatureMatrix features;
    private final SpannedRows span;
    private final boolean[] taken;
    private final Progress progress;
    private final int[] base;
    private final int most;
    private final double longest;

    VolumeRound(FeatureMatrix features, boolean[] taken, int[] base, int count, Progress progress) {
        this.features = features;
        this.taken = taken.clone();
        this.progress = progress;
        this.base = base;
        int rank = Math.min(features.rows(), features.columns());
        span = new SpannedRows(features, Math.min(rank, base.length + count));
        double square = 0;
        for (int row = 0; row < taken.length; row++) {
            square = Math.max(square, span.square(row));
        }
        longest = Math.sqrt(square);
        most = count;
    }

    /**
     * Chooses.
     *
     * @param threshold by what factor an exchange must raise the volume
     * @return rows in greedy order; fewer than asked for where no more are independent
     */
    int[] choose(double threshold) {
        int fixed = addBase();
        int[] greedy = greedy(fixed, taken);
        if (greedy.length > 0) {
            exchange(fixed, fixed + greedy.length, threshold * threshold);
        }
        return ordered(fixed, greedy.length);
    }

    /** {@return how many rows are in, the base's included} */
    int filled() {
        return (int) Arrays.stream(span.rows).filter(row -> row >= 0).count();
    }

    private int addBase() {
        int count = 0;
        for (int row : base) {
            if (count < span.room() && height(row) > FLAT * STEPS) {
                progress.report(-1);
                span.add(row, count++);
            }
        }
        return count;
    }

    private double height(int row) {
        return longest == 0 ? 0 : Math.rint(Math.sqrt(span.rest[row]) / longest * STEPS);
    }

    private int[] greedy(int fixed, boolean[] barred) {
        int[] rows = new int[Math.min(most, span.room() - fixed)];
        for (int k = 0; k < rows.length; k++) {
            int best = highest(barred);
            if (best < 0) {
                return Arrays.copyOf(rows, k);
            }
            progress.report((double) k / rows.length);
            span.add(best, fixed + k);
            rows[k] = best;
        }
        return rows;
    }

    private int highest(boolean[] barred) {
        int best = -1;
        double height = FLAT * STEPS;
        for (int row = 0; row < barred.length; row++) {
            if (!barred[row] && height(row) > height) {
                height = height(row);
                best = row;
            }
        }
        return best;
    }

    private void exchange(int from, int to, double gain) {
        int count = 0;
        for (long pair = best(from, to, gain); pair >= 0; pair = best(from, to, gain)) {
            int place = (int) (pair % span.room());
            span.remove(place);
            span.add((int) (pair / span.room()), place);
            if (++count % EXCHANGES == 0) {
                span.refresh();
            }
        }
    }

    /** {@return row · room + place of the exchange that gains most, or −1} */
    private long best(int from, int to, double least) {
        long best = -1;
        double largest = least;
        for (int row = 0; row < taken.length; row++) {
            for (int place = from; place < to && !taken[row]; place++) {
                double gain = span.gain(row, place);
                if (gain > largest) {
                    largest = gain;
                    best = (long) row * span.room() + place;
                }
            }
        }
        progress.report(-1);
        return best;
    }

    /** The chosen rows in the order in which a greedy choice among them alone takes them. */
    private int[] ordered(int fixed, int count) {
        if (count == 0) {
            return new int[0];
        }
        int[] rows = Arrays.copyOf(span.rows, fixed + count);
        Arrays.sort(rows, fixed, rows.length);
        int d = features.columns();
        double[] few = new double[rows.length * d];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(features.values(), rows[k] * d, few, k * d, d);
        }
        VolumeRound among = among(few, fixed, count);
        int[] order = new int[count];
        int placed = 0;
        for (int k : among.greedy(among.addBase(), among.taken)) {
            order[placed++] = rows[k];
            among.taken[k] = true;
        }
        for (int k = fixed; k < rows.length; k++) {
            if (!among.taken[k]) {
                order[placed++] = rows[k]; // so nearly dependent that order means nothing
            }
        }
        return order;
    }

    private VolumeRound among(double[] few, int fixed, int count) {
        int all = fixed + count;
        boolean[] barred = new boolean[all];
        Arrays.fill(barred, 0, fixed, true);
        int[] first = IntStream.range(0, fixed).toArray();
        FeatureMatrix matrix = new FeatureMatrix(all, features.columns(), few);
        return new VolumeRound(matrix, barred, first, count, progress);
    }
}
