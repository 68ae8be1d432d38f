// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.winnow.api.engine.Progress;
import org.winnow.workbench.Task;

/** A task, and the progress of its work. */
final class BackgroundTask implements Task, Progress {

    /** Below this a stage has not come far enough to say how long it takes. */
    private static final double TELLING = 0.02;

    private final String title;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private volatile State state = State.WAITING;
    private volatile String stage = "";
    private volatile String status = "";
    private volatile double fraction = -1;
    private volatile long started;
    private volatile long stageStarted;
    private volatile long ended;
    private volatile boolean cancelled;

    BackgroundTask(String title) {
        this.title = title;
    }

    /** The work begins. */
    void begin() {
        started = System.nanoTime();
        stageStarted = started;
        state = State.RUNNING;
    }

    /** The work ended. @param how it did @param words for the log; empty for none */
    void end(State how, String words) {
        ended = System.nanoTime();
        if (started == 0) {
            started = ended;
        }
        if (!words.isEmpty()) {
            log.add(words);
        }
        state = how;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public String stage() {
        return status.isEmpty() ? stage : stage + ", " + status;
    }

    @Override
    public double fraction() {
        return fraction;
    }

    @Override
    public Optional<Duration> remaining() {
        double done = fraction;
        if (state != State.RUNNING || done < TELLING || done > 1) {
            return Optional.empty();
        }
        double nanos = (System.nanoTime() - stageStarted) * (1 - done) / done;
        return Optional.of(Duration.ofNanos((long) nanos));
    }

    @Override
    public Duration elapsed() {
        long end = ended == 0 ? System.nanoTime() : ended;
        return started == 0 ? Duration.ZERO : Duration.ofNanos(end - started);
    }

    @Override
    public List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void report(double done) {
        fraction = done;
        if (cancelled) {
            throw new CancellationException();
        }
    }

    @Override
    public void stage(String name) {
        if (!name.equals(stage)) {
            log.add(name);
        }
        stage = name;
        status = "";
        fraction = -1;
        stageStarted = System.nanoTime();
    }

    @Override
    public void status(String words) {
        status = words;
    }

    @Override
    public void warn(String sentence) {
        log.add("! " + sentence);
    }
}
