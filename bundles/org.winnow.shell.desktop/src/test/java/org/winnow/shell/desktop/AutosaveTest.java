// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Datasets;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.State;

class AutosaveTest {

    /** No process has so large a number. */
    private static final long DEAD = Integer.MAX_VALUE;

    private static final int SIZE = 9;

    @TempDir Path folder;

    private static Datasets datasets(int size) {
        return (Datasets)
                Proxy.newProxyInstance(
                        AutosaveTest.class.getClassLoader(),
                        new Class<?>[] {Datasets.class},
                        (proxy, method, arguments) -> dataset(size));
    }

    private static Dataset dataset(int size) {
        return new Dataset() {
            @Override
            public List<String> files() {
                return List.of("a.xyz");
            }

            @Override
            public Reader open() {
                return new Reader() {
                    private int count;

                    @Override
                    public Optional<Item> next() {
                        return count == size ? Optional.empty() : Optional.of(item(count++));
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                };
            }
        };
    }

    private static Dataset.Item item(int index) {
        return new Dataset.Item() {
            @Override
            public Dataset.Origin origin() {
                return new Dataset.Origin("a.xyz", index, index + 1);
            }

            @Override
            public byte[] text() {
                return new byte[0];
            }

            @Override
            public Configuration parse() {
                return Configuration.of(new int[] {3}, new double[] {index, 0, 0}).build();
            }
        };
    }

    private static State edited(Bench bench) {
        State state = bench.session().state().withRemoved(Rows.of(4, 5));
        Choice picks =
                new Choice(
                        new int[] {7, 2},
                        new double[] {Double.NaN, 0.25},
                        new int[] {-1, 7},
                        "soap · average");
        return state.withChoice(picks)
                .withMarked(Rows.of(1))
                .withFilter("atoms > 0", Rows.of(0, 1, 2, 7));
    }

    /** A session with changes, kept by a process that is no more. */
    private Benches killed() throws IOException {
        Benches first = new Benches(folder, datasets(SIZE));
        Benches.onEventThread(
                () -> {
                    first.bench.session().open(Benches.sheet(SIZE));
                    first.bench.session().edit("Edit", edited(first.bench));
                    new Autosave(first.bench).save();
                });
        Path own = folder.resolve("sessions/" + ProcessHandle.current().pid() + ".properties");
        Files.move(own, folder.resolve("sessions/" + DEAD + ".properties"));
        return first;
    }

    @Test
    void takesUpWhatAKilledProcessLeft() throws Exception {
        Benches first = killed();
        Benches second = new Benches(folder, datasets(SIZE));
        Benches.onEventThread(() -> new Autosave(second.bench).restore());
        Benches.await(() -> !second.said.isEmpty());
        State before = first.bench.session().state();
        State after = second.bench.session().state();
        assertEquals(before.removed(), after.removed());
        assertEquals(before.marked(), after.marked());
        assertEquals(before.filter(), after.filter());
        assertEquals(before.shown(), after.shown());
        assertArrayEquals(before.choice().rows(), after.choice().rows());
        assertArrayEquals(before.choice().distances(), after.choice().distances());
        assertArrayEquals(before.choice().nearest(), after.choice().nearest());
        assertEquals(first.bench.script().lines(), second.bench.script().lines());
        assertFalse(Files.exists(folder.resolve("sessions/" + DEAD + ".properties")));
    }

    @Test
    void aFileThatChangedIsOpenedWithoutWhatNoLongerFits() throws Exception {
        killed();
        Benches second = new Benches(folder, datasets(SIZE - 1));
        Benches.onEventThread(() -> new Autosave(second.bench).restore());
        Benches.await(() -> !second.said.isEmpty());
        assertEquals(SIZE - 1, second.bench.session().sheet().size());
        assertTrue(second.bench.session().state().removed().isEmpty());
        assertTrue(second.said.get(0).startsWith("the files have changed"), second.said.get(0));
    }

    @Test
    void leavesNothingBehindAWindowThatWasClosed() throws Exception {
        Benches first = new Benches(folder, datasets(SIZE));
        Benches.onEventThread(
                () -> {
                    first.bench.session().open(Benches.sheet(SIZE));
                    Autosave autosave = new Autosave(first.bench);
                    autosave.save();
                    autosave.end();
                });
        try (var left = Files.list(folder.resolve("sessions"))) {
            assertEquals(0, left.count());
        }
    }
}
