// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.winnow.api.engine.Progress;

/**
 * Shows on standard error how far a job has come: a bar with the time left on a terminal; elsewhere
 * a line every ten seconds, and one for each stage that took a second or more. Ends the job once
 * the user wants no more.
 */
final class JobProgress implements Progress, AutoCloseable {

    private static final long BAR_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long WORTH_A_LINE = TimeUnit.SECONDS.toNanos(1);
    private static final int BAR_CELLS = 30;

    private final Screen screen;
    private final boolean quiet;
    private final LongSupplier clock;
    private final AtomicLong nextPaint = new AtomicLong();

    private String stage = "";
    private long stageStart;
    private double fraction;
    private String status = "";
    private boolean painted;

    JobProgress(Screen screen, boolean quiet) {
        this(screen, quiet, System::nanoTime);
    }

    /** For tests. @param clock in nanoseconds */
    JobProgress(Screen screen, boolean quiet, LongSupplier clock) {
        this.screen = screen;
        this.quiet = quiet;
        this.clock = clock;
        stageStart = clock.getAsLong();
        nextPaint.set(stageStart + interval());
    }

    @Override
    public void report(double share) {
        if (screen.cancelled().get()) {
            throw new CancellationException();
        }
        long now = clock.getAsLong();
        long due = nextPaint.get();
        if (!quiet && now - due >= 0 && nextPaint.compareAndSet(due, now + interval())) {
            paint(share, now);
        }
    }

    @Override
    public void stage(String name) {
        endStage();
        begin(name);
        report(0);
    }

    @Override
    public synchronized void status(String words) {
        status = words;
    }

    @Override
    public synchronized void warn(String sentence) {
        erase();
        if (!quiet) {
            screen.say(sentence);
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        endStage();
    }

    private synchronized void begin(String name) {
        stage = name;
        stageStart = clock.getAsLong();
        fraction = 0;
        status = "";
        if (screen.terminal()) {
            nextPaint.set(stageStart);
        }
    }

    private synchronized void endStage() {
        erase();
        long took = clock.getAsLong() - stageStart;
        if (!quiet && !screen.terminal() && !stage.isEmpty() && took >= WORTH_A_LINE) {
            screen.say(stage + ": done in " + duration(took));
        }
        stage = "";
    }

    /** Threads report out of order; what is shown only grows. */
    private synchronized void paint(double share, long now) {
        fraction = share < 0 ? -1 : Math.min(1, Math.max(fraction, share));
        String words = percent() + left(now) + (status.isEmpty() ? "" : "; " + status);
        if (!screen.terminal()) {
            screen.say(stage + ": " + words);
            return;
        }
        if (status.isEmpty()) {
            screen.err().print("\r" + stage + " " + bar() + " " + words + "\033[K");
        } else {
            // what does not fit on the line is cut off: a second line could not be taken away
            screen.err().print("\r\033[?7l" + stage + " " + words + "\033[K\033[?7h");
        }
        screen.err().flush();
        painted = true;
    }

    private void erase() {
        if (painted) {
            screen.err().print("\r\033[K");
            screen.err().flush();
            painted = false;
        }
    }

    private String bar() {
        int full = (int) Math.round(Math.max(0, fraction) * BAR_CELLS);
        return "[" + "#".repeat(full) + "-".repeat(BAR_CELLS - full) + "]";
    }

    private String percent() {
        return fraction < 0 ? "working" : String.format(Locale.ROOT, "%.0f %%", 100 * fraction);
    }

    private String left(long now) {
        if (fraction <= 0 || fraction >= 1) {
            return "";
        }
        double nanos = (now - stageStart) * (1 - fraction) / fraction;
        return ", about " + duration((long) nanos) + " left";
    }

    private long interval() {
        return screen.terminal() ? BAR_NANOS : LINE_NANOS;
    }

    static String duration(long nanos) {
        double seconds = nanos / 1e9;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : whole < 3600
                        ? whole / 60 + " min " + whole % 60 + " s"
                        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
