// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.ErrorsJob.Determination;
import org.winnow.api.engine.ErrorsJob.Spread;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.evaluation.Table;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Trainer;
import org.winnow.api.report.Report;
import org.winnow.study.file.Study;
import org.winnow.study.result.Matrix;
import org.winnow.study.result.Results;

/**
 * What a study of six configurations might find: three of lithium and three of silicon, halved; one
 * and two picks by FPS and by two seeds of a stochastic sampler; three potentials; a test set.
 */
final class SmallStudy {

    static final Configuration LI_A = atom(3, -1, 10);
    static final Configuration LI_B = atom(3, -2, 20);
    static final Configuration LI_C = atom(3, -3, 30);
    static final Configuration SI_A = atom(14, -4, 40);
    static final Configuration SI_B = atom(14, -5, 50);
    static final Configuration SI_C = atom(14, -6, 60);

    /** Features of the six, two numbers each; not of length 1. */
    static final double[][] FEATURES = {{2, 0}, {3, 4}, {1, 0}, {0, 1}, {0, 5}, {4, 3}};

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
        writeFeatures(folder.resolve("features.npy"));
        select("fps", "FPS", "fps", 0, new double[] {0.9, 0.05}, new double[] {50, 100});
        select("stochastic-1", "SS (1)", "stochastic", 1, v(1.0, 0.6), v(25, 75));
        select("stochastic-2", "SS (2)", "stochastic", 2, v(0.8, 0.2), v(50, 75));
        train("fps-2", "FPS-2", Optional.of("fps"), 2, 0.005, 0.1);
        train("stochastic-2-1", "SS-2 (1)", Optional.of("stochastic-1"), 2, 0.008, 0.2);
        train("training", "training set", Optional.empty(), 4, 0.004, 0.05);
    }

    static double[] v(double... values) {
        return values;
    }

    /** One atom in a cubic cell of 2 Å with a force across. */
    private static Configuration atom(int species, double energy, double force) {
        return Configuration.of(new int[] {species}, new double[3])
                .cell(Cell.of(new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2}, true, true, true))
                .energy(energy, "")
                .forces(new double[] {0, force, 0})
                .build();
    }

    static void writeFeatures(Path file, double[]... rows) throws IOException {
        double[][] all = rows.length == 0 ? FEATURES : rows;
        String header =
                "{'descr': '<f8', 'fortran_order': False, 'shape': (%d, %d), }"
                        .formatted(all.length, all[0].length);
        String padded = header + " ".repeat(118 - header.length() - 1) + "\n";
        ByteBuffer bytes =
                ByteBuffer.allocate(128 + 8 * all.length * all[0].length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        bytes.put((byte) 1).put((byte) 0).putShort((short) 118);
        bytes.put(padded.getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(all).flatMapToDouble(Arrays::stream).forEach(bytes::putDouble);
        Files.write(file, bytes.array());
    }

    private void select(
            String id, String label, String name, long seed, double[] far, double[] share) {
        Path out = folder.resolve(id);
        List<List<Object>> curve =
                List.of(List.of(1, far[0], share[0]), List.of(2, far[1], share[1]));
        Table table =
                new Table(
                        "curve", List.of("size", "farthest_distance", "representativeness"), curve);
        var findings =
                List.of(
                        finding(List.of(table), List.of()),
                        finding(List.of(), List.of(map())),
                        finding(List.of(), List.of(pairs())));
        var picks = List.of(pick(1, SI_A), pick(2, LI_C));
        selections.add(
                new Results.Selection(
                        id,
                        label,
                        "soap:cutoff=3",
                        "average",
                        name + ":start=medoid",
                        name,
                        seed,
                        out,
                        new SelectJob.Result(out, 4, 0, List.of(1, 2), picks, findings)));
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

    private static SelectJob.Pick pick(int rank, Configuration c) {
        return new SelectJob.Pick(
                rank, "training", 0, c.fingerprint().toString(), c.composition(), "", 1);
    }

    private static Finding finding(List<Table> tables, List<Plot> plots) {
        return new Finding(Finding.Level.FINE, "all is well", List.of(), tables, plots);
    }

    /** As the evaluator draws it: of each composition, configurations by fingerprint. */
    static Plot map() {
        boolean ordered = LI_A.fingerprint().compareTo(LI_C.fingerprint()) < 0;
        boolean silicon = SI_A.fingerprint().compareTo(SI_C.fingerprint()) < 0;
        return new Plot(
                "similarity-map",
                "",
                new Axis("Mean similarity to Li1", false),
                new Axis("Mean similarity to Si1", false),
                Optional.empty(),
                List.of(
                        new Series(
                                "Li1",
                                Style.BACKGROUND,
                                false,
                                ordered ? v(0.1, 0.3) : v(0.3, 0.1),
                                ordered ? v(1.1, 1.3) : v(1.3, 1.1)),
                        new Series(
                                "Si1",
                                Style.BACKGROUND,
                                false,
                                silicon ? v(0.4, 0.6) : v(0.6, 0.4),
                                silicon ? v(1.4, 1.6) : v(1.6, 1.4)),
                        new Series("Si1", Style.EMPHASIS, false, v(0.4), v(1.4))));
    }

    private static Plot pairs() {
        return new Plot(
                "redundancy",
                "",
                new Axis("Similarity", false),
                new Axis("Cumulative probability [%]", false),
                Optional.empty(),
                List.of(new Series("Si1", Style.LINE, false, v(0.5, 1), v(0, 100))));
    }

    private void train(
            String id,
            String label,
            Optional<String> selection,
            int configurations,
            double energy,
            double force) {
        Map<String, Results.Errors> errors = new LinkedHashMap<>();
        errors.put("training", errors("training", energy, force, List.of()));
        errors.put("validation", errors("validation", 2 * energy, 2 * force, List.of()));
        errors.put(
                "test",
                errors(
                        "test",
                        3 * energy,
                        3 * force,
                        List.of(
                                new Determination("Si", "Si1", 1, 1 - force),
                                new Determination("Si", "all", 1, 0.123))));
        potentials.add(
                new Results.Potential(
                        id,
                        label,
                        "mtp:level=8,cutoff=5",
                        selection,
                        selection.isPresent()
                                ? OptionalInt.of(configurations)
                                : OptionalInt.empty(),
                        folder.resolve(id + ".mtp"),
                        configurations,
                        configurations,
                        55,
                        7,
                        true,
                        new Trainer.Fit(0.5, energy, force),
                        errors,
                        Optional.empty(),
                        Optional.empty()));
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
                        Map.of("validation", errors.get("validation").result()),
                        List.of(),
                        OptionalInt.of(1)));
    }

    private Results.Errors errors(String set, double energy, double force, List<Determination> r2) {
        ErrorsJob.Result result =
                new ErrorsJob.Result(
                        4,
                        4,
                        0,
                        0,
                        new ErrorsJob.Energy(4, energy, energy / 10, energy / 2, energy * 2, 0),
                        new ErrorsJob.Forces(
                                4,
                                4,
                                force,
                                force / 10,
                                new Spread(force, force / 2, force * 2),
                                new Spread(force, force / 2, force * 2)),
                        new ErrorsJob.Virial(4, new Spread(1, 1, 1), 4, new Spread(1, 1, 1)),
                        r2,
                        Optional.empty());
        boolean test = set.equals("test");
        return new Results.Errors(
                set,
                result,
                test
                        ? List.of(
                                new Results.ByComposition(
                                        "Si1", 4, energy, energy / 10, force, force / 10))
                        : List.of(),
                test ? Optional.of(folder.resolve("errors")) : Optional.empty());
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
