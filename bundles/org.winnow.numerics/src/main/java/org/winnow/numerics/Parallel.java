// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.winnow.api.engine.Progress;

/**
 * Work on rows, in chunks, by the threads of the pool that the caller runs in (the engine's, or the
 * common one). Chunks are the same whatever the number of threads, and no sum runs across them.
 */
public final class Parallel {

    private Parallel() {}

    /** Does the rows of one chunk. */
    @FunctionalInterface
    public interface Body {
        /**
         * Does rows {@code from}..{@code to − 1}. @param from first row @param to row after last
         */
        void run(int from, int to);
    }

    /**
     * Does all rows.
     *
     * @param rows how many
     * @param chunk rows in a chunk, at least 1
     * @param progress told the share done
     * @param body called once a chunk, on many threads
     */
    public static void rows(int rows, int chunk, Progress progress, Body body) {
        int chunks = (int) (((long) rows + chunk - 1) / chunk);
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, chunks)
                .parallel()
                .forEach(
                        c -> {
                            int to = (int) Math.min(rows, (long) (c + 1) * chunk);
                            body.run(c * chunk, to);
                            progress.report((double) done.incrementAndGet() / chunks);
                        });
    }
}
