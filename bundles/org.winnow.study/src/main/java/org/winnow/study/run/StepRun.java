// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Job;
import org.winnow.api.engine.Progress;
import org.winnow.study.plan.Step;

/** A step under way, on a thread of its own. */
final class StepRun implements Step.Desk {

    private static final double NANOSECONDS = 1e9;

    private final Planned planned;
    private final Map<String, Planned> all;
    private final Engine engine;
    private final int threads;
    private final Progress above;
    private final Consumer<StepRun> whenOver;
    private final Thread thread;
    private final long begin = System.nanoTime();

    private volatile long end;
    private volatile boolean wantsEnd;
    private volatile String stage = "";
    private volatile String status = "";
    private volatile String failure;
    private Path out;

    StepRun(
            Planned planned,
            Map<String, Planned> all,
            Engine engine,
            int threads,
            Progress above,
            Consumer<StepRun> whenOver) {
        this.planned = planned;
        this.all = all;
        this.engine = engine;
        this.threads = threads;
        this.above = above;
        this.whenOver = whenOver;
        thread = new Thread(this::work, planned.id());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void end() {
        wantsEnd = true;
    }

    void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Planned planned() {
        return planned;
    }

    int threads() {
        return threads;
    }

    /** {@return why it failed; empty if it did not} */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** {@return since it began, until it ended} */
    double seconds() {
        return ((end == 0 ? System.nanoTime() : end) - begin) / NANOSECONDS;
    }

    /** {@return how it stands, in few words} */
    String words() {
        String what = status.isEmpty() ? stage : status;
        return planned.id() + (what.isEmpty() ? "" : ": " + what);
    }

    private void work() {
        try {
            out = planned.folder().begin(planned.step().resumable());
            Record result = planned.step().work().run(this);
            Map<String, Object> timing = new LinkedHashMap<>();
            timing.put("seconds", seconds());
            timing.put("threads", threads);
            planned.folder().finish(planned.made(), result, timing);
        } catch (CancellationException e) {
            failure = "ended";
        } catch (OutOfMemoryError e) {
            failure = "the memory does not suffice; WINNOW_OPTS=-Xmx8g gives 8 GiB";
        } catch (IOException | RuntimeException | Error e) {
            failure = sentence(e);
        } finally {
            end = System.nanoTime();
            whenOver.accept(this);
        }
    }

    private static String sentence(Throwable e) {
        String message = e.getMessage();
        boolean meant = e instanceof IOException || e instanceof IllegalArgumentException;
        return meant && message != null ? message : "a fault of Winnow: " + e;
    }

    @Override
    public Path out() {
        return out;
    }

    @Override
    public Path files(String id) {
        return all.get(id).folder().files();
    }

    @Override
    public <R> R run(Job<R> job) throws IOException {
        return engine.run(job, threads, new Below());
    }

    /** Hears of the job, and ends it. */
    private final class Below implements Progress {

        @Override
        public void report(double fraction) {
            if (wantsEnd) {
                throw new CancellationException();
            }
        }

        @Override
        public void stage(String name) {
            stage = name;
            status = "";
        }

        @Override
        public void status(String words) {
            status = words;
        }

        @Override
        public void warn(String sentence) {
            above.warn(planned.id() + ": " + sentence);
        }
    }
}
