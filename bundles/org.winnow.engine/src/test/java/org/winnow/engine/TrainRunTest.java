// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.TrainJob;
import org.winnow.api.engine.UsageException;
import org.winnow.api.potential.Trainer;

class TrainRunTest {

    @TempDir Path folder;
    private final Fakes fakes = new Fakes();
    private final FakeTrainer trainer = new FakeTrainer();
    private Path out;

    /** Finds the stiffness of springs by ten steps of bisection, and keeps its state. */
    private static final class FakeTrainer implements Trainer {
        private final List<Task> tasks = new ArrayList<>();

        @Override
        public Training train(Task task, Listener listener) throws IOException {
            tasks.add(task);
            Files.writeString(task.checkpoint().orElseThrow(), "state");
            double low = 0;
            double high = 16;
            int steps = 0;
            try {
                for (; steps < 10; steps++) {
                    double middle = (low + high) / 2;
                    boolean stiff = error(task, middle) > 0;
                    high = stiff ? middle : high;
                    low = stiff ? low : middle;
                    Fit fit = new Fit(high - low, 0, Double.NaN);
                    listener.step(new Step("", steps + 1, 10, 9.0 - steps, fit, Optional.empty()));
                }
            } catch (CancellationException ended) {
                steps++;
            }
            Fit fit = new Fit(high - low, 0, Double.NaN);
            return new Training(
                    new FakePotentials.Springs(low), 1, fit, Optional.empty(), steps, steps == 10);
        }

        private static double error(Task task, double stiffness) {
            var c = task.training().get(0);
            var springs = new FakePotentials.Springs(stiffness);
            return springs.predict(c).energy() - c.energy().orElseThrow();
        }
    }

    @BeforeEach
    void prepare() {
        fakes.catalogue.algorithms.put("springs", trainer);
        out = folder.resolve("new/pot.spring");
    }

    private TrainJob job(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), List.of(lines));
        return new TrainJob(
                Inputs.of(file.toString()),
                Optional.empty(),
                out,
                "springs",
                7,
                Optional.empty(),
                false);
    }

    @Test
    void writesThePotentialAndTakesTheCheckpointAway() throws IOException {
        var result = fakes.engine().run(job("a Li 1 energy=1"), 1, Progress.NONE);
        assertEquals("spring 2.0\n", Files.readString(out));
        assertFalse(Files.exists(folder.resolve("new/pot.spring.checkpoint")));
        assertEquals(7, trainer.tasks.get(0).seed());
        assertEquals(10, result.training().iterations());
        assertFalse(result.ended());
        var again = job("a Li 1 energy=1");
        var e = assertThrows(IOException.class, () -> fakes.engine().run(again, 1, Progress.NONE));
        assertEquals(
                "output must not exist unless --overwrite is given, got " + out, e.getMessage());
    }

    @Test
    void keepsTheBestAndTheCheckpointWhenTheUserEndsIt() throws IOException {
        Listener enough = new Listener(8);
        var result = fakes.engine().run(job("a Li 1 energy=1"), 1, enough);
        assertTrue(result.ended());
        assertFalse(result.training().finished());
        assertTrue(Files.readString(out).startsWith("spring "));
        Path state = folder.resolve("new/pot.spring.checkpoint");
        assertTrue(Files.exists(state));
        Listener goesOn = new Listener(Integer.MAX_VALUE);
        fakes.engine().run(job("a Li 1 energy=1"), 1, goesOn);
        assertEquals("spring 2.0\n", Files.readString(out));
        assertFalse(Files.exists(state));
        assertEquals(List.of("goes on from " + state), goesOn.warnings);
    }

    @Test
    void trainsInTheOrderOfContent() throws IOException {
        String[] lines = {"a Li 1 energy=1", "b Li 2 energy=4", "c Si 3 energy=9"};
        fakes.engine().run(job(lines), 1, Progress.NONE);
        Files.delete(out);
        fakes.engine().run(job(lines[2], lines[0], lines[1]), 1, Progress.NONE);
        var first = trainer.tasks.get(0).training().stream().map(c -> c.tag()).toList();
        var second = trainer.tasks.get(1).training().stream().map(c -> c.tag()).toList();
        assertEquals(3, first.size());
        assertEquals(first, second);
    }

    @Test
    void leavesOutWhatHasNoLabels() throws IOException {
        Listener listener = new Listener(Integer.MAX_VALUE);
        var result = fakes.engine().run(job("a Li 1 energy=1", "b Li 2"), 1, listener);
        assertEquals(1, result.configurations());
        assertEquals(1, result.withoutLabels());
        assertEquals(
                List.of(
                        "1 of 2 training configurations have neither energy nor forces nor virial"
                                + " and are left out"),
                listener.warnings);
        Files.delete(out);
        var none = job("a Li 1", "b Li 2");
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> fakes.engine().run(none, 1, Progress.NONE));
        assertEquals(
                "there must be a configuration with labels, and 2 of 2 training configurations"
                        + " have neither energy nor forces nor virial",
                e.getMessage());
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesAnUnknownTrainer() throws IOException {
        TrainJob j = job("a Li 1 energy=1");
        var wrong =
                new TrainJob(
                        j.inputs(), j.validation(), out, "nothing", 1, Optional.empty(), false);
        assertThrows(UsageException.class, () -> fakes.engine().run(wrong, 1, Progress.NONE));
    }
}
