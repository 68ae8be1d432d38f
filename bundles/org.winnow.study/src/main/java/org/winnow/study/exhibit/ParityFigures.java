// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Errors;
import org.winnow.study.result.Results.Potential;

/** Force norms beside those of the labels, atom by atom: Figures S1, S2 and so on. */
final class ParityFigures {

    /** Potentials with a figure of their own. */
    private static final int MOST = 4;

    /** Points of one species and composition; of more, every so-manyth is drawn. */
    static final int POINTS = 1500;

    private final Results results;

    ParityFigures(Results results) {
        this.results = results;
    }

    /** {@return a figure for each potential of the first sampler; of the sets if it has none} */
    List<Exhibit> figures() throws IOException {
        List<Potential> all =
                results.potentials().stream()
                        .filter(p -> p.errors().values().stream().anyMatch(ParityFigures::told))
                        .toList();
        List<Potential> picked = all.stream().filter(p -> Leading.picked(results, p)).toList();
        List<Exhibit> figures = new ArrayList<>();
        for (Potential potential :
                (picked.isEmpty() ? all : picked).stream().limit(MOST).toList()) {
            figures.add(figure(potential, figures.size() + 1));
        }
        return figures;
    }

    private static boolean told(Errors errors) {
        return errors.folder().map(f -> Files.exists(f.resolve("forces.csv"))).orElse(false);
    }

    private Exhibit figure(Potential potential, int number) throws IOException {
        Map<String, Map<String, Norms>> groups = new LinkedHashMap<>();
        for (Results.Set set : results.sets()) {
            Errors errors = potential.errors().get(set.name());
            if (set.test() && errors != null && told(errors)) {
                read(errors.folder().orElseThrow())
                        .forEach((c, norms) -> groups.put(label(c, set), norms));
            }
        }
        Palette species =
                new Palette(
                        groups.values().stream()
                                .flatMap(g -> g.keySet().stream())
                                .distinct()
                                .sorted()
                                .toList());
        List<Plot> panels = new ArrayList<>();
        groups.forEach(
                (title, norms) -> {
                    String letter = String.valueOf((char) ('a' + panels.size()));
                    String name = "figure-s" + number + letter;
                    panels.add(panel(name, "(" + letter + ") " + title, norms, species));
                });
        boolean thinned =
                groups.values().stream()
                        .flatMap(g -> g.values().stream())
                        .anyMatch(norms -> norms.reference.size() > POINTS);
        return new Figure("Figure S" + number, caption(potential, thinned), panels);
    }

    /** A composition; with its set, where several test sets have it. */
    private String label(String composition, Results.Set set) {
        long same =
                results.sets().stream()
                        .filter(s -> s.test() && s.compositions().containsKey(composition))
                        .count();
        return same > 1 ? composition + ", " + set.name() : composition;
    }

    private static String caption(Potential potential, boolean thinned) {
        return "Norms of forces on the atoms of the test sets by "
                + potential.label()
                + " (up) against those of the labels (across); a perfect potential lies on the"
                + " dotted line."
                + (thinned
                        ? " Of more than "
                                + POINTS
                                + " atoms of one species and composition an even sample is drawn."
                        : "");
    }

    /** Norms in the order of a file, by composition and species. */
    private static Map<String, Map<String, Norms>> read(Path folder) throws IOException {
        Map<String, Map<String, Norms>> groups = new TreeMap<>(Formulas.ORDER);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("forces.csv"))) {
            for (NamedCsvRecord row : csv) {
                Norms norms =
                        groups.computeIfAbsent(row.getField("composition"), c -> new TreeMap<>())
                                .computeIfAbsent(row.getField("species"), s -> new Norms());
                norms.reference.add(Double.valueOf(row.getField("reference_norm")));
                norms.prediction.add(Double.valueOf(row.getField("prediction_norm")));
            }
        }
        return groups;
    }

    private static final class Norms {
        private final List<Double> reference = new ArrayList<>();
        private final List<Double> prediction = new ArrayList<>();

        private static double[] thinned(List<Double> values) {
            int shown = Math.min(POINTS, values.size());
            double[] some = new double[shown];
            for (int i = 0; i < shown; i++) {
                some[i] = values.get((int) ((long) i * values.size() / shown));
            }
            return some;
        }
    }

    private static Plot panel(
            String name, String title, Map<String, Norms> species, Palette palette) {
        List<Series> series = new ArrayList<>();
        double largest = 0;
        for (Map.Entry<String, Norms> e : species.entrySet()) {
            double[] x = Norms.thinned(e.getValue().reference);
            double[] y = Norms.thinned(e.getValue().prediction);
            series.add(new Series(e.getKey(), Style.POINTS, false, x, y));
            for (int i = 0; i < x.length; i++) {
                largest = Math.max(largest, Math.max(x[i], y[i]));
            }
        }
        double[] ends = {0, largest};
        series.add(new Series("y = x", Style.GUIDE, false, ends, ends));
        return new Plot(
                name,
                title,
                new Axis("Reference |F| [eV/Å]", false),
                new Axis("Predicted |F| [eV/Å]", false),
                Optional.empty(),
                palette.colour(series));
    }
}
