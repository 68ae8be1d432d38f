// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.study.result.Matrix;
import org.winnow.study.result.Matrix.Peak;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Potential;

/** The structure that molecular dynamics with the potentials finds: Figure 7, Tables 1 and S2. */
final class StructureExhibits {

    private final Results results;
    private final Palette palette;
    private final List<Matrix.Row> rows;
    private final List<String> compositions;

    StructureExhibits(Results results, Palette palette) {
        this.results = results;
        this.palette = palette;
        this.rows = results.matrix().rows().stream().filter(row -> !row.peaks().isEmpty()).toList();
        TreeSet<String> names = new TreeSet<>(Formulas.ORDER);
        rows.forEach(row -> row.peaks().forEach(peak -> names.add(peak.composition())));
        this.compositions = List.copyOf(names);
    }

    /** {@return Figure 7: distribution functions, a figure a composition, of leading potentials} */
    List<Exhibit> distributions() throws IOException {
        List<RadialCurve> curves = new ArrayList<>();
        List<Potential> judged =
                results.potentials().stream().filter(p -> p.structure().isPresent()).toList();
        boolean any = judged.stream().anyMatch(p -> Leading.is(results, p));
        for (Potential potential : judged) {
            if (!any || Leading.is(results, potential)) {
                curves.addAll(
                        RadialCurve.read(potential.label(), potential.structure().get().out()));
            }
        }
        return new RadialFigures(curves, palette).figures();
    }

    /** {@return Table 1: the largest deviations of first peaks} */
    Optional<Exhibit> largest() {
        Sheet sheet = new Sheet("table-1").column("potential", "Potential");
        for (String composition : compositions) {
            String key = Sheet.key(composition);
            sheet.column("delta_r_max_" + key, composition + " |Δr| [Å]");
            sheet.column("delta_h_max_" + key, composition + " |δh|");
        }
        for (Matrix.Row row : rows) {
            List<Object> values = new ArrayList<>(List.of(row.label()));
            for (String composition : compositions) {
                List<Peak> peaks =
                        row.peaks().stream()
                                .filter(p -> p.composition().equals(composition))
                                .toList();
                values.add(largest(peaks.stream().map(Peak::shift).toList()));
                values.add(largest(peaks.stream().map(Peak::height).toList()));
            }
            sheet.row(values);
        }
        return exhibit(
                sheet,
                "Table 1",
                "First peaks of radial distribution functions beside those of the reference: the"
                        + " largest deviation of the place |Δr| and of the relative height |δh|"
                        + " over all pairs of species (eqs. 12 and 13 of Xu et al.).");
    }

    private static double largest(List<Double> values) {
        return values.stream()
                .filter(Double::isFinite)
                .mapToDouble(Math::abs)
                .max()
                .orElse(Double.NaN);
    }

    /** {@return Table S2: deviations pair by pair} */
    Optional<Exhibit> byPair() {
        TreeSet<String> pairs = new TreeSet<>();
        rows.forEach(row -> row.peaks().forEach(peak -> pairs.add(peak.pair())));
        Sheet sheet =
                new Sheet("table-s2")
                        .column("potential", "Potential")
                        .column("composition", "Composition");
        pairs.forEach(pair -> sheet.column("delta_r_" + Sheet.key(pair), pair + " Δr [Å]"));
        pairs.forEach(pair -> sheet.column("delta_h_" + Sheet.key(pair), pair + " δh"));
        for (Matrix.Row row : rows) {
            for (String composition : compositions) {
                List<Object> values = new ArrayList<>(List.of(row.label(), composition));
                pairs.forEach(pair -> values.add(peak(row, composition, pair).shift()));
                pairs.forEach(pair -> values.add(peak(row, composition, pair).height()));
                sheet.row(values);
            }
        }
        return exhibit(
                sheet,
                "Table S2",
                "Deviation of the place Δr and of the relative height δh of the first peak from the"
                        + " reference, for every pair of species.");
    }

    private static Peak peak(Matrix.Row row, String composition, String pair) {
        return row.peaks().stream()
                .filter(p -> p.composition().equals(composition) && p.pair().equals(pair))
                .findFirst()
                .orElse(new Peak(composition, pair, Double.NaN, Double.NaN));
    }

    private static Optional<Exhibit> exhibit(Sheet sheet, String number, String caption) {
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.listing(number, caption));
    }
}
