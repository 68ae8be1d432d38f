// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Progress;

/**
 * Does steps, several at once, each as soon as those it needs are done; kept results are not done
 * again. A step that fails ends nothing but those that need it.
 *
 * <p>Steps run side by side on one thread each, the one with the longest way to the end first; only
 * a step that would outlast all the rest gets more threads. Results do not depend on any of it.
 */
final class Executor {

    private static final long LOOK_MILLIS = 200;
    private static final double HEAP_SHARE = 0.8;
    private static final double NANOSECONDS = 1e9;

    private final Engine engine;
    private final StudyFolder folder;
    private final int threads;
    private final Progress progress;
    private final List<Planned> steps;
    private final Map<String, Planned> byId = new LinkedHashMap<>();

    private final Clock clock = new Clock();
    private final Set<String> done = new HashSet<>();
    private final Map<String, Boolean> kept = new HashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<String, StepRun> running = new LinkedHashMap<>();
    private final BlockingQueue<StepRun> ended = new LinkedBlockingQueue<>();
    private final long begin = System.nanoTime();

    /**
     * Prepares.
     *
     * @param engine runs jobs
     * @param folder of the study
     * @param steps each after those it needs
     * @param threads that may work at once
     * @param progress told how it goes; may end it
     */
    Executor(
            Engine engine,
            StudyFolder folder,
            List<Planned> steps,
            int threads,
            Progress progress) {
        this.engine = engine;
        this.folder = folder;
        this.steps = List.copyOf(steps);
        this.threads = threads;
        this.progress = progress;
        steps.forEach(p -> byId.put(p.id(), p));
    }

    /** {@return whether a step's earlier result stands} @param id of the step */
    boolean isKept(String id) {
        return kept.getOrDefault(id, false);
    }

    /**
     * Does all steps.
     *
     * @return id to a sentence for every step that failed or could not be begun
     * @throws CancellationException if the user ended it; what was done is kept
     */
    Map<String, String> run() {
        for (Planned p : steps) {
            boolean stands = p.folder().isDone();
            kept.put(p.id(), stands);
            if (stands) {
                done.add(p.id());
            }
        }
        try {
            while (done.size() + failures.size() < steps.size()) {
                startAll();
                StepRun over = ended.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (over != null) {
                    finish(over);
                }
                report();
            }
        } catch (InterruptedException | CancellationException e) {
            endAll();
            throw new CancellationException();
        }
        return failures;
    }

    private void startAll() {
        for (Optional<Planned> next = next(); next.isPresent(); next = next()) {
            Planned p = next.get();
            StepRun run = new StepRun(p, byId, engine, threadsFor(p), progress, ended::add);
            running.put(p.id(), run);
            folder.log(p.id() + ": begins");
            run.start();
        }
    }

    /** The ready step with the longest way to the end; of equal ones the first of the plan. */
    private Optional<Planned> next() {
        int free = threads - running.values().stream().mapToInt(StepRun::threads).sum();
        Planned best = null;
        double longest = -1;
        for (Planned p : steps) {
            if (free > 0 && isReady(p) && fits(p) && way(p, new HashMap<>()) > longest) {
                best = p;
                longest = way(p, new HashMap<>());
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isReady(Planned p) {
        return isOpen(p)
                && !running.containsKey(p.id())
                && done.containsAll(p.step().needs().values());
    }

    private boolean isOpen(Planned p) {
        return !done.contains(p.id()) && !failures.containsKey(p.id());
    }

    private boolean fits(Planned p) {
        long used =
                running.values().stream().mapToLong(r -> r.planned().step().cost().bytes()).sum();
        return running.isEmpty()
                || used + p.step().cost().bytes() < HEAP_SHARE * Runtime.getRuntime().maxMemory();
    }

    private double way(Planned p, Map<String, Double> known) {
        Double before = known.get(p.id());
        if (before != null) {
            return before;
        }
        double after = 0;
        for (Planned other : steps) {
            if (isOpen(other) && other.step().needs().containsValue(p.id())) {
                after = Math.max(after, way(other, known));
            }
        }
        double way = clock.seconds(p) + after;
        known.put(p.id(), way);
        return way;
    }

    private int threadsFor(Planned p) {
        int free = threads - running.values().stream().mapToInt(StepRun::threads).sum();
        double all = steps.stream().filter(this::isOpen).mapToDouble(clock::seconds).sum();
        int fair = (int) Math.ceil(threads * clock.seconds(p) / all);
        boolean alone =
                running.isEmpty() && steps.stream().filter(this::isReady).limit(2).count() == 1;
        return alone ? free : Math.max(1, Math.min(free, fair));
    }

    private void finish(StepRun over) {
        running.remove(over.planned().id());
        String id = over.planned().id();
        Optional<String> failure = over.failure();
        if (failure.isEmpty()) {
            done.add(id);
            clock.took(over.planned(), over.seconds() * over.threads());
            folder.log(String.format(Locale.ROOT, "%s: done in %.1f s", id, over.seconds()));
            return;
        }
        folder.log(id + ": failed: " + failure.get());
        progress.warn(id + " failed: " + failure.get());
        failures.put(id, failure.get());
        for (Planned p : steps) {
            for (String need : p.step().needs().values()) {
                if (failures.containsKey(need)) {
                    failures.putIfAbsent(p.id(), "needs " + need);
                }
            }
        }
    }

    private void report() {
        double left = 0;
        List<String> words = new ArrayList<>();
        for (Planned p : steps) {
            if (isOpen(p)) {
                StepRun run = running.get(p.id());
                left +=
                        run == null
                                ? clock.seconds(p)
                                : clock.left(p, run.seconds() * run.threads());
            }
        }
        running.values().forEach(run -> words.add(run.words()));
        progress.status(
                done.size() + " of " + steps.size() + " steps done; " + String.join("; ", words));
        double spent = (System.nanoTime() - begin) / NANOSECONDS;
        progress.report(spent / (spent + left / threads));
    }

    private void endAll() {
        running.values().forEach(StepRun::end);
        running.values().forEach(StepRun::join);
        running.keySet().forEach(id -> folder.log(id + ": ended by the user"));
    }

    /**
     * Fails if steps did.
     *
     * @param failures id to a sentence
     * @param count of all steps
     * @throws IOException if there are any, naming the first
     */
    static void check(Map<String, String> failures, int count) throws IOException {
        List<Map.Entry<String, String>> own =
                failures.entrySet().stream()
                        .filter(e -> !e.getValue().startsWith("needs "))
                        .toList();
        if (!own.isEmpty()) {
            StringBuilder sentence = new StringBuilder();
            sentence.append(failures.size())
                    .append(" of ")
                    .append(count)
                    .append(" steps are not done: ");
            List<String> each =
                    own.stream().map(e -> e.getKey() + " (" + e.getValue() + ")").toList();
            sentence.append(String.join(", ", each));
            throw new IOException(
                    sentence + "; what is done is kept, and the same command goes on");
        }
    }
}
