// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.winnow.api.engine.Progress;

/**
 * Passes progress on and takes the time of each stage. Once the listener has ended the run, every
 * further report of any thread ends too, so that all of them stop soon.
 */
final class StageClock implements Progress {

    private static final double NANOSECONDS = 1e9;

    private final Progress listener;
    private final Instant started = Instant.now();
    private final long start = System.nanoTime();
    private final List<String> names = new ArrayList<>();
    private final List<Long> begins = new ArrayList<>();
    private volatile CancellationException end;

    StageClock(Progress listener) {
        this.listener = listener;
    }

    /** Ends the run at its next report. */
    void cancel() {
        if (end == null) {
            end = new CancellationException("interrupted");
        }
    }

    /** {@return what ended the run, or null} */
    CancellationException end() {
        return end;
    }

    @Override
    public void report(double fraction) {
        if (end != null) {
            throw end;
        }
        try {
            listener.report(fraction);
        } catch (CancellationException e) {
            end = e;
            throw e;
        }
    }

    @Override
    public synchronized void stage(String name) {
        names.add(name);
        begins.add(System.nanoTime());
        listener.stage(name);
        report(0);
    }

    @Override
    public void status(String words) {
        listener.status(words);
    }

    @Override
    public void warn(String sentence) {
        listener.warn(sentence);
    }

    /** {@return when it began, and the seconds of every stage so far} */
    synchronized Map<String, Object> timings() {
        Map<String, Object> stages = new LinkedHashMap<>();
        long now = System.nanoTime();
        for (int i = 0; i < names.size(); i++) {
            long to = i + 1 < names.size() ? begins.get(i + 1) : now;
            stages.put(names.get(i), (to - begins.get(i)) / NANOSECONDS);
        }
        Map<String, Object> timings = new LinkedHashMap<>();
        timings.put("started", started.toString());
        timings.put("seconds", (now - start) / NANOSECONDS);
        timings.put("stages", stages);
        return timings;
    }
}
