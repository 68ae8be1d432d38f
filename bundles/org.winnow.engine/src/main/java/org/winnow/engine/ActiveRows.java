// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.winnow.api.engine.GradeJob.Active;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.ActiveSet;

/**
 * Chooses the active set among the rows of a training set. Rows are offered in the order of content
 * and in batches of the same rows whatever the memory, again and again until none comes in, so the
 * order of files does not matter. Memory: the configurations and one batch of rows.
 */
final class ActiveRows {

    // Numbers in a batch: few batches exchange more at once, small ones take less memory.
    private static final int BATCH_NUMBERS = 1 << 22;

    private static final int MOST_PASSES = 100;

    private final ActiveSet set;
    private final GradeRows rows;
    private Configuration[] configurations;
    private String[] places;

    /** For each configuration the tag of its first row, and at the end the number of rows. */
    private long[] starts;

    ActiveRows(ActiveSet set, GradeRows rows) {
        this.set = set;
        this.rows = rows;
    }

    /** {@return the set} */
    ActiveSet set() {
        return set;
    }

    /**
     * Chooses.
     *
     * @param training among their rows
     * @param clock told how far; may end the run
     * @throws IOException if files must be read again and cannot be
     */
    void choose(Candidates training, StageClock clock) throws IOException {
        sort(training);
        int pass = 0;
        int came;
        do {
            came = pass(pass == 0 ? clock : fraction -> clock.report(-1));
            pass++;
        } while (came > 0 && pass < MOST_PASSES);
        if (came > 0) {
            clock.warn(
                    "after "
                            + MOST_PASSES
                            + " passes rows still come into the active set; it is"
                            + " used as it is");
        }
    }

    private void sort(Candidates training) throws IOException {
        int n = training.count();
        int[] order = training.rows();
        int[] placeOf = new int[n];
        configurations = new Configuration[n];
        places = new String[n];
        starts = new long[n + 1];
        for (int k = 0; k < n; k++) {
            placeOf[order[k]] = k;
            places[k] = training.entries().get(order[k]).place();
            starts[k + 1] = starts[k] + rows.count(training.entries().get(order[k]).atoms());
        }
        training.forEach(
                (first, batch) -> {
                    for (int i = 0; i < batch.size(); i++) {
                        configurations[placeOf[first + i]] = batch.get(i);
                    }
                },
                Progress.NONE);
    }

    private int pass(Progress progress) {
        int came = 0;
        for (int from = 0; from < configurations.length; ) {
            int to = from + 1;
            while (to < configurations.length && numbers(from, to + 1) <= BATCH_NUMBERS) {
                to++;
            }
            came += set.offer(batch(from, to), starts[from], p -> progress.report(-1));
            progress.report((double) to / configurations.length);
            from = to;
        }
        return came;
    }

    private long numbers(int from, int to) {
        return (starts[to] - starts[from]) * rows.columns();
    }

    private double[] batch(int from, int to) {
        int columns = rows.columns();
        double[] batch = new double[Math.toIntExact(numbers(from, to))];
        IntStream.range(from, to)
                .parallel()
                .forEach(
                        k -> {
                            double[] some = rows.of(configurations[k], places[k]);
                            int at = (int) (starts[k] - starts[from]) * columns;
                            System.arraycopy(some, 0, batch, at, some.length);
                        });
        return batch;
    }

    /** {@return what was chosen} */
    Active summary() {
        long[] filled = LongStream.of(set.tags()).filter(t -> t != ActiveSet.UNFILLED).toArray();
        long owners = LongStream.of(filled).mapToInt(this::owner).distinct().count();
        return new Active(rows.columns(), filled.length, starts[starts.length - 1], (int) owners);
    }

    private int owner(long tag) {
        int at = Arrays.binarySearch(starts, tag);
        return at >= 0 ? at : -at - 2;
    }
}
