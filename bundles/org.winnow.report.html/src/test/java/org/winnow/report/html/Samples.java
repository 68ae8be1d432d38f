// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.winnow.api.engine.Inputs;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.evaluation.Table;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Group;
import org.winnow.api.report.Exploration.Property;
import org.winnow.api.report.Exploration.Quantity;
import org.winnow.api.report.Report;
import org.winnow.api.report.Report.Chapter;
import org.winnow.api.report.Report.Companion;
import org.winnow.api.report.Report.Fact;
import org.winnow.api.report.Report.Figure;
import org.winnow.api.report.Report.Listing;
import org.winnow.dataset.FileDatasets;
import org.winnow.io.extxyz.ExtxyzFormat;

/** Reports and explorations to try the writers on. */
final class Samples {

    private Samples() {}

    /** Two configurations with names that a careless page would run. */
    static Exploration hostile() {
        Configuration pair =
                Configuration.of(new int[] {3, 14}, new double[] {0.1, 0.2, 0.3, 2.5, 0.2, -0.3})
                        .cell(Cell.of(new double[] {5, 0, 0, 0, 6, 0, 1, 0, 7}, true, true, false))
                        .build();
        Configuration lone = Configuration.of(new int[] {118}, new double[] {-40, 1e4, 0}).build();
        return new Exploration(
                "<script>document.title='run'</script> & \"more\"",
                List.of(pair, lone),
                List.of(
                        new Quantity(
                                "a </script><b>",
                                "eV/Å",
                                "first </script>",
                                new double[] {1.5, -2}),
                        new Quantity("gap", "", "one is missing", new double[] {1, Double.NaN}),
                        new Group("kind", "words", List.of("<img src=x onerror=alert(1)>", ""))),
                "a </script><b>",
                "gap",
                "kind");
    }

    /** Everything a report may hold, with texts that a careless page would run. */
    static Report report() {
        double[] x = new double[200];
        double[] y = new double[200];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = StrictMath.sin(i * 0.1) * i;
        }
        Plot curve = plot("curve", "Curve <one> & \"two\"", x, y);
        Table table =
                new Table(
                        "errors",
                        List.of("set", "count", "error_ev", "tiny"),
                        List.of(
                                List.of("<b>Li7Si2</b>, \"all\"", 400, 0.0123456789, 1e-9),
                                List.of("Li1Si64", 3092, -12.3456789, 2.5e4),
                                List.of("none", 0, Double.NaN, 0.0)));
        return new Report(
                "A study of <script>alert('x')</script>",
                "Of 3092 configurations & more, which are enough?",
                List.of(
                        "400 of 3092 is enough within the error bars.",
                        "200 is not on Li7Si2.",
                        "The <i>farthest</i> distance falls as 1/n."),
                List.of(
                        new Chapter(
                                "What was <picked>",
                                List.of("Plain text with <tags> & signs."),
                                List.of(
                                        new Figure("Figure 1", "One <curve>.", List.of(curve)),
                                        new Figure(
                                                "Figure 2",
                                                "Two panels.",
                                                List.of(
                                                        plot("left", "Left", x, y),
                                                        plot("right", "Right", y, x))))),
                        new Chapter(
                                "Errors",
                                List.of(),
                                List.of(
                                        new Listing(
                                                "Table 1",
                                                "Errors by <set>.",
                                                List.of("Set", "Count", "Error [eV]", "Tiny"),
                                                table),
                                        new Companion(
                                                "Files 1",
                                                "To explore.",
                                                List.of("explore.html"))))),
                provenance());
    }

    private static Map<String, List<Fact>> provenance() {
        Map<String, List<Fact>> provenance = new LinkedHashMap<>();
        provenance.put("Inputs", List.of(new Fact("a<b>.xyz", "sha256:0123 & 7 kB")));
        provenance.put("Settings", List.of(new Fact("cutoff", "5 Å"), new Fact("seed", "1")));
        return provenance;
    }

    private static Plot plot(String name, String title, double[] x, double[] y) {
        return new Plot(
                name,
                title,
                new Axis("Count", false),
                new Axis("Distance [Å]", false),
                Optional.empty(),
                List.of(
                        new Series("all", Style.BACKGROUND, false, x, y),
                        new Series("picked", Style.LINE, false, x, y)));
    }

    /** Configurations of a file, with properties that it gives. */
    static Exploration explore(Path file) throws IOException {
        List<Configuration> all = new ArrayList<>();
        try (var reader =
                new FileDatasets(List.of(new ExtxyzFormat()))
                        .open(Inputs.of(file.toString()))
                        .open()) {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                all.add(item.get().parse());
            }
        }
        int n = all.size();
        List<Property> properties =
                List.of(
                        quantity(
                                "Energy per atom",
                                "eV",
                                all,
                                c -> c.energy().orElse(Double.NaN) / c.size()),
                        quantity("Volume per atom", "Å³", all, c -> c.cell().volume() / c.size()),
                        quantity("Largest force", "eV/Å", all, Samples::largestForce),
                        quantity("Temperature", "K", all, c -> number(c, "temperature")),
                        quantity("Step", "", all, c -> number(c, "step")),
                        quantity("Atoms", "", all, Configuration::size),
                        new Group(
                                "Composition",
                                "reduced formula",
                                all.stream().map(Configuration::composition).toList()),
                        new Group(
                                "Run",
                                "of molecular dynamics",
                                all.stream()
                                        .map(c -> c.properties().getOrDefault("run", ""))
                                        .toList()));
        return new Exploration(
                n + " configurations of " + file.getFileName(),
                all,
                properties,
                "Volume per atom",
                "Energy per atom",
                "Composition");
    }

    private static Quantity quantity(
            String name, String unit, List<Configuration> all, ToDoubleFunction<Configuration> of) {
        return new Quantity(name, unit, name, all.stream().mapToDouble(of).toArray());
    }

    private static double number(Configuration configuration, String name) {
        String text = configuration.properties().get(name);
        return text == null ? Double.NaN : Double.parseDouble(text);
    }

    private static double largestForce(Configuration configuration) {
        double largest = 0;
        for (int i = 0; i < 3 * configuration.size(); i++) {
            largest = Math.max(largest, Math.abs(configuration.force(i)));
        }
        return largest;
    }

    /** The example data of the checkout. */
    static Path example() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples"))) {
            folder = folder.getParent();
        }
        return folder.resolve("examples/lisi/replica_small.xyz.gz");
    }
}
