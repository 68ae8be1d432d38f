// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.ErrorsJob.Determination;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;

/** The springs of K = 2 say E = Σ x² and F = −2 x. */
class ErrorsRunTest {

    private static final double TINY = 1e-12;

    @TempDir Path folder;
    private final Fakes fakes = new Fakes();
    private Path potential;

    @BeforeEach
    void makePotential() throws IOException {
        potential = Files.writeString(folder.resolve("pot.spring"), "spring 2");
    }

    private ErrorsJob job(Optional<Path> out, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), List.of(lines));
        return new ErrorsJob(potential, Inputs.of(file.toString()), out, false);
    }

    private ErrorsJob.Result run(String... lines) throws IOException {
        return fakes.engine().run(job(Optional.empty(), lines), 2, Progress.NONE);
    }

    private static final String[] BY_HAND = {
        "a Li 1 energy=0.9 forces=-1.8",
        "b Li 1 Si 2 energy=5.6 forces=-2,-3.5",
        "c Si 3",
        "d Li 2 energy=4"
    };

    @Test
    void agreesWithErrorsWorkedOutByHand() throws IOException {
        ErrorsJob.Result r = run(BY_HAND);
        assertEquals(3, r.configurations());
        assertEquals(4, r.atoms());
        assertEquals(1, r.unlabelled());
        // errors per atom 0.1, −0.3, 0
        assertEquals(3, r.energy().configurations());
        assertEquals(Math.sqrt(0.1 / 3), r.energy().rmse(), TINY);
        assertEquals(0.4 / 3, r.energy().mae(), TINY);
        assertEquals(0.3, r.energy().max(), TINY);
        assertEquals(-0.2 / 3, r.energy().bias(), TINY);
        // errors −0.2; 0 and −0.5
        assertEquals(2, r.forces().configurations());
        assertEquals(3, r.forces().atoms());
        assertEquals(Math.sqrt((0.04 / 3 + 0.25 / 6) / 2), r.forces().delta(), TINY);
        assertEquals(Math.sqrt(0.29 / 9), r.forces().component().rmse(), TINY);
        assertEquals(0.7 / 9, r.forces().component().mae(), TINY);
        assertEquals(0.5, r.forces().component().max(), TINY);
        assertEquals(Math.sqrt(0.29 / 3), r.forces().vector().rmse(), TINY);
        assertEquals(0.7 / 3, r.forces().vector().mae(), TINY);
        assertEquals(0.5, r.forces().vector().max(), TINY);
    }

    @Test
    void comparesVirialsPerAtomAndStressesWhereThereIsAVolume() throws IOException {
        // xx: −1.8 for −2 in 8 Å³; −9 for −10 of two atoms; the other five components agree
        String[] lines = {"a Li 1 virial=-1.8 box=2", "b Li 1 Si 2 virial=-9", "c Li 1 energy=1"};
        ErrorsJob.Virial v = run(lines).virial();
        assertEquals(2, v.configurations());
        assertEquals(Math.sqrt(0.29 / 12), v.component().rmse(), TINY);
        assertEquals(0.7 / 12, v.component().mae(), TINY);
        assertEquals(0.5, v.component().max(), TINY);
        assertEquals(1, v.cells());
        assertEquals(0.025 / Math.sqrt(6), v.stress().rmse(), TINY);
        assertEquals(0.025 / 6, v.stress().mae(), TINY);
        assertEquals(0.025, v.stress().max(), TINY);
        assertEquals(0, run(BY_HAND).virial().configurations());
        assertTrue(Double.isNaN(run(BY_HAND).virial().component().rmse()));
        Path out = folder.resolve("out");
        fakes.engine().run(job(Optional.of(out), lines), 2, Progress.NONE);
        List<String> virial = Files.readAllLines(out.resolve("virial.csv"));
        assertEquals(3, virial.size());
        assertTrue(
                virial.get(1)
                        .endsWith(",Li1,a,1,8.0,-1.8,0.0,0.0,0.0,0.0,0.0,-2.0,0.0,0.0,0.0,0.0,0.0"),
                virial.get(1));
        assertTrue(virial.get(0).endsWith("prediction_ev_zz"), virial.get(0));
        assertTrue(Files.exists(out.resolve("figures/virial-parity.png")));
    }

    @Test
    void takesStandardErrorsOverThreeBatches() throws IOException {
        ErrorsJob.Result r = run(BY_HAND);
        // one configuration each: 0.1, 0.3, 0, whose mean is 0.4/3
        double mean = 0.4 / 3;
        double squares = (0.1 - mean) * (0.1 - mean) + (0.3 - mean) * (0.3 - mean) + mean * mean;
        assertEquals(Math.sqrt(squares / 2 / 3), r.energy().standardError(), TINY);
        assertTrue(Double.isNaN(r.forces().standardError()), "two with forces make no three");
    }

    @Test
    void explainsForceNormsBySpeciesAndComposition() throws IOException {
        // lithium alone: references 1.8 and 4.2, predictions 2 and 4
        List<Determination> r2 =
                run("a Li 1 energy=1 forces=-1.8", "b Li 2 forces=-4.2", "c Li 1 Si 2 forces=-3,-1")
                        .r2();
        double alone = 1 - 0.08 / (2 * 1.2 * 1.2);
        assertEquals(new Determination("Li", "Li1", 2, alone).r2(), r2.get(1).r2(), TINY);
        assertEquals("Li1", r2.get(1).composition());
        // all lithium: also reference 3, prediction 2; the mean of references is 3
        assertEquals("all", r2.get(0).composition());
        assertEquals(3, r2.get(0).atoms());
        assertEquals(1 - 1.08 / (1.44 + 1.44), r2.get(0).r2(), TINY);
        assertEquals("Li1Si1", r2.get(2).composition());
        assertTrue(Double.isNaN(r2.get(2).r2()), "one norm has no variance");
        assertEquals("Si", r2.get(3).species());
    }

    @Test
    void doesNotDependOnTheOrderOfConfigurations() throws IOException {
        String[] turned = {BY_HAND[3], BY_HAND[1], BY_HAND[0], BY_HAND[2]};
        assertEquals(run(BY_HAND), run(turned));
    }

    @Test
    void leavesTablesFiguresAndManifest() throws IOException {
        Path out = folder.resolve("out");
        Listener listener = new Listener(Integer.MAX_VALUE);
        fakes.engine().run(job(Optional.of(out), BY_HAND), 2, listener);
        List<String> energy = Files.readAllLines(out.resolve("energy.csv"));
        assertEquals(4, energy.size());
        assertTrue(
                energy.get(2).endsWith(",1,Li1Si1,b,2,2.8,2.5,-299.99999999999983"), energy.get(2));
        List<String> forces = Files.readAllLines(out.resolve("forces.csv"));
        assertEquals(4, forces.size());
        assertTrue(
                forces.get(3).endsWith(",1,1,Si,Li1Si1,-3.5,0.0,0.0,-4.0,-0.0,-0.0,3.5,4.0"),
                forces.get(3));
        assertEquals(4, Files.readAllLines(out.resolve("errors.csv")).size());
        assertTrue(Files.exists(out.resolve("figures/energy-parity.png")));
        assertTrue(Files.exists(out.resolve("figures/force-parity-Li.png")));
        String manifest = Files.readString(out.resolve("manifest.json"));
        assertTrue(manifest.contains("\"job\" : \"errors\""), manifest);
        assertTrue(manifest.contains("pot.spring"), manifest);
        assertEquals(
                List.of(
                        "1 of 4 configurations have neither energy nor forces nor virial and are"
                                + " left out",
                        "1 of 3 configurations have no forces and are left out there"),
                listener.warnings);
    }

    @Test
    void countsConfigurationsWithAtomsTooClose() throws IOException {
        Listener listener = new Listener(Integer.MAX_VALUE);
        var job = job(Optional.empty(), "a Li 1 Li 1.25 energy=1", "b Li 1 energy=1");
        assertEquals(1, fakes.engine().run(job, 1, listener).tooClose());
        assertTrue(
                listener.warnings
                        .get(0)
                        .startsWith(
                                "1 of 2 configurations have atoms closer than the potential's"
                                        + " minimal distance of 0.5 Å, the nearest at 0.250 Å"),
                listener.warnings.toString());
    }

    @Test
    void refusesWhatCannotBeCompared() throws IOException {
        Path out = folder.resolve("out");
        var unknown = job(Optional.of(out), "a Li 1 energy=1", "b Li 1 Ge 2 energy=1");
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> fakes.engine().run(unknown, 1, Progress.NONE));
        assertEquals(
                folder.resolve("a.txt")
                        + ":2: the potential must know every species, and it knows Li,Si, got Ge",
                e.getMessage());
        assertFalse(Files.exists(out));
        e = assertThrows(IllegalArgumentException.class, () -> run("a Li 1", "b Li 2"));
        assertEquals(
                "there must be a configuration with energy, forces or virial, got none in 2",
                e.getMessage());
    }

    @Test
    void refusesFilesThatAreNoPotential() throws IOException {
        Files.writeString(potential, "");
        var e = assertThrows(IOException.class, () -> run(BY_HAND));
        assertEquals(potential + ": a potential must not be empty", e.getMessage());
        Files.writeString(potential, "rubbish");
        e = assertThrows(IOException.class, () -> run(BY_HAND));
        assertEquals(
                potential + ": a potential must be of an installed format, which are spring",
                e.getMessage());
        Files.writeString(potential, "spring");
        e = assertThrows(IOException.class, () -> run(BY_HAND));
        assertEquals(potential + ":1: expected 2 words, got 1", e.getMessage());
    }
}
