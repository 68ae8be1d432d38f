// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Sheet;

/** A workbench without a window, for tests. */
final class Benches {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    /** What was said. */
    final List<String> said = new CopyOnWriteArrayList<>();

    final Bench bench;

    Benches(Path folder, Datasets datasets) {
        Bench.Screen screen =
                new Bench.Screen() {
                    @Override
                    public void show(String id) {
                        said.add("show " + id);
                    }

                    @Override
                    public void run(String id) {
                        said.add("run " + id);
                    }

                    @Override
                    public void say(String sentence, boolean bad) {
                        said.add(sentence);
                    }
                };
        bench = new Bench(new Services(null, null, null, datasets), new Memory(folder), screen);
    }

    /** Does something on the event thread. */
    static void onEventThread(Runnable what) {
        try {
            SwingUtilities.invokeAndWait(what);
        } catch (InterruptedException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something is so. */
    static void await(BooleanSupplier so) throws InterruptedException {
        long start = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError("it never became so");
            }
            Thread.sleep(5);
        }
        onEventThread(() -> {});
    }

    static Sheet sheet(int size) {
        return new Sheet(Inputs.of("a.xyz"), size, List.of(), Rows.NONE, row -> Optional.empty());
    }
}
