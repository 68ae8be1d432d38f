// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Job;
import org.winnow.api.engine.Progress;

/** An engine for tests: keeps the jobs it was given and answers what the test says. */
public final class RecordingEngine implements Engine {

    /** An answer that may fail. */
    @FunctionalInterface
    public interface Answer {
        /** Answers. @param job what to do @param progress as for the engine */
        Object to(Job<?> job, Progress progress) throws IOException;
    }

    /** What it was asked to do. */
    public final List<Job<?>> jobs = new ArrayList<>();

    /** With how many threads. */
    public final List<Integer> threads = new ArrayList<>();

    private final Answer answer;

    public RecordingEngine(Function<Job<?>, Object> answer) {
        this((job, progress) -> answer.apply(job));
    }

    public RecordingEngine(Answer answer) {
        this.answer = answer;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> R run(Job<R> job, int count, Progress progress) throws IOException {
        jobs.add(job);
        threads.add(count);
        return (R) answer.to(job, progress);
    }
}
