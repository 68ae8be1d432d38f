// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.engine.Engine;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.workbench.Jobs;
import org.winnow.workbench.Task;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.model.Features;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;

class MapAxesTest {

    private static final int SIZE = 6;

    @TempDir Path folder;

    private final Session session = new Session();
    private final Map<String, String> memory = new HashMap<>();
    private final List<DescribeJob> described = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Task.State state = Task.State.WAITING;
    private MapAxes axes;

    @BeforeEach
    void open() {
        Property.Group group =
                new Property.Group(
                        "composition", "", new int[] {0, 0, 0, 1, 1, 1}, List.of("Li", "Si"));
        session.open(
                new Sheet(
                        Inputs.of("a.xyz"),
                        SIZE,
                        List.of(group),
                        Rows.NONE,
                        row -> Optional.empty()));
        axes = new MapAxes(workbench(), () -> {});
        axes.reset();
    }

    /** Of everything only what is asked for here. */
    private Workbench workbench() {
        Engine engine = proxy(Engine.class, (name, args) -> describe(args[0]));
        Jobs jobs = proxy(Jobs.class, (name, args) -> start(args));
        return proxy(
                Workbench.class,
                (name, args) ->
                        switch (name) {
                            case "session" -> session;
                            case "engine" -> engine;
                            case "jobs" -> jobs;
                            case "scratch" -> folder;
                            case "remembered" -> Optional.ofNullable(memory.get(args[0]));
                            case "remember" -> memory.put((String) args[0], (String) args[1]);
                            default -> throw new UnsupportedOperationException(name);
                        });
    }

    private interface Answer {
        Object to(String name, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, args) -> answer.to(method.getName(), args)));
    }

    /** Work waits until it is called. */
    @SuppressWarnings("unchecked")
    private Task start(Object[] args) {
        Jobs.Work<Object> work = (Jobs.Work<Object>) args[2];
        Consumer<Object> then = (Consumer<Object>) args[3];
        state = Task.State.WAITING;
        waiting.add(
                () -> {
                    try {
                        Object result = work.run(Progress.NONE);
                        state = Task.State.DONE;
                        then.accept(result);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
        return proxy(Task.class, (name, none) -> state);
    }

    private Object describe(Object job) {
        if (job instanceof DescribeJob d) {
            described.add(d);
            write(d.out(), session.active().size());
        }
        return null;
    }

    /** A matrix with as many rows, (1, 0), (1, 1), (1, 2) … */
    private static void write(Path npy, int rows) {
        String head = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows + ", 2), }";
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + head.length() + 16 * rows).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(8);
        bytes.putShort((short) head.length()).put(head.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < rows; i++) {
            bytes.putDouble(1).putDouble(i);
        }
        try {
            Files.write(npy, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove(0).run();
        }
    }

    /** Principal components of all rows but two, which were removed before. */
    private void describeAllButTwo() {
        session.edit("Remove 2", session.state().withRemoved(Rows.of(1, 4)));
        int[] rows = {0, 2, 3, 5};
        session.keep(new Features("mtp:level=4", rows, new FeatureMatrix(4, 1, 1, 2, 3, 4)));
        axes.use(Kind.COMPONENTS);
        work();
    }

    private double place(int row) {
        return ((Property.Quantity) session.properties().get(axes.x())).values()[row];
    }

    @Test
    void rowsRestoredAfterDescribingGetTheirPlaceInTheBackground() {
        describeAllButTwo();
        axes.complete();
        assertEquals(0, waiting.size(), "nothing is missing yet");
        session.edit("Restore", session.state().withRemoved(Rows.NONE));
        assertTrue(Double.isNaN(place(4)));
        axes.complete();
        axes.complete();
        assertEquals(1, waiting.size(), "once, not again while under way");
        assertTrue(axes.isDescribing());
        work();
        assertFalse(axes.isDescribing());
        assertEquals("mtp:level=4", described.get(0).descriptor());
        for (int row = 0; row < SIZE; row++) {
            assertTrue(Double.isFinite(place(row)), "row " + row);
        }
        Features kept = session.result(Features.class).orElseThrow();
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, kept.rows());
        axes.complete();
        assertEquals(0, waiting.size());
    }

    @Test
    void whatTheUserChoseMeanwhileIsKept() {
        describeAllButTwo();
        session.edit("Restore", session.state().withRemoved(Rows.NONE));
        axes.complete();
        axes.use(Kind.PROPERTIES);
        work();
        assertEquals(Kind.PROPERTIES, axes.kind());
        assertTrue(Double.isFinite(place(4)));
    }

    @Test
    void workThatWasEndedIsNotTriedAgainUntilOtherRowsAreMissing() {
        describeAllButTwo();
        session.edit("Restore 1", session.state().withRemoved(Rows.of(4)));
        axes.complete();
        waiting.clear();
        state = Task.State.CANCELLED;
        axes.complete();
        assertEquals(0, waiting.size());
        session.edit("Restore 2", session.state().withRemoved(Rows.NONE));
        axes.complete();
        assertEquals(1, waiting.size());
    }

    @Test
    void logarithmicPropertiesAreRemembered() {
        Property.Quantity force =
                new Property.Quantity("force.max", "eV/Å", "", new double[] {1, 2});
        axes.logarithmic("force.max", true);
        assertTrue(new MapAxes(workbench(), () -> {}).scale(force).logarithmic());
        axes.logarithmic("force.max", false);
        assertFalse(axes.scale(force).logarithmic());
    }
}
