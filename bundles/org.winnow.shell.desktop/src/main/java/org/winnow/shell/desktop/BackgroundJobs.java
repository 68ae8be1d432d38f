// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.winnow.workbench.Jobs;
import org.winnow.workbench.Script;
import org.winnow.workbench.Task;

/** Runs work on two threads of its own, so that a short job need not wait for a long one. */
final class BackgroundJobs implements Jobs {

    private static final int AT_ONCE = 2;
    private static final int REMEMBERED = 200;
    private static final int CLEAN_UP_SECONDS = 4;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_ONCE,
                    work -> {
                        Thread thread = new Thread(work, "winnow-job");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final List<BackgroundTask> tasks = new ArrayList<>();
    private final Script script;
    private final BiConsumer<String, Throwable> onFailure;

    /**
     * Begins idle.
     *
     * @param script where command lines are recorded
     * @param onFailure told what failed and why
     */
    BackgroundJobs(Script script, BiConsumer<String, Throwable> onFailure) {
        this.script = script;
        this.onFailure = onFailure;
    }

    @Override
    public <R> Task start(String title, List<String> lines, Work<R> work, Consumer<R> then) {
        BackgroundTask task = new BackgroundTask(title);
        tasks.add(0, task);
        while (tasks.size() > REMEMBERED) {
            tasks.remove(tasks.size() - 1);
        }
        threads.execute(() -> run(task, lines, work, then));
        return task;
    }

    private <R> void run(BackgroundTask task, List<String> lines, Work<R> work, Consumer<R> then) {
        if (task.isCancelled()) {
            task.end(Task.State.CANCELLED, "cancelled");
            return;
        }
        task.begin();
        try {
            R result = work.run(task);
            task.end(Task.State.DONE, "done");
            SwingUtilities.invokeLater(
                    () -> {
                        lines.forEach(script::record);
                        then.accept(result);
                    });
        } catch (CancellationException e) {
            task.end(Task.State.CANCELLED, "cancelled");
        } catch (Throwable e) { // also what a plugin's code may throw: the window lives on
            task.end(Task.State.FAILED, "failed: " + Problem.sentence(e));
            SwingUtilities.invokeLater(() -> onFailure.accept(task.title(), e));
        }
    }

    @Override
    public List<Task> tasks() {
        return List.copyOf(tasks);
    }

    /** {@return those that wait or run} */
    List<Task> unfinished() {
        return tasks().stream()
                .filter(t -> t.state() == Task.State.WAITING || t.state() == Task.State.RUNNING)
                .toList();
    }

    /** Ends all, and waits a little while so that it leaves nothing half done behind. */
    void close() {
        unfinished().forEach(Task::cancel);
        threads.shutdown();
        try {
            threads.awaitTermination(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
