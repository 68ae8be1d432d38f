// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.PredictJob;
import org.winnow.api.engine.TrainJob;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.potential.Trainer;
import org.winnow.shell.gogo.Calls;
import org.winnow.shell.gogo.RecordingEngine;

class PotentialVerbsTest {

    private static final Path POT = Path.of("pot.mtp");

    private static TrainJob.Result trained(boolean ended) {
        Trainer.Fit fit = new Trainer.Fit(0.25, 0.0015, 0.0625);
        var training = new Trainer.Training(null, 117, fit, Optional.of(fit), 21, !ended);
        return new TrainJob.Result(
                POT, 214, 13233, 1, training, 2.5, ended, List.of(Path.of("pot.training.csv")));
    }

    private static ErrorsJob.Result compared() {
        return new ErrorsJob.Result(
                3,
                24,
                1,
                0,
                new ErrorsJob.Energy(3, 0.0005, 0.00025, 0.00025, 0.001, -0.00025),
                new ErrorsJob.Forces(
                        2,
                        16,
                        0.0625,
                        Double.NaN,
                        new ErrorsJob.Spread(0.0625, 0.03125, 0.5),
                        new ErrorsJob.Spread(0.125, 0.09375, 0.75)),
                new ErrorsJob.Virial(
                        2,
                        new ErrorsJob.Spread(0.0625, 0.03125, 0.5),
                        0,
                        new ErrorsJob.Spread(Double.NaN, Double.NaN, Double.NaN)),
                List.of(
                        new ErrorsJob.Determination("Li", "all", 16, 0.75),
                        new ErrorsJob.Determination("Li", "Li1", 16, 0.75)),
                Optional.empty());
    }

    private static TrainJob train(RecordingEngine engine, String... options) {
        Calls calls = new Calls("train", new TrainVerb(engine));
        String[] words = new String[options.length + 4];
        System.arraycopy(new String[] {"train", "a.xyz", "--out", "pot.mtp"}, 0, words, 0, 4);
        System.arraycopy(options, 0, words, 4, options.length);
        assertEquals(0, calls.run(words), calls.err());
        return (TrainJob) engine.jobs.get(engine.jobs.size() - 1);
    }

    @Test
    void trainHandsOptionsToTheTrainer() {
        RecordingEngine engine = new RecordingEngine(job -> trained(false));
        assertEquals("mtp", train(engine).trainer());
        assertEquals(
                "mtp:level=12,cutoff=6,min-dist=0,radial=8,method=bfgs,iterations=50,"
                        + "energy-weight=1,force-weight=0.01,stress-weight=0",
                train(
                                engine,
                                "--level=12",
                                "--cutoff=6",
                                "--min-dist=auto",
                                "--radial=8",
                                "--method=bfgs",
                                "--max-iterations=50",
                                "--weights=1,0.01,0")
                        .trainer());
        assertEquals(
                "mtp:starts=1,level=8",
                train(engine, "--trainer=mtp:starts=1", "--level=8").trainer());
        TrainJob job = train(engine, "--validation", "v.xyz", "--seed", "3", "--type-map", "Li");
        assertEquals(List.of("v.xyz"), job.validation().orElseThrow().files());
        assertEquals(List.of(3), job.validation().orElseThrow().settings().typeMap());
        assertEquals(3, job.seed());
        assertEquals(Path.of("pot.mtp.checkpoint"), job.state());
    }

    @Test
    void trainRefusesWeightsThatAreNotThree() {
        RecordingEngine engine = new RecordingEngine(job -> trained(false));
        Calls calls = new Calls("train", new TrainVerb(engine));
        assertEquals(2, calls.run("train", "a.xyz", "-o", "p.mtp", "--weights", "1,2"));
        assertTrue(calls.err().contains("--weights must be three numbers"), calls.err());
        assertEquals(List.of(), engine.jobs);
    }

    @Test
    void trainPrintsErrorsInMilliElectronVolts() {
        Calls calls = new Calls("train", new TrainVerb(new RecordingEngine(job -> trained(false))));
        assertEquals(0, calls.run("train", "a.xyz", "-o", "pot.mtp"));
        assertTrue(
                calls.out()
                        .startsWith(
                                "214 configurations (13233 atoms) fitted by 117 parameters:"
                                        + " converged after 21 steps and 2.5 s\n"),
                calls.out());
        assertTrue(
                calls.out().endsWith("written to pot.mtp, and beside it pot.training.csv\n"),
                calls.out());
        assertTrue(calls.out().contains("1.50"), calls.out());
        assertTrue(calls.out().contains("62.50"), calls.out());
        calls = new Calls("train", new TrainVerb(new RecordingEngine(job -> trained(false))));
        assertEquals(0, calls.run("train", "a.xyz", "-o", "pot.mtp", "--json"));
        assertTrue(
                calls.out()
                        .endsWith(
                                "\"validation\":{\"loss\":0.25,\"energy_rmse_mev_per_atom\":1.5,"
                                        + "\"force_rmse_component_mev_per_angstrom\":62.5}}\n"),
                calls.out());
    }

