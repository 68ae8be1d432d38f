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
                    listener.step(
                            new Step(
                                    "",
                                    steps + 1,
                                    10,
                                    steps + 0.5,
                                    rest(9 - steps),
                                    fit,
                                    Optional.empty()));
                }
            } catch (CancellationException ended) {
                steps++;
            }
            Fit fit = new Fit(high - low, 0, Double.NaN);
            return new Training(
                    new FakePotentials.Springs(low), 1, fit, Optional.empty(), steps, steps == 10);
        }

        private static Optional<Remaining> rest(int steps) {
            return Optional.of(new Remaining(steps, true));
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

    /** Takes the potential away and what stands beside it. */
    private void remove() throws IOException {
        try (var files = Files.list(out.getParent())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
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
    void leavesItsCourseAFigureAndAManifestBesideThePotential() throws IOException {
        Listener listener = new Listener(Integer.MAX_VALUE);
        var result = fakes.engine().run(job("a Li 1 energy=1", "b Li 2"), 1, listener);
        List<Path> beside =
                List.of("training.csv", "training.png", "training.svg", "manifest.json").stream()
                        .map(end -> folder.resolve("new/pot." + end))
                        .toList();
        assertEquals(beside, result.beside());
        List<String> course = Files.readAllLines(beside.get(0));
        assertEquals(11, course.size());
        assertEquals(
                "step,stage,iteration,seconds,loss,energy_rmse_mev_per_atom,"
                        + "force_rmse_component_mev_per_angstrom,validation_loss,"
                        + "validation_energy_rmse_mev_per_atom,"
                        + "validation_force_rmse_component_mev_per_angstrom",
                course.get(0));
        assertEquals("2,,2,1.5,4.0,0.0,,,,", course.get(2));
        assertEquals("Course of the training", Files.readString(beside.get(1)));
        String manifest = Files.readString(beside.get(3));
        for (String part :
                List.of(
                        "\"job\" : \"train\"",
                        "\"path\" : \"" + folder.resolve("a.txt") + "\"",
                        "\"width\" : \"1\"",
                        "\"seed\" : 7",
                        "\"without_labels\" : 1",
                        "\"sha256\" : \"",
                        "\"version\" : \"1.2.3\"",
                        "\"iterations\" : 10")) {
            assertTrue(manifest.contains(part), part + " in " + manifest);
        }
        assertTrue(
                listener.states.get(0).endsWith(", at most 9 s left"), listener.states.toString());
    }

    @Test
    void overwritesNothingBesideThePotentialUnasked() throws IOException {
        Files.createDirectory(folder.resolve("new"));
        Path manifest = Files.writeString(folder.resolve("new/pot.manifest.json"), "mine");
        var wanted = job("a Li 1 energy=1");
        var e = assertThrows(IOException.class, () -> fakes.engine().run(wanted, 1, Progress.NONE));
        assertEquals(
                "output must not exist unless --overwrite is given, got " + manifest,
                e.getMessage());
        assertEquals("mine", Files.readString(manifest));
        assertTrue(trainer.tasks.isEmpty());
    }

    @Test
    void trainsInTheOrderOfContent() throws IOException {
        String[] lines = {"a Li 1 energy=1", "b Li 2 energy=4", "c Si 3 energy=9"};
        fakes.engine().run(job(lines), 1, Progress.NONE);
        remove();
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
        remove();
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
