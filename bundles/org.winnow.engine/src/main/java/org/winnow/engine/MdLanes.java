// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.winnow.api.engine.MdJob;
import org.winnow.engine.md.RunTask;
import org.winnow.engine.md.Simulation;

/**
 * Several runs side by side: as many at once as there are threads, and where there are fewer runs,
 * each by several threads. Each lane has a pool of its own, so that a run never waits for a part of
 * another. Where one fails, the others keep their checkpoints and end.
 */
final class MdLanes {

    private static final double SECONDS_A_DAY = 86400;
    private static final double NANOSECONDS = 1e9;
    private static final double FEMTOSECONDS = 1e6;

    private final List<RunTask> tasks;
    private final StageClock clock;
    private final MdJob.Run[] results;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong here = new AtomicLong();
    private final long begin = System.nanoTime();
    private final double whole;

    MdLanes(List<RunTask> tasks, StageClock clock) {
        this.tasks = tasks;
        this.clock = clock;
        results = new MdJob.Run[tasks.size()];
        long steps = tasks.get(0).job().phases().stream().mapToLong(MdJob.Phase::steps).sum();
        whole = Math.max(1, (double) steps * results.length);
    }

    /** Runs all of them. */
    List<MdJob.Run> run() throws IOException {
        int threads = ForkJoinTask.getPool().getParallelism();
        int lanes = Math.min(threads, tasks.size());
        if (lanes == 1) {
            lane();
        } else {
            side(lanes, threads);
        }
        return Arrays.asList(results);
    }

    private void side(int lanes, int threads) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(lanes);
        List<Future<?>> futures = new ArrayList<>();
        for (int k = 0; k < lanes; k++) {
            int share = threads / lanes + (k < threads % lanes ? 1 : 0);
            futures.add(
                    executor.submit(
                            () -> {
                                try {
                                    return Workers.run(share, clock, this::lane);
                                } catch (IOException | RuntimeException e) {
                                    clock.cancel(); // the first cause is kept
                                    throw e;
                                }
                            }));
        }
        try {
            await(futures);
        } finally {
            executor.shutdown();
        }
    }

    private static void await(List<Future<?>> futures) throws IOException {
        Throwable first = null;
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                boolean better = first == null || isEnd(first) && !isEnd(e.getCause());
                first = better ? e.getCause() : first;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
        if (first instanceof IOException e) {
            throw e;
        }
        if (first instanceof RuntimeException e) {
            throw e;
        }
        if (first instanceof Error e) {
            throw e;
        }
    }

    private static boolean isEnd(Throwable t) {
        return t instanceof CancellationException;
    }

    private Void lane() throws IOException {
        for (int k = next.getAndIncrement(); k < results.length; k = next.getAndIncrement()) {
            results[k] = new Simulation(tasks.get(k), listener(tasks.get(k))).run();
        }
        return null;
    }

    private RunTask.Listener listener(RunTask task) {
        return new RunTask.Listener() {
            @Override
            public void steps(long steps, String phase, double temperature) {
                long all = done.addAndGet(steps);
                if (steps == 1) {
                    long computed = here.incrementAndGet();
                    if (computed % 64 == 0) {
                        clock.status(words(task, phase, temperature, computed));
                    }
                }
                clock.report(all / whole);
            }

            @Override
            public void warn(String sentence) {
                clock.warn(sentence);
            }
        };
    }

    private String words(RunTask task, String phase, double temperature, long computed) {
        double seconds = (System.nanoTime() - begin) / NANOSECONDS;
        double speed = computed / seconds;
        double days = speed * task.job().timestep() / FEMTOSECONDS * SECONDS_A_DAY;
        return String.format(
                Locale.ROOT,
                "run %d of %d, %s at %.0f K, %.0f steps/s, %.2f ns/day",
                task.number(),
                results.length,
                phase,
                temperature,
                speed,
                days);
    }
}
