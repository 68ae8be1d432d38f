// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.MdJob.Guard;
import org.winnow.api.engine.MdJob.Phase;
import org.winnow.api.engine.MdJob.Retry;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameReader;
import org.winnow.api.model.Configuration;
import org.winnow.io.extxyz.ExtxyzFormat;
import org.winnow.md.ConstantEnergy;
import org.winnow.md.Langevin;
import org.winnow.md.NoseHoover;

/** Dynamics of lithium and silicon on springs, in files of a real format. */
class MdRunTest {

    private static final List<Phase> PHASES =
            List.of(
                    new Phase("heat", 100, 300, 600, 0),
                    new Phase("hold", 150, 600, 600, 10),
                    new Phase("cool", 100, 600, 300, 25));

    private final Fakes fakes = new Fakes();
    @TempDir Path folder;

    @BeforeEach
    void prepare() throws IOException {
        fakes.datasets = new WrittenDatasets();
        fakes.catalogue.algorithms.put("nve", new ConstantEnergy());
        fakes.catalogue.algorithms.put("nose-hoover", new NoseHoover(100, 3, 1));
        fakes.catalogue.algorithms.put("langevin", new Langevin(10));
        Files.writeString(folder.resolve("pot"), "spring 2.5");
        Files.writeString(
                folder.resolve("start"), "a Li 0.1 Si 0.2 Li -0.3\nb Si 0.5 Si -1 Si 0\n");
    }

    private MdJob job(String out, String dynamics, Guard guard, Retry retry) {
        return new MdJob(
                folder.resolve("pot"),
                Inputs.of(folder.resolve("start").toString()),
                folder.resolve(out),
                false,
                PHASES,
                dynamics,
                1,
                20,
                7,
                guard,
                retry);
    }

    private MdJob job(String out, String dynamics) {
        return job(out, dynamics, Guard.NONE, Retry.NONE);
    }

    private static List<Configuration> read(Path file) throws IOException {
        List<Configuration> all = new ArrayList<>();
        try (FrameReader reader =
                new ExtxyzFormat()
                        .read(Files.newInputStream(file), file.toString(), FormatSettings.NONE)) {
            for (var frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                all.add(frame.get().parse());
            }
        }
        return all;
    }

    @Test
    void writesFramesLogAndRecordOfEveryStart() throws IOException {
        MdJob.Result result = fakes.engine().run(job("md.xyz", "nose-hoover"), 1, Progress.NONE);
        assertEquals(2, result.runs().size());
        assertEquals(350, result.runs().get(0).steps());
        assertEquals(19, result.runs().get(0).frames());
        List<Configuration> frames = read(folder.resolve("md-2.xyz"));
        assertEquals(19, frames.size());
        Configuration first = frames.get(0);
        assertEquals("hold", first.properties().get("phase"));
        assertEquals("110", first.properties().get("step"));
        assertEquals("2", first.properties().get("run"));
        assertEquals("b", first.tag());
        double energy = 0;
        for (int k = 0; k < 9; k++) {
            energy += 1.25 * first.position(k) * first.position(k);
            assertEquals(-2.5 * first.position(k), first.force(k), 0);
        }
        assertEquals(energy, first.energy().getAsDouble(), 1e-14);
        List<String> log = Files.readAllLines(folder.resolve("md-1.log.csv"));
        assertEquals(1 + 18 + 1, log.size()); // head, steps 0, 20, …, 340, the last
        assertEquals(300, startTemperature(log), 1e-9);
        assertTrue(Files.readString(folder.resolve("md.manifest.json")).contains("nose-hoover"));
        assertFalse(Files.exists(folder.resolve("md-1.xyz.checkpoint")));
        assertFalse(Files.exists(folder.resolve("md-1.xyz.part")));
    }

    private static double startTemperature(List<String> log) {
        return Double.parseDouble(log.get(1).split(",")[3]);
    }

    /** Ends the run at its n-th report. */
    private static Progress endingAfter(int reports) {
        AtomicInteger left = new AtomicInteger(reports);
        return fraction -> {
            if (left.decrementAndGet() < 0) {
                throw new CancellationException();
            }
        };
    }

