// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Potential;
import org.winnow.api.potential.Trainer;
import org.winnow.mtp.file.MtpWriter;
import org.winnow.mtp.train.TrainingSettings;
import org.winnow.mtp.train.Weights;

class MomentTensorTrainerTest {

    @TempDir Path folder;
    private final MomentTensorFormat format = new MomentTensorFormat();
    private final List<String> warnings = new ArrayList<>();
    private final List<Trainer.Step> steps = new ArrayList<>();

    private static List<Configuration> labelled(int count, long seed) {
        MtpPotential truth = new MtpPotential(Examples.potential(6, 2, 4, 5), List.of(3, 14));
        List<Configuration> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Configuration c = Examples.crystal(1 + i % 2, seed + i);
            var p = truth.predict(c);
            all.add(
                    Configuration.of(Examples.species(c), Examples.positions(c))
                            .cell(c.cell())
                            .energy(p.energy(), "")
                            .forces(p.forces())
                            .build());
        }
        return all;
    }

    private static MomentTensorTrainer trainer(double minDist, int iterations) {
        var settings =
                new TrainingSettings(
                        TrainingSettings.Method.LM,
                        iterations,
                        Weights.DEFAULT,
                        1,
                        1,
                        1,
                        1,
                        Optional.empty());
        return new MomentTensorTrainer(new PotentialForm(6, 4.2, minDist, 4), 0, settings);
    }

    private Trainer.Training train(MomentTensorTrainer trainer, int last) throws IOException {
        var task = new Trainer.Task(labelled(12, 1), labelled(4, 50), 1, Optional.empty());
        return trainer.train(
                task,
                new Trainer.Listener() {
                    @Override
                    public void step(Trainer.Step step) {
                        steps.add(step);
                        if (steps.size() == last) {
                            throw new CancellationException();
                        }
                    }

                    @Override
                    public void warn(String sentence) {
                        warnings.add(sentence);
                    }
                });
    }

    @Test
    void lowersTheLossAndNamesItsSpecies() throws IOException {
        Trainer.Training result = train(trainer(1.5, 8), Integer.MAX_VALUE);
        assertTrue(result.training().loss() < steps.get(0).training().loss());
        assertEquals("Li,Si", result.potential().species().toString());
        assertTrue(result.validation().orElseThrow().energy() > 0);
        assertEquals(1.5, result.potential().minimalDistance());
        assertEquals(2 * 2 * 2 * 4 + 2 + 5, result.parameters());
    }

    @Test
    void keepsTheBestSoFarWhenItIsEnded() throws IOException {
        Trainer.Training result = train(trainer(1.5, 100), 2);
        assertEquals(2, result.iterations());
        assertFalse(result.finished());
        assertEquals(steps.get(1).training(), result.training());
    }

    @Test
    void warnsOfCloseAtomsAndTakesTheShortestDistanceIfAsked() throws IOException {
        train(trainer(2.2, 1), Integer.MAX_VALUE);
        assertEquals(2, warnings.size());
        for (String warning : warnings) {
            assertTrue(warning.contains("closer than the minimal distance of 2.2 Å"), warning);
        }
        assertTrue(warnings.get(0).contains("of 12 training configurations"), warnings.get(0));
        assertTrue(warnings.get(1).contains("of 4 validation configurations"), warnings.get(1));
        warnings.clear();
        double automatic = train(trainer(0, 1), Integer.MAX_VALUE).potential().minimalDistance();
        assertTrue(automatic > 1 && automatic < 2.2, "got " + automatic);
        assertTrue(warnings.stream().noneMatch(w -> w.contains("training")), warnings.toString());
    }

    @Test
    void leavesValidationConfigurationsOfOtherSpeciesOut() throws IOException {
        Configuration germanium =
                Configuration.of(new int[] {3, 32}, new double[] {0, 0, 0, 2, 0, 0})
                        .energy(1, "")
                        .build();
        List<Configuration> three = new ArrayList<>(labelled(2, 50));
        three.add(germanium);
        Trainer.Listener listener =
                new Trainer.Listener() {
                    @Override
                    public void step(Trainer.Step step) {
                        steps.add(step);
                    }

                    @Override
                    public void warn(String sentence) {
                        warnings.add(sentence);
                    }
                };
        var task = new Trainer.Task(labelled(12, 1), three, 1, Optional.empty());
        Trainer.Training result = trainer(0, 1).train(task, listener);
        assertEquals(
                "1 of 3 validation configurations have species that the training set lacks (Ge)"
                        + " and are left out",
                warnings.get(0));
        assertTrue(result.validation().isPresent());
        task = new Trainer.Task(labelled(12, 1), List.of(germanium), 1, Optional.empty());
        assertTrue(trainer(0, 1).train(task, listener).validation().isEmpty());
    }

    @Test
    void refusesAnEmptyTrainingSet() {
        var none = new Trainer.Task(List.of(), List.of(), 1, Optional.empty());
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> trainer(0, 1).train(none, step -> {}));
        assertEquals("there must be a configuration to fit, got none", e.getMessage());
    }

    @Test
    void repelsAtomsThatAreFarTooCloseIfAsked() throws IOException {
        Configuration close =
                Configuration.of(new int[] {14, 3}, new double[] {0, 0, 0, 0.8, 0, 0}).build();
        var settings = TrainingSettings.DEFAULT.with(1, Optional.empty());
        var form = new PotentialForm(6, 4.2, 1.5, 4);
        var repelling = train(new MomentTensorTrainer(form, 0.01, settings), 20).potential();
        assertTrue(repelling.predict(close).forces()[3] > 10, "pushed away");
        assertEquals(1.5, repelling.minimalDistance());
    }

    @Test
    void refusesSettingsThatDoNotFit() {
        var e = assertThrows(IllegalArgumentException.class, () -> trainer(5, 1));
        assertEquals("min-dist must be below the cutoff of 4.2 Å, got 5.0", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> new PotentialForm(7, 5, 2, 6));
        assertEquals("level must be even, got 7", e.getMessage());
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Potential potential = train(trainer(1.5, 2), Integer.MAX_VALUE).potential();
        Path file = folder.resolve("pot.mtp");
        assertTrue(format.writes(potential));
        format.write(potential, file);
        byte[] bytes = Files.readAllBytes(file);
        assertTrue(format.recognises(bytes));
        Potential back = format.read(file, FormatSettings.NONE);
        Configuration c = Examples.crystal(2, 99);
        assertEquals(potential.predict(c).energy(), back.predict(c).energy());
        assertArrayEquals(potential.predict(c).forces(), back.predict(c).forces());
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(FormatException.class, () -> format.read(file, FormatSettings.NONE));
    }

    @Test
    void asksForTheSpeciesThatAFileOnlyNumbers() throws IOException {
        Path file = folder.resolve("pot.mtp");
        Files.writeString(file, MtpWriter.text(Examples.potential(4, 2, 4, 1)));
        var e = assertThrows(UsageException.class, () -> format.read(file, FormatSettings.NONE));
        assertTrue(e.getMessage().contains("say --type-map"), e.getMessage());
        Potential named = format.read(file, new FormatSettings(List.of(14, 3)));
        assertEquals("Li,Si", named.species().toString());
        assertFalse(format.recognises("MTPS".getBytes(StandardCharsets.UTF_8)));
    }
}
