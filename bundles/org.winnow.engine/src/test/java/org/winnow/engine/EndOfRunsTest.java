// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;

/** However a run ends early, nothing of it stays. */
class EndOfRunsTest {

    @TempDir Path folder;
    private final Fakes fakes = new Fakes();

    private Path data(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("t Li " + (i * 37 % count) / 10.0);
        }
        return Files.write(folder.resolve("a.txt"), lines);
    }

    private SelectJob job(Path data, Integer... sizes) {
        return Fakes.select(List.of(data.toString()), folder.resolve("deep/out"), sizes);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void leavesNothingWhereverItIsCancelled() throws IOException {
        SelectJob job = job(data(100), 5, 10);
        Listener whole = new Listener(Integer.MAX_VALUE);
        fakes.engine().run(job, 2, whole);
        assertEquals(
                List.of("read and describe", "compare", "choose", "judge", "write"), whole.stages);
        PathTrees.remove(folder.resolve("deep"));
        Set<Integer> endedIn = new TreeSet<>();
        int reports = whole.reports.get() - 3; // their number varies a little with the threads
        for (int last = 1; last <= reports; last++) {
            Listener listener = new Listener(last);
            var e =
                    assertThrows(
                            CancellationException.class,
                            () -> fakes.engine().run(job, 2, listener));
            assertEquals("enough", e.getMessage());
            assertEquals(List.of("a.txt"), left());
            endedIn.add(listener.stages.size());
        }
        assertEquals(Set.of(1, 2, 3, 4, 5), endedIn);
        assertEquals(0, fakes.catalogue.open.get());
    }

    @Test
    void leavesNothingWhenTheDiskIsFull() throws IOException {
        fakes.datasets = new FullDisk();
        var e =
                assertThrows(
                        IOException.class,
                        () -> fakes.engine().run(job(data(10), 2), 2, Progress.NONE));
        assertTrue(
                e.getMessage().matches("cannot write \\S+: No space left on device"),
                e.getMessage());
        assertEquals(List.of("a.txt"), left());
    }

    @Test
    void saysThatItCannotWriteBeforeItReads() throws IOException {
        Path data = data(3);
        Path out = data.resolve("out");
        var e =
                assertThrows(
                        IOException.class,
                        () ->
                                fakes.engine()
                                        .run(
                                                Fakes.select(List.of(data.toString()), out, 1),
                                                1,
                                                Progress.NONE));
        assertTrue(e.getMessage().startsWith("cannot write " + out + ": "), e.getMessage());
        assertEquals(0, fakes.datasets.opened);
    }

    @Test
    void doesNotTouchAnExistingFolderUnlessItIsAResultToBeOverwritten() throws IOException {
        Path data = data(5);
        Path out = folder.resolve("out");
        SelectJob plain = Fakes.select(List.of(data.toString()), out, 1);
        SelectJob over = overwriting(plain);
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.tex"), "years of work");
        assertEquals(
                "output must not exist unless --overwrite is given, got " + out, message(plain));
        assertEquals(
                "only an earlier result may be overwritten, and " + out + " has no manifest.json",
                message(over));
        assertEquals("years of work", Files.readString(out.resolve("thesis.tex")));
        Files.writeString(out.resolve("manifest.json"), "{}");
        fakes.engine().run(over, 1, Progress.NONE);
        assertTrue(Files.notExists(out.resolve("thesis.tex")));
        assertTrue(Files.exists(out.resolve("selected-1.xyz")));
        assertEquals(List.of("a.txt", "out"), left());
    }

    @Test
    void keepsTheEarlierResultWhenTheNextFails() throws IOException {
        Path data = data(5);
        SelectJob plain = Fakes.select(List.of(data.toString()), folder.resolve("out"), 1);
        fakes.engine().run(plain, 1, Progress.NONE);
        String before = Files.readString(folder.resolve("out/picks.csv"));
        fakes.datasets = new FullDisk();
        message(overwriting(plain));
        assertEquals(before, Files.readString(folder.resolve("out/picks.csv")));
        assertEquals(List.of("a.txt", "out"), left());
    }

    @Test
    void endsWhenTheCallingThreadIsInterrupted() throws IOException {
        SelectJob job = job(data(50), 5);
        Thread caller = Thread.currentThread();
        Progress interrupting =
                new Progress() {
                    @Override
                    public void report(double fraction) {
                        // ended by the interruption alone
                    }

                    @Override
                    public void stage(String name) {
                        if (name.equals("choose")) {
                            caller.interrupt();
                            while (caller.isInterrupted()) {
                                Thread.onSpinWait();
                            }
                        }
                    }
                };
        assertThrows(CancellationException.class, () -> fakes.engine().run(job, 1, interrupting));
        assertTrue(Thread.interrupted());
        assertEquals(List.of("a.txt"), left());
    }

    private String message(SelectJob job) {
        return assertThrows(IOException.class, () -> fakes.engine().run(job, 1, Progress.NONE))
                .getMessage();
    }

    private static SelectJob overwriting(SelectJob job) {
        return new SelectJob(
                job.inputs(),
                job.out(),
                true,
                job.stop(),
                job.algorithms(),
                Optional.empty(),
                false,
                1);
    }

    /** Fails at the third configuration it is to write. */
    private static final class FullDisk extends FakeDatasets {
        @Override
        public FrameWriter create(Path file, Optional<String> format, FormatSettings s)
                throws IOException {
            FrameWriter writer = super.create(file, format, s);
            return new FrameWriter() {
                private int count;

                @Override
                public void write(Configuration c) throws IOException {
                    if (++count == 3) {
                        throw new IOException("No space left on device");
                    }
                    writer.write(c);
                }

                @Override
                public void close() throws IOException {
                    writer.close();
                }
            };
        }
    }
}