    @Test
    void trainEndedByTheUserSaysSoInItsExitCode() {
        Calls calls = new Calls("train", new TrainVerb(new RecordingEngine(job -> trained(true))));
        assertEquals(130, calls.run("train", "a.xyz", "-o", "pot.mtp"));
        assertTrue(calls.out().contains("ended after 21 steps"), calls.out());
        assertTrue(calls.err().contains("goes on from pot.mtp.checkpoint"), calls.err());
    }

    @Test
    void predictTakesThePotentialFirst() {
        RecordingEngine engine =
                new RecordingEngine(job -> new PredictJob.Result(2, 16, 0, Path.of("p.xyz")));
        Calls calls = new Calls("predict", new PredictVerb(engine));
        assertEquals(0, calls.run("predict", "pot.mtp", "a.xyz", "b.xyz", "--out", "p.xyz"));
        assertEquals("2 configurations (16 atoms) written to p.xyz\n", calls.out());
        Inputs inputs =
                new Inputs(List.of("a.xyz", "b.xyz"), Optional.empty(), FormatSettings.NONE);
        assertEquals(
                List.of(new PredictJob(POT, inputs, Path.of("p.xyz"), Optional.empty(), false)),
                engine.jobs);
        assertEquals(2, calls.run("predict", "pot.mtp", "--out", "p.xyz"));
    }

    @Test
    void errorsPrintsTheAgreedJson() {
        Calls calls = new Calls("errors", new ErrorsVerb(new RecordingEngine(job -> compared())));
        assertEquals(0, calls.run("errors", "pot.mtp", "a.xyz", "--json"));
        assertEquals(
                "{\"energy\":{\"rmse_mev_per_atom\":0.5,\"mae_mev_per_atom\":0.25,"
                        + "\"max_mev_per_atom\":1.0,\"bias_mev_per_atom\":-0.25,"
                        + "\"rmse_standard_error_mev_per_atom\":0.25,\"configurations\":3},"
                        + "\"forces\":{\"delta_f_mev_per_angstrom\":62.5,"
                        + "\"delta_f_standard_error_mev_per_angstrom\":null,"
                        + "\"rmse_component_mev_per_angstrom\":62.5,"
                        + "\"mae_component_mev_per_angstrom\":31.25,"
                        + "\"max_component_mev_per_angstrom\":500.0,"
                        + "\"rmse_vector_mev_per_angstrom\":125.0,"
                        + "\"mae_vector_mev_per_angstrom\":93.75,"
                        + "\"max_vector_mev_per_angstrom\":750.0,"
                        + "\"configurations\":2,\"atoms\":16},"
                        + "\"virial\":{\"rmse_component_mev_per_atom\":62.5,"
                        + "\"mae_component_mev_per_atom\":31.25,"
                        + "\"max_component_mev_per_atom\":500.0,\"configurations\":2},"
                        + "\"stress\":{\"rmse_component_gpa\":null,\"mae_component_gpa\":null,"
                        + "\"max_component_gpa\":null,\"configurations\":0},"
                        + "\"configurations\":3,\"atoms\":24,\"unlabelled\":1,\"too_close\":0,"
                        + "\"r2\":[{\"species\":\"Li\",\"composition\":\"Li1\",\"r2\":0.75,"
                        + "\"atoms\":16}],"
                        + "\"r2_species\":[{\"species\":\"Li\",\"r2\":0.75,\"atoms\":16}]}\n",
                calls.out());
    }

    @Test
    void errorsPrintsTextForPeople() {
        RecordingEngine engine = new RecordingEngine(job -> compared());
        Calls calls = new Calls("errors", new ErrorsVerb(engine));
        assertEquals(0, calls.run("errors", "pot.mtp", "a.xyz", "--out", "dir"));
        assertTrue(
                calls.out()
                        .contains(
                                "ΔE (eq. 2) = 0.50 ± 0.25 (standard error of three batches)"
                                        + " meV/atom\nΔF (eq. 3) = 62.50 meV/Å\n"),
                calls.out());
        assertEquals(Optional.of(Path.of("dir")), ((ErrorsJob) engine.jobs.get(0)).out());
    }
}
