// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;
import org.winnow.numerics.Dense;

/**
 * How the similarities of many pairs are distributed: counts in equal bins from the least to the
 * greatest.
 *
 * @param least the least similarity
 * @param greatest the greatest
 * @param counts pairs in each bin
 * @param pairs how many
 * @param alike how many above the similarity asked for
 * @param total sum of all similarities
 */
record PairDistribution(
        double least, double greatest, long[] counts, long pairs, long alike, double total) {

    /** Finer than print shows. */
    private static final int BINS = 4096;

    /** Rise of probability from one point of a curve to the next. */
    private static final double RISE = 1.0 / 300;

    /** A rise within one bin that is drawn upright. */
    private static final double JUMP = 1.0 / 100;

    /** A curve starts here: a few stray pairs would stretch its axis and not be seen. */
    private static final double START = 1.0 / 1000;

    /** Points to be joined. @param x similarities @param y percent */
    record Curve(double[] x, double[] y) {}

    double alikeShare() {
        return (double) alike / pairs;
    }

    double mean() {
        return total / pairs;
    }

    /** All pairs of these rows, at least two. */
    static PairDistribution of(Space space, int[] rows, double alikeAbove) {
        double[] values = new double[rows.length * (rows.length - 1) / 2];
        if (space.features().isPresent()) {
            byProducts(space.features().get(), rows, values);
        } else {
            byRows(space, rows, values);
        }
        double least = Arrays.stream(values).min().orElseThrow();
        double greatest = Arrays.stream(values).max().orElseThrow();
        return count(values, least, greatest, alikeAbove);
    }

    private static PairDistribution count(
            double[] values, double least, double greatest, double alikeAbove) {
        long[] counts = new long[BINS];
        double scale = greatest > least ? BINS / (greatest - least) : 0;
        long alike = 0;
        double total = 0;
        for (double value : values) {
            counts[Math.min(BINS - 1, (int) ((value - least) * scale))]++;
            total += value;
            if (value > alikeAbove) {
                alike++;
            }
        }
        return new PairDistribution(least, greatest, counts, values.length, alike, total);
    }

    private static void byProducts(FeatureMatrix features, int[] rows, double[] values) {
        int d = features.columns();
        int n = rows.length;
        double[] all = new double[n * n];
        Dense.forWork((double) n * n * d / 2)
                .square(Rows.gather(features, rows), d, all, Progress.NONE);
        for (int i = 0; i < n - 1; i++) {
            System.arraycopy(all, i * n + i + 1, values, pair(i, i + 1, n), n - i - 1);
        }
    }

    private static void byRows(Space space, int[] rows, double[] values) {
        int n = rows.length;
        double[] row = new double[space.size()];
        for (int i = 0; i < n; i++) {
            space.similarities(rows[i], row);
            for (int j = i + 1; j < n; j++) {
                values[pair(i, j, n)] = row[rows[j]];
            }
        }
    }

    /** Where a pair of n stands; i is below j. */
    private static int pair(int i, int j, int n) {
        return i * (2 * n - i - 1) / 2 + j - i - 1;
    }

    /** Pairs of both, each counted at the upper edge of its bin. */
    PairDistribution plus(PairDistribution other) {
        double low = Math.min(least, other.least);
        double high = Math.max(greatest, other.greatest);
        long[] sum = new long[BINS];
        double scale = high > low ? BINS / (high - low) : 0;
        for (PairDistribution part : new PairDistribution[] {this, other}) {
            for (int b = 0; b < BINS; b++) {
                int bin = (int) Math.ceil((part.edge(b + 1) - low) * scale) - 1;
                sum[Math.max(0, Math.min(BINS - 1, bin))] += part.counts[b];
            }
        }
        return new PairDistribution(
                low, high, sum, pairs + other.pairs, alike + other.alike, total + other.total);
    }

    private double edge(int bin) {
        return least + (greatest - least) * bin / BINS;
    }

    /** The cumulative probability, by at most a few hundred points. */
    Curve curve() {
        double[] x = new double[2 * BINS + 2];
        double[] y = new double[2 * BINS + 2];
        int points = 0;
        double drawn = Double.NEGATIVE_INFINITY;
        double before = 0;
        long sum = 0;
        for (int b = 0; b < BINS; b++) {
            sum += counts[b];
            double share = (double) sum / pairs;
            boolean due = share >= START && share - drawn >= RISE || b == BINS - 1 && share > drawn;
            if (due) {
                if (share - before >= JUMP || points == 0) {
                    x[points] = edge(b);
                    y[points++] = 100 * before;
                }
                x[points] = edge(b + 1);
                y[points++] = 100 * share;
                drawn = share;
            }
            before = share;
        }
        return new Curve(Arrays.copyOf(x, points), Arrays.copyOf(y, points));
    }
}
