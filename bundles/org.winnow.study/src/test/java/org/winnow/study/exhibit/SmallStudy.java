// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import static org.winnow.study.exhibit.SmallAtoms.LI_A;
import static org.winnow.study.exhibit.SmallAtoms.LI_B;
import static org.winnow.study.exhibit.SmallAtoms.LI_C;
import static org.winnow.study.exhibit.SmallAtoms.SI_A;
import static org.winnow.study.exhibit.SmallAtoms.SI_B;
import static org.winnow.study.exhibit.SmallAtoms.SI_C;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.winnow.api.engine.Inputs;
import org.winnow.api.report.Report;
import org.winnow.study.file.Study;
import org.winnow.study.result.Matrix;
import org.winnow.study.result.Results;

/**
 * What a study of six configurations might find: three of lithium and three of silicon, halved; one
 * and two picks by FPS and by two seeds of a stochastic sampler; three potentials; a test set.
 */
final class SmallStudy {

    final Path folder;
    final FakeDatasets datasets;

    List<Results.Selection> selections = new ArrayList<>();
    List<Results.Potential> potentials = new ArrayList<>();
    List<Matrix.Row> rows = new ArrayList<>();

    SmallStudy(Path folder) throws IOException {
        this.folder = folder;
        datasets =
                new FakeDatasets()
                        .with("initial", LI_A, LI_B, LI_C, SI_A, SI_B, SI_C)
                        .with("training", LI_A, LI_C, SI_A, SI_C)
                        .with("validation", LI_B, SI_B)
                        .with("test", SI_B);
        SmallAtoms.writeFeatures(folder.resolve("features.npy"));
        select("fps", "FPS", "fps", 0, v(0.9, 0.05), v(50, 100));
        select("stochastic-1", "SS (1)", "stochastic", 1, v(1.0, 0.6), v(25, 75));
        select("stochastic-2", "SS (2)", "stochastic", 2, v(0.8, 0.2), v(50, 75));
        train("fps-2", "FPS-2", Optional.of("fps"), 2, 0.005, 0.1);
        train("stochastic-2-1", "SS-2 (1)", Optional.of("stochastic-1"), 2, 0.008, 0.2);
        train("training", "training set", Optional.empty(), 4, 0.004, 0.05);
    }

    private static double[] v(double... values) {
        return values;
    }

    private void select(
            String id, String label, String name, long seed, double[] far, double[] share) {
        selections.add(SmallSelection.of(folder.resolve(id), label, name, seed, far, share));
        for (int size = 1; size <= 2; size++) {
            rows.add(
                    new Matrix.Row(
                            id + "-" + size,
                            label + "-" + size,
                            name,
                            size,
                            seed,
                            Optional.of(new Matrix.Coverage(far[size - 1], share[size - 1])),
                            size == 1 ? Map.of("Si1", 1) : Map.of("Si1", 1, "Li1", 1),
                            Optional.empty(),
                            Map.of(),
                            List.of(),
                            OptionalInt.empty()));
        }
    }

    private void train(
            String id,
            String label,
            Optional<String> selection,
            int configurations,
            double energy,
            double force) {
        Results.Potential potential =
                SmallPotential.of(
                        folder.resolve(id + ".mtp"),
                        label,
                        selection,
                        configurations,
                        energy,
                        force);
        potentials.add(potential);
        rows.add(
                new Matrix.Row(
                        id,
                        label,
                        selection.map(s -> s.replaceAll("-.*", "")).orElse(id),
                        configurations,
                        0,
                        selection.map(s -> new Matrix.Coverage(0.05, 100)),
                        Map.of("Si1", 1, "Li1", configurations - 1),
                        Optional.of(id),
                        Map.of("validation", potential.errors().get("validation").result()),
                        List.of(),
                        OptionalInt.of(1)));
    }

    Results results() {
        Study study =
                new Study(
                        "Six atoms",
                        Inputs.of("initial"),
                        new Study.Division(0.5, "composition", 1, Optional.empty()),
                        new Study.Choosing(List.of(), List.of(), List.of(), List.of(1, 2)),
                        new Study.Fitting(List.of(), List.of(), 1),
                        List.of(),
                        Optional.empty(),
                        new Study.Reporting(0.1, "", ""));
        return new Results(
                folder,
                study,
                List.of(
                        set("initial", false, 6, Map.of("Li1", 3, "Si1", 3)),
                        set("training", false, 4, Map.of("Li1", 2, "Si1", 2)),
                        set("validation", false, 2, Map.of("Li1", 1, "Si1", 1)),
                        set("test", true, 1, Map.of("Si1", 1))),
                folder.resolve("features.npy"),
                List.copyOf(selections),
                List.copyOf(potentials),
                new Matrix(rows),
                List.of("two are enough"),
                Map.of("Settings", List.of(new Report.Fact("seed", "1"))));
    }

    private static Results.Set set(
            String name, boolean test, int count, Map<String, Integer> compositions) {
        return new Results.Set(name, test, Inputs.of(name), count, compositions);
    }
}
