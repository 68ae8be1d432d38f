// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.workbench.Jobs;
import org.winnow.workbench.Task;

class BackgroundJobsTest {

    @TempDir Path folder;
    private Benches made;

    @BeforeEach
    void open() {
        made = new Benches(folder, null);
    }

    @AfterEach
    void close() {
        made.bench.background().close();
    }

    private <R> Task start(List<String> lines, Jobs.Work<R> work, List<R> results) {
        return made.bench.jobs().start("work", lines, work, results::add);
    }

    @Test
    void theResultComesOnTheEventThreadAndTheLineIsRecorded() throws InterruptedException {
        List<Boolean> onEventThread = new ArrayList<>();
        Task task =
                made.bench
                        .jobs()
                        .start(
                                "work",
                                List.of("info a.xyz"),
                                progress -> 7,
                                seven -> onEventThread.add(SwingUtilities.isEventDispatchThread()));
        Benches.await(() -> !onEventThread.isEmpty());
        assertEquals(Task.State.DONE, task.state());
        assertEquals(List.of(true), onEventThread);
        assertEquals(List.of("info a.xyz"), made.bench.script().lines());
    }

    @Test
    void whatFailsIsToldAndNotRecorded() throws InterruptedException {
        List<Integer> results = new ArrayList<>();
        Task task =
                start(
                        List.of("info a.xyz"),
                        progress -> {
                            throw new IOException("a.xyz:3: expected 2 numbers, got 1");
                        },
                        results);
        Benches.await(() -> !made.said.isEmpty());
        assertEquals(Task.State.FAILED, task.state());
        assertEquals(List.of("work: a.xyz:3: expected 2 numbers, got 1"), made.said);
        assertEquals(List.of(), made.bench.script().lines());
        assertEquals(List.of(), results);
    }

    @Test
    void anErrorOfAPluginEndsItsTaskOnly() throws InterruptedException {
        Task broken =
                start(
                        List.of(),
                        progress -> {
                            throw new NoClassDefFoundError("org/example/Gone");
                        },
                        new ArrayList<Integer>());
        Benches.await(() -> broken.state() == Task.State.FAILED);
        List<Integer> results = new ArrayList<>();
        Task next = start(List.of(), progress -> 1, results);
        Benches.await(() -> !results.isEmpty());
        assertEquals(Task.State.DONE, next.state());
        assertEquals(List.of(1), results);
    }

    @Test
    void cancellingEndsTheWorkAtItsNextReport() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Task task =
                start(
                        List.of("long"),
                        progress -> {
                            begun.countDown();
                            while (true) {
                                progress.report(0.5);
                                Thread.sleep(1);
                            }
                        },
                        new ArrayList<Integer>());
        begun.await();
        assertEquals(List.of(task), new ArrayList<Task>(made.bench.background().unfinished()));
        task.cancel();
        Benches.await(() -> task.state() == Task.State.CANCELLED);
        assertTrue(made.bench.background().unfinished().isEmpty());
        assertTrue(made.said.isEmpty());
    }

    @Test
    void saysHowLongItWillTakeOnceAShareIsDone() throws InterruptedException {
        BackgroundTask task = new BackgroundTask("work");
        task.begin();
        task.stage("describe");
        assertFalse(task.remaining().isPresent());
        Thread.sleep(20);
        task.report(0.5);
        long milliseconds = task.remaining().get().toMillis();
        assertTrue(milliseconds >= 15, "remaining " + milliseconds);
        task.end(Task.State.DONE, "done");
        assertEquals(List.of("describe", "done"), task.log());
    }
}
