// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/** Figures out of the file {@code rdf.csv} of a folder that the verb {@code rdf} made. */
final class RdfFile {

    /** The points of one pair of species. */
    private static final class Curve {

        private final List<Double> r = new ArrayList<>();
        private final List<Double> g = new ArrayList<>();
        private final List<Double> reference = new ArrayList<>();
    }

    private RdfFile() {}

    /**
     * Reads them.
     *
     * @param folder that holds the file
     * @return one for each composition
     * @throws IOException if there is no such file, or it is another
     */
    static List<Spots> read(Path folder) throws IOException {
        Path file = folder.resolve("rdf.csv");
        Map<String, Map<String, Curve>> curves = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : records) {
                add(record, curves);
            }
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new IOException(
                    file + ": expected columns composition, pair, r and g of numbers", e);
        }
        return curves.entrySet().stream()
                .map(e -> Spots.of(plot(e.getKey(), e.getValue())))
                .toList();
    }

    private static void add(NamedCsvRecord record, Map<String, Map<String, Curve>> curves) {
        Curve curve =
                curves.computeIfAbsent(record.getField("composition"), k -> new LinkedHashMap<>())
                        .computeIfAbsent(record.getField("pair"), k -> new Curve());
        curve.r.add(Double.valueOf(record.getField("r")));
        curve.g.add(Double.valueOf(record.getField("g")));
        record.findField("reference_g")
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> curve.reference.add(Double.valueOf(text)));
    }

    private static Plot plot(String composition, Map<String, Curve> pairs) {
        List<Series> series = new ArrayList<>();
        pairs.forEach(
                (pair, c) -> {
                    if (c.reference.size() == c.r.size()) {
                        series.add(series(pair, Style.SHADE, c.r, c.reference));
                    }
                });
        boolean compared = !series.isEmpty();
        pairs.forEach((pair, c) -> series.add(series(pair, Style.LINE, c.r, c.g)));
        return new Plot(
                "rdf-" + composition.toLowerCase(Locale.ROOT),
                composition + (compared ? ": lines, and the reference (broad, pale)" : ""),
                new Plot.Axis("Distance [Å]", false),
                new Plot.Axis("g(r)", false),
                Optional.empty(),
                series);
    }

    private static Series series(String pair, Style style, List<Double> x, List<Double> y) {
        return new Series(pair, style, false, array(x), array(y));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
