// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;

/**
 * A pool of threads for one job. What runs in it, parallel streams included, uses just these
 * threads. The calling thread waits; interrupting it ends the job.
 */
final class Workers {

    private static final int SECONDS_TO_END = 10;

    private Workers() {}

    /**
     * Does work in a new pool.
     *
     * @param <R> what comes of it
     * @param threads how many
     * @param clock ends the work
     * @param work what to do
     * @return what came of it
     * @throws IOException from the work
     */
    static <R> R run(int threads, StageClock clock, Callable<R> work) throws IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return await(pool.submit(work), clock);
        } finally {
            pool.awaitQuiescence(SECONDS_TO_END, TimeUnit.SECONDS); // the cache may be filling
            pool.shutdown();
        }
    }

    private static <R> R await(ForkJoinTask<R> task, StageClock clock) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException | CancellationException e) {
            throw original(e, clock);
        } catch (InterruptedException e) {
            clock.cancel();
            try {
                task.get(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (Exception ended) {
                e.addSuppressed(ended);
            }
            Thread.currentThread().interrupt();
            CancellationException end = new CancellationException("interrupted");
            end.initCause(e);
            throw end;
        }
    }

    /** The exception as it was thrown first: pools wrap and copy those of other threads. */
    private static IOException original(Throwable thrown, StageClock clock) {
        if (clock.end() != null) {
            throw clock.end();
        }
        Throwable t = thrown;
        while (t.getCause() != null && wraps(t)) {
            t = t.getCause();
        }
        if (t instanceof IOException e) {
            return e;
        }
        if (t instanceof RuntimeException e) {
            throw e;
        }
        if (t instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(t);
    }

    private static boolean wraps(Throwable t) {
        return t instanceof ExecutionException
                || t instanceof UncheckedIOException
                || t.getClass() == RuntimeException.class
                || t.getClass() == t.getCause().getClass()
                        && String.valueOf(t.getMessage())
                                .contains(t.getCause().getClass().getName());
    }
}
