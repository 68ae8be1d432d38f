// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training, predicting and comparing with labels, on every fortieth configuration. */
class PotentialTest {

    @TempDir Path temporary;
    private Path folder;
    private Winnow winnow;

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        winnow = new Winnow(folder);
        LiSi.write(folder.resolve("few.xyz"), LiSi.frames(40));
    }

    private Winnow.Result train(String out) {
        return winnow.run(
                        "train",
                        "few.xyz",
                        "--out",
                        out,
                        "--level",
                        "4",
                        "--min-dist",
                        "auto",
                        "--max-iterations",
                        "6",
                        "--trainer",
                        "mtp:starts=1",
                        "--json")
                .ok();
    }

    @Test
    void trainsPredictsAndCompares() throws Exception {
        Json trained = Json.parse(train("pot.mtp").out());
        assertTrue(Files.readString(folder.resolve("pot.mtp")).startsWith("MTP\nversion = 1.1.0"));
        assertEquals(
                List.of(
                        "few.xyz",
                        "pot.manifest.json",
                        "pot.mtp",
                        "pot.training.csv",
                        "pot.training.png",
                        "pot.training.svg"),
                winnow.files());
        List<String> course = Files.readAllLines(folder.resolve("pot.training.csv"));
        assertEquals(trained.number("iterations"), course.size() - 1);
        Json fit = trained.object("training");

        Json errors = Json.parse(winnow.run("errors", "pot.mtp", "few.xyz", "--json").ok().out());
        assertEquals(16.0, errors.number("configurations"));
        double energy = errors.object("energy").number("rmse_mev_per_atom");
        assertEquals(fit.number("energy_rmse_mev_per_atom"), energy, 1e-6 * energy);
        double force = errors.object("forces").number("rmse_component_mev_per_angstrom");
        assertEquals(fit.number("force_rmse_component_mev_per_angstrom"), force, 1e-6 * force);
        assertTrue(energy < 100 && force < 500, "ΔE " + energy + " and ΔF " + force);

        // against its own predictions a potential has no error
        winnow.run("predict", "pot.mtp", "few.xyz", "--out", "own.xyz").ok();
        Json own =
                Json.parse(
                        winnow.run("errors", "pot.mtp", "own.xyz", "--json", "--out", "own")
                                .ok()
                                .out());
        assertEquals(0, own.object("energy").number("max_mev_per_atom"), 1e-9);
        assertEquals(0, own.object("forces").number("delta_f_mev_per_angstrom"), 1e-9);
        List<String> names = Winnow.names(folder.resolve("own"));
        assertTrue(
                names.containsAll(
                        List.of(
                                "energy.csv",
                                "errors.csv",
                                "figures",
                                "forces.csv",
                                "manifest.json",
                                "r2.csv",
                                "virial.csv")),
                names.toString());
    }

    @Test
    void refusesWhatIsNoPotential() throws Exception {
        Files.writeString(folder.resolve("cut.mtp"), "MTP\nversion = 1.1.0\n");
        winnow.run("predict", "cut.mtp", "few.xyz", "--out", "p.xyz").refused(1, "cut.mtp");
        winnow.run("train", "few.xyz", "--out", "p.mtp", "--level", "7").refused(2, "even");
        assertEquals(List.of("cut.mtp", "few.xyz"), winnow.files());
    }
}