    @Test
    void goesOnToTheSameBytesWhereverItWasEnded() throws IOException {
        for (String dynamics : List.of("nve", "nose-hoover", "langevin")) {
            MdJob whole = job(dynamics + ".xyz", dynamics);
            fakes.engine().run(whole, 1, Progress.NONE);
            for (int reports : new int[] {20, 157, 333, 520}) {
                MdJob broken = job(dynamics + reports + ".xyz", dynamics);
                assertThrows(
                        CancellationException.class,
                        () -> fakes.engine().run(broken, 1, endingAfter(reports)));
                Path part = folder.resolve(dynamics + reports + "-1.xyz.part");
                // as if it had been killed after more was written than the checkpoint knows
                Files.writeString(part, "half a frame", StandardOpenOption.APPEND);
                fakes.engine().run(broken, 1, Progress.NONE);
                for (String file : List.of("-1.xyz", "-2.xyz", "-1.log.csv", "-2.log.csv")) {
                    assertArrayEquals(
                            Files.readAllBytes(folder.resolve(dynamics + file)),
                            Files.readAllBytes(folder.resolve(dynamics + reports + file)),
                            dynamics + reports + file);
                }
            }
        }
    }

    @Test
    void bytesDoNotDependOnThreads() throws IOException {
        fakes.engine().run(job("one.xyz", "langevin"), 1, Progress.NONE);
        fakes.engine().run(job("two.xyz", "langevin"), 2, Progress.NONE);
        fakes.engine().run(job("five.xyz", "langevin"), 5, Progress.NONE);
        for (String file : List.of("-1.xyz", "-2.xyz", "-1.log.csv")) {
            byte[] one = Files.readAllBytes(folder.resolve("one" + file));
            assertArrayEquals(one, Files.readAllBytes(folder.resolve("two" + file)));
            assertArrayEquals(one, Files.readAllBytes(folder.resolve("five" + file)));
        }
    }

    @Test
    void refusesTheCheckpointOfAnotherJob() {
        assertThrows(
                CancellationException.class,
                () -> fakes.engine().run(job("md.xyz", "nve"), 1, endingAfter(50)));
        var e =
                assertThrows(
                        IOException.class,
                        () -> fakes.engine().run(job("md.xyz", "langevin"), 1, Progress.NONE));
        assertTrue(e.getMessage().contains("must be the checkpoint of the same job"));
    }

    private static Guard distance(double most) {
        return new Guard(
                OptionalDouble.of(most),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    @Test
    void aGuardEndsARunAndKeepsItsLastConfiguration() throws IOException {
        MdJob.Result result =
                fakes.engine()
                        .run(job("md.xyz", "nve", distance(0.05), Retry.NONE), 1, Progress.NONE);
        MdJob.Run run = result.runs().get(0);
        assertTrue(run.stopped().orElseThrow().startsWith("atoms came within 0.0"));
        assertEquals(1, run.attempts());
        Configuration last = read(folder.resolve("md-1.stopped.xyz")).get(0);
        assertEquals(String.valueOf(run.steps()), last.properties().get("step"));
    }

    @Test
    void aRunBeginsAnewAndCoolerAfterAGuard() throws IOException {
        Retry retry = new Retry(2, 0.5);
        MdJob.Run run =
                fakes.engine()
                        .run(job("md.xyz", "nve", distance(0.05), retry), 1, Progress.NONE)
                        .runs()
                        .get(0);
        assertEquals(3, run.attempts()); // on these springs atoms always meet
        List<String> log = Files.readAllLines(run.log());
        assertEquals(150, startTemperature(log), 1e-9); // 600 × 0.5² K at most
    }

    @Test
    void takesVelocitiesFromTheStart() throws IOException {
        fakes.engine().run(job("md.xyz", "nve"), 1, Progress.NONE);
        Configuration frame = read(folder.resolve("md-1.xyz")).get(3);
        fakes.datasets = new WrittenDatasets(frame);
        fakes.engine().run(job("more.xyz", "nve"), 1, Progress.NONE);
        // its frame after 110 steps, begun from that at step 140, is the first run's at step 250
        Configuration later = read(folder.resolve("md-1.xyz")).get(14);
        Configuration same = read(folder.resolve("more.xyz")).get(0);
        assertEquals("140", frame.properties().get("step"));
        assertEquals("250", later.properties().get("step"));
        assertEquals("110", same.properties().get("step"));
        for (int k = 0; k < 9; k++) {
            assertEquals(later.position(k), same.position(k), 1e-12);
        }
    }

    @Test
    void refusesATrajectoryThatIsNotExtendedXyz() {
        var e =
                assertThrows(
                        UsageException.class,
                        () -> fakes.engine().run(job("md.cfg", "nve"), 1, Progress.NONE));
        assertEquals(
                "a trajectory must be extended XYZ, with a name such as md.xyz or md.xyz.gz, got"
                        + " 'md.cfg'",
                e.getMessage());
    }
}
