// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Selection;

/** How well picks stand for the training set, against their number: Figure 3. */
final class CurveFigures {

    private static final String FARTHEST = "farthest_distance";
    private static final String SHARE = "representativeness";

    private final Results results;

    CurveFigures(Results results) {
        this.results = results;
    }

    /** {@return a panel of distances and one of shares; empty where no selection has a curve} */
    Optional<Exhibit> curves(Family family) {
        List<Series> distances = new ArrayList<>();
        List<Series> shares = new ArrayList<>();
        List<Selection> all = new ArrayList<>();
        for (Map.Entry<String, List<Selection>> sampler : family.bySampler().entrySet()) {
            List<Selection> curves =
                    sampler.getValue().stream()
                            .filter(s -> Family.table(s, "curve").isPresent())
                            .toList();
            if (!curves.isEmpty()) {
                String label = label(sampler.getKey(), curves);
                distances.addAll(series(label, curves, FARTHEST));
                shares.addAll(series(label, curves, SHARE));
                all.addAll(curves);
            }
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        distances.add(0, threshold(distances));
        return Optional.of(
                new Figure(
                        family.number("Figure 3"),
                        caption(all) + family.words(),
                        List.of(
                                plot(
                                        "figure-3a" + family.suffix(),
                                        "(a) Farthest distance",
                                        "Farthest distance",
                                        distances),
                                plot(
                                        "figure-3b" + family.suffix(),
                                        "(b) Representativeness",
                                        "Representativeness [%]",
                                        shares))));
    }

    private static String label(String sampler, List<Selection> curves) {
        long seeds = curves.stream().map(Selection::seed).distinct().count();
        return seeds > 1
                ? sampler + " (mean of " + seeds + " seeds)"
                : curves.size() > 1 ? sampler : curves.get(0).label();
    }

    private String caption(List<Selection> all) {
        boolean several = all.stream().map(Selection::seed).distinct().count() > 1;
        return "(a) The distance of the worst configuration of the training set to its nearest"
                + " pick, and (b) the share of configurations nearer than "
                + results.study().reporting().threshold()
                + " to one, against the number of picks. Large marks: sizes on which potentials"
                + " were trained."
                + (several
                        ? " Small marks with error bars: mean and standard deviation over seeds."
                        : "");
    }

    private Series threshold(List<Series> drawn) {
        double[] ends =
                drawn.stream().flatMapToDouble(series -> Arrays.stream(series.x())).toArray();
        double low = Arrays.stream(ends).min().orElse(0);
        double high = Arrays.stream(ends).max().orElse(1);
        double level = results.study().reporting().threshold();
        return new Series(
                "threshold " + level,
                Style.GUIDE,
                false,
                new double[] {low, high},
                new double[] {level, level});
    }

    /**
     * The curve from the smallest size asked for, and marks at sizes. Where each size was picked
     * for itself, the curve goes straight from size to size.
     */
    private List<Series> series(String label, List<Selection> curves, String column) {
        int[] asked =
                curves.stream()
                        .flatMap(s -> s.result().sizes().stream())
                        .mapToInt(i -> i)
                        .distinct()
                        .sorted()
                        .toArray();
        int[] trained =
                Subset.all(curves).stream()
                        .filter(subset -> subset.isTrained(results))
                        .mapToInt(Subset::size)
                        .distinct()
                        .sorted()
                        .toArray();
        boolean nested = curves.stream().map(s -> s.result().sizes()).distinct().count() == 1;
        int first = asked.length > 1 ? asked[0] : 1;
        int[] line =
                nested ? IntStream.rangeClosed(first, asked[asked.length - 1]).toArray() : asked;
        List<Series> series = new ArrayList<>();
        series.add(series(label, Style.LINE, at(curves, column, line), line, false));
        if (curves.stream().map(Selection::seed).distinct().count() > 1) {
            series.add(series(label, Style.POINTS, at(curves, column, asked), asked, true));
        }
        if (trained.length > 0) {
            series.add(series(label, Style.EMPHASIS, at(curves, column, trained), trained, false));
        }
        return series;
    }

    private static Series series(
            String label, Style style, List<Spread> values, int[] sizes, boolean errors) {
        return new Series(
                label,
                style,
                false,
                IntStream.of(sizes).asDoubleStream().toArray(),
                values.stream().mapToDouble(Spread::mean).toArray(),
                errors ? values.stream().mapToDouble(Spread::deviation).toArray() : new double[0]);
    }

    private static List<Spread> at(List<Selection> curves, String column, int[] sizes) {
        boolean nested = curves.stream().map(s -> s.result().sizes()).distinct().count() == 1;
        return IntStream.of(sizes)
                .mapToObj(
                        size ->
                                curves.stream()
                                        .filter(s -> nested || s.result().sizes().contains(size))
                                        .map(s -> value(s, column, size))
                                        .toList())
                .map(Spread::of)
                .toList();
    }

    /** The curve has a row for every size from 1 on. */
    private static double value(Selection selection, String column, int size) {
        int place = Family.table(selection, "curve").orElseThrow().columns().indexOf(column);
        List<List<Object>> rows = rows(selection);
        return place < 0 || size > rows.size()
                ? Double.NaN
                : ((Number) rows.get(size - 1).get(place)).doubleValue();
    }

    private static List<List<Object>> rows(Selection selection) {
        return Family.table(selection, "curve").orElseThrow().rows();
    }

    private static Plot plot(String name, String title, String what, List<Series> series) {
        return new Plot(
                name,
                title,
                new Axis("Number of picked configurations", true),
                new Axis(what, false),
                Optional.empty(),
                series);
    }
}
