// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.MdJob.Phase;
import org.winnow.api.engine.PerturbJob;
import org.winnow.api.io.FormatSettings;
import org.winnow.shell.gogo.Calls;
import org.winnow.shell.gogo.RecordingEngine;

class MdVerbTest {

    private final RecordingEngine engine = new RecordingEngine(job -> result(Optional.empty()));
    private final Calls calls = new Calls("md", new MdVerb(engine));

    private static MdJob.Result result(Optional<String> stopped) {
        MdJob.Run run =
                new MdJob.Run(
                        Path.of("md.xyz"),
                        Path.of("md.log.csv"),
                        "Li1Si1",
                        64,
                        20000,
                        200,
                        1,
                        297.25,
                        1.5,
                        0.00025,
                        stopped);
        return new MdJob.Result(List.of(run), 8);
    }

    private MdJob job(String line) {
        assertEquals(0, calls.run(line.split(" ")), calls.err());
        return (MdJob) engine.jobs.get(engine.jobs.size() - 1);
    }

    @Test
    void runsAsThePaperDoesUnlessToldOtherwise() {
        MdJob expected =
                new MdJob(
                        Path.of("pot.mtp"),
                        new Inputs(
                                List.of("a.xyz"),
                                Optional.empty(),
                                new FormatSettings(List.of(3, 14))),
                        Path.of("md.xyz"),
                        false,
                        List.of(
                                new Phase("equilibration", 20000, 298, 298, 0),
                                new Phase("run", 1200000, 298, 298, 100)),
                        "nose-hoover",
                        0.5,
                        50,
                        1,
                        MdJob.Guard.NONE,
                        new MdJob.Retry(0, 1));
        String line = "md pot.mtp --start a.xyz --out md.xyz --type-map Li,Si";
        assertEquals(expected, job(line + " --steps 600ps --equilibration 20000"));
    }

    @Test
    void readsSchedulesGuardsAndRetries() {
        MdJob job =
                job(
                        "md pot.mtp --start a.xyz --start b.xyz --out md.xyz --timestep 2"
                                + " --schedule settle:300:1ps@never,heat:300-1500:8ps@200fs,"
                                + "melt:1500:40 --every 10 --log-every 0.1ps --stop-distance 1.6"
                                + " --stop-energy=-0.3,1.6 --max-grade 10 --train t.xyz"
                                + " --retries 3 --cooling 0.85 --thermostat langevin:friction=5");
        assertEquals(
                List.of(
                        new Phase("settle", 500, 300, 300, 0),
                        new Phase("heat", 4000, 300, 1500, 100),
                        new Phase("melt", 40, 1500, 1500, 10)),
                job.phases());
        assertEquals(
                new MdJob.Guard(
                        OptionalDouble.of(1.6),
                        OptionalDouble.of(-0.3),
                        OptionalDouble.of(1.6),
                        Optional.of(Inputs.of("t.xyz")),
                        OptionalDouble.of(10)),
                job.guard());
        assertEquals(new MdJob.Retry(3, 0.85), job.retry());
        assertEquals(50, job.logEvery());
        assertEquals("langevin:friction=5", job.dynamics());
    }

    private void refuses(String options, String sentence) {
        int code = calls.run(("md pot.mtp --start a.xyz --out md.xyz " + options).split(" "));
        assertEquals(2, code);
        assertTrue(calls.err().contains(sentence), calls.err());
    }

    @Test
    void refusesWhatCannotBeMeant() {
        refuses("--every 5", "either --steps or --schedule must be given, got neither");
        refuses("--steps 5 --timestep 0", "--timestep must be above 0 fs, got 0.0");
        refuses("--steps 0.7fs", "a time must be a whole number of steps of 0.5 fs, got '0.7fs'");
        refuses("--steps 5 --every 0", "an interval must be at least one step, got '0'");
        refuses("--schedule melt:5ps", "a phase must be NAME:KELVIN:TIME");
        refuses("--steps 5 --stop-energy 3", "--stop-energy must be two numbers");
        refuses("--steps 5 --max-grade 3", "--max-grade and --train must be given together");
        refuses("--steps 5 --cooling 2", "--retries must be at least 0 and --cooling above 0");
    }

    @Test
    void printsTemperatureAndDrift() {
        job("md pot.mtp --start a.xyz --out md.xyz --steps 20000");
        String text = calls.out();
        assertTrue(text.startsWith("20000 steps in 8.0 s: 2500 steps/s, 108.00 ns/day"), text);
        assertTrue(text.contains("297.3 ± 1.5"), text);
        assertTrue(text.contains("0.25"), text);
    }

    @Test
    void aGuardThatEndedARunIsAFailureWithASentence() {
        Calls guarded =
                new Calls(
                        "md",
                        new MdVerb(new RecordingEngine(job -> result(Optional.of("too hot")))));
        int code = guarded.run("md pot.mtp --start a.xyz --out md.xyz --steps 5".split(" "));
        assertEquals(1, code);
        assertTrue(guarded.err().contains("a guard ended run 1: too hot"), guarded.err());
        assertTrue(guarded.out().contains("Li1Si1"), guarded.out());
    }

    @Test
    void perturbHandsOnWhatWasSaid() {
        RecordingEngine engine =
                new RecordingEngine(job -> new PerturbJob.Result(Path.of("v.xyz"), 7));
        Calls calls = new Calls("perturb", new PerturbVerb(engine));
        String line =
                "perturb a.xyz --count 2 --displace 0.02,0.3 --strain 0.1 --shear 0.05"
                        + " --volumes 0.94,1.1 --potential pot.mtp --seed 5 --out v.xyz";
        assertEquals(0, calls.run(line.split(" ")), calls.err());
        assertEquals(
                List.of(
                        new PerturbJob(
                                Inputs.of("a.xyz"),
                                Path.of("v.xyz"),
                                Optional.empty(),
                                false,
                                2,
                                new PerturbJob.Displacement(0.02, 0.3),
                                new PerturbJob.Deformation(0.1, 0.05),
                                List.of(0.94, 1.1),
                                Optional.of(Path.of("pot.mtp")),
                                5)),
                engine.jobs);
        assertEquals("7 variants written to v.xyz", calls.out().strip());
        assertEquals(2, calls.run("perturb", "a.xyz", "--out", "v.xyz"));
        assertTrue(calls.err().contains("must be given, got none"), calls.err());
    }
}
