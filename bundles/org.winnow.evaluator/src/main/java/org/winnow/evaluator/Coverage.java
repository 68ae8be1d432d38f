// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.evaluation.Evaluator.Trial;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;

/**
 * For every size the distance of the farthest candidate from its nearest choice, and how many
 * candidates are nearer than the threshold to one. Of an empty selection it is what the base alone
 * does.
 *
 * @param first the size that element 0 stands for: 1, or 0 of an empty selection
 * @param farthest shape [k], element s for size {@code first + s}
 * @param represented shape [k], counts
 * @param candidates how many there are
 */
record Coverage(int first, double[] farthest, int[] represented, int candidates) {

    double percent(int element) {
        return 100.0 * represented[element] / candidates;
    }

    static Coverage of(Trial trial, double threshold, Progress progress) {
        int[] candidates = Groups.candidates(trial);
        int count = trial.selection().size();
        int[] chosen = chosen(trial);
        if (chosen.length == 0 || candidates.length == 0) {
            throw new IllegalArgumentException(
                    "there must be candidates, and a choice or a base, got "
                            + candidates.length
                            + " and "
                            + chosen.length);
        }
        int first = Math.min(1, count);
        Tally tally = new Tally(count + 1 - first, threshold);
        Space space = trial.space();
        if (space.euclidean()) {
            byProducts(space.features().orElseThrow(), candidates, chosen, tally, progress);
        } else {
            byRows(space, candidates, chosen, tally, progress);
        }
        return new Coverage(first, tally.farthest, tally.represented, candidates.length);
    }

    /** Base rows, then choices in their order. */
    private static int[] chosen(Trial trial) {
        int[] base = trial.base();
        int[] rows = trial.selection().rows();
        int[] chosen = Arrays.copyOf(base, base.length + rows.length);
        System.arraycopy(rows, 0, chosen, base.length, rows.length);
        return chosen;
    }

    private static void byProducts(
            FeatureMatrix features,
            int[] candidates,
            int[] chosen,
            Tally tally,
            Progress progress) {
        NearestChoice nearest = new NearestChoice(features, chosen, candidates.length);
        int block = nearest.block();
        for (int from = 0; from < candidates.length; from += block) {
            int to = Math.min(candidates.length, from + block);
            nearest.scan(Arrays.copyOfRange(candidates, from, to), tally);
            progress.report((double) to / candidates.length);
        }
    }

    private static void byRows(
            Space space, int[] candidates, int[] chosen, Tally tally, Progress progress) {
        double[] nearest = new double[candidates.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        double[] distances = new double[space.size()];
        int base = chosen.length - tally.farthest.length;
        for (int t = 0; t < chosen.length; t++) {
            space.distances(chosen[t], distances);
            distances[chosen[t]] = 0;
            for (int c = 0; c < candidates.length; c++) {
                nearest[c] = Math.min(nearest[c], distances[candidates[c]]);
                tally.see(t - base, nearest[c]);
            }
            progress.report((double) (t + 1) / chosen.length);
        }
    }

    /** Maxima and counts, which do not depend on the order in which candidates are seen. */
    static final class Tally {

        private final double threshold;
        private final double[] farthest;
        private final int[] represented;

        Tally(int sizes, double threshold) {
            this.threshold = threshold;
            this.farthest = new double[sizes];
            this.represented = new int[sizes];
        }

        int sizes() {
            return farthest.length;
        }

        Tally fresh() {
            return new Tally(farthest.length, threshold);
        }

        /** One candidate's distance at one size; before the first choice (below 0) unheeded. */
        void see(int element, double distance) {
            if (element < 0) {
                return;
            }
            farthest[element] = Math.max(farthest[element], distance);
            if (distance < threshold) {
                represented[element]++;
            }
        }

        synchronized void add(Tally part) {
            for (int k = 0; k < farthest.length; k++) {
                farthest[k] = Math.max(farthest[k], part.farthest[k]);
                represented[k] += part.represented[k];
            }
        }
    }
}
