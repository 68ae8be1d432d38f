// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;

/** Radial distribution functions, a figure a composition and a panel a pair: Figure 7. */
final class RadialFigures {

    private final List<RadialCurve> curves;
    private final Palette palette;

    RadialFigures(List<RadialCurve> curves, Palette palette) {
        this.curves = curves;
        this.palette = palette;
    }

    List<Exhibit> figures() {
        List<String> compositions =
                Formulas.sorted(curves.stream().map(RadialCurve::composition).toList());
        List<Exhibit> figures = new ArrayList<>();
        for (String composition : compositions) {
            String number =
                    compositions.size() == 1 ? "Figure 7" : "Figure 7." + (figures.size() + 1);
            figures.add(figure(number, composition));
        }
        return figures;
    }

    private Figure figure(String number, String composition) {
        List<RadialCurve> some =
                curves.stream().filter(c -> c.composition().equals(composition)).toList();
        List<String> pairs = some.stream().map(RadialCurve::pair).distinct().sorted().toList();
        List<Plot> panels = new ArrayList<>();
        for (String pair : pairs) {
            String letter = String.valueOf((char) ('a' + panels.size()));
            String title = pairs.size() == 1 ? pair : "(" + letter + ") " + pair;
            List<RadialCurve> shown = some.stream().filter(c -> c.pair().equals(pair)).toList();
            panels.add(
                    panel(
                            Sheet.fileName(number.replace("Figure ", "figure-")) + letter,
                            title + " in " + composition,
                            shown));
        }
        boolean compared = some.stream().anyMatch(c -> c.reference().length > 0);
        return new Figure(
                number,
                "Radial distribution functions of "
                        + composition
                        + " in molecular dynamics with the potentials named; the tables have all"
                        + " of them"
                        + (compared ? ". Dotted: the reference." : "."),
                panels);
    }

    private Plot panel(String name, String title, List<RadialCurve> shown) {
        int from = shown.stream().mapToInt(RadialFigures::begin).min().orElse(0);
        List<Series> series = new ArrayList<>();
        for (RadialCurve curve : shown) {
            series.add(series(curve.potential(), Style.LINE, curve.r(), curve.g(), from));
        }
        shown.stream()
                .filter(curve -> curve.reference().length > 0)
                .findFirst()
                .ifPresent(
                        c ->
                                series.add(
                                        series(
                                                "reference",
                                                Style.GUIDE,
                                                c.r(),
                                                c.reference(),
                                                from)));
        return new Plot(
                name,
                title,
                new Axis("Distance [Å]", false),
                new Axis("g(r)", false),
                Optional.empty(),
                palette.colour(series));
    }

    /** The last point of the zeros at the left, so that the figure is not half empty. */
    private static int begin(RadialCurve curve) {
        int i = 0;
        while (i + 1 < curve.g().length
                && curve.g()[i + 1] == 0
                && (curve.reference().length == 0 || curve.reference()[i + 1] == 0)) {
            i++;
        }
        return i;
    }

    private static Series series(String label, Style style, double[] r, double[] g, int from) {
        return new Series(
                label,
                style,
                false,
                Arrays.copyOfRange(r, Math.min(from, r.length), r.length),
                Arrays.copyOfRange(g, Math.min(from, g.length), g.length));
    }
}
