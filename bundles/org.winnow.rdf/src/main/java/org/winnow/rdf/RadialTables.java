// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.api.evaluation.Table;
import org.winnow.rdf.Comparison.Pair;

/** The tables of radial distribution functions: curves, first peaks, one line a composition. */
final class RadialTables {

    private final List<Comparison> all;
    private final boolean compared;
    private final Grid grid;

    RadialTables(List<Comparison> all, boolean compared, Grid grid) {
        this.all = all;
        this.compared = compared;
        this.grid = grid;
    }

    List<Table> tables() {
        return compared ? List.of(curves(), peaks(), summary()) : List.of(curves(), peaks());
    }

    private Table curves() {
        List<List<Object>> rows = new ArrayList<>();
        for (Comparison c : all) {
            for (Pair pair : c.pairs()) {
                double[] g = pair.own().shown();
                double[] reference = pair.reference().map(Radial::shown).orElse(new double[0]);
                for (int bin = 0; bin < g.length; bin++) {
                    List<Object> row = new ArrayList<>();
                    row.add(c.name());
                    row.add(pair.own().pair());
                    row.add(grid.middle(bin));
                    row.add(g[bin]);
                    row.add(pair.own().around((bin + 1) * Grid.FINE - 1));
                    if (compared) {
                        row.add(reference.length == 0 ? Double.NaN : reference[bin]);
                    }
                    rows.add(row);
                }
            }
        }
        List<String> columns =
                new ArrayList<>(List.of("composition", "pair", "r", "g", "coordination"));
        if (compared) {
            columns.add("reference_g");
        }
        return new Table("rdf", columns, rows);
    }

    private Table peaks() {
        List<List<Object>> rows = new ArrayList<>();
        for (Comparison c : all) {
            for (Pair pair : c.pairs()) {
                List<Object> row = new ArrayList<>();
                row.add(c.name());
                row.add(pair.own().pair());
                addPeak(row, Optional.of(pair.own()), pair.peak());
                if (compared) {
                    addPeak(row, pair.reference(), pair.referencePeak());
                    row.add(pair.deltaR());
                    row.add(pair.deltaH());
                }
                rows.add(row);
            }
        }
        List<String> columns = new ArrayList<>(List.of("composition", "pair"));
        List<String> each =
                List.of("r", "height", "sigma", "minimum", "coordination", "coordination_back");
        columns.addAll(each);
        if (compared) {
            each.forEach(name -> columns.add("reference_" + name));
            columns.add("delta_r");
            columns.add("delta_h");
        }
        return new Table("peaks", columns, rows);
    }

    /** Six numbers; NaN where there is no peak or no minimum after it. */
    private static void addPeak(
            List<Object> row, Optional<Radial> radial, Optional<FirstPeak> peak) {
        row.add(peak.map(FirstPeak::r).orElse(Double.NaN));
        row.add(peak.map(FirstPeak::height).orElse(Double.NaN));
        row.add(peak.map(FirstPeak::sigma).orElse(Double.NaN));
        boolean ends = peak.isPresent() && peak.get().minimum() >= 0;
        int end = ends ? peak.get().minimum() : -1;
        double around = ends ? radial.get().around(end) : Double.NaN;
        row.add(ends ? (end + 0.5) * radial.get().grid().step() : Double.NaN);
        row.add(around);
        row.add(ends ? around * radial.get().ratio() : Double.NaN);
    }

    /** The numbers of Xu et al., Table 1, with the pairs they belong to. */
    private Table summary() {
        List<List<Object>> rows = new ArrayList<>();
        for (Comparison c : all) {
            Optional<Pair> far = c.worst(Pair::deltaR);
            Optional<Pair> tall = c.worst(Pair::deltaH);
            rows.add(
                    List.of(
                            c.name(),
                            c.frames(),
                            c.referenceFrames(),
                            far.map(p -> Math.abs(p.deltaR())).orElse(Double.NaN),
                            far.map(p -> p.own().pair()).orElse(""),
                            tall.map(p -> Math.abs(p.deltaH())).orElse(Double.NaN),
                            tall.map(p -> p.own().pair()).orElse("")));
        }
        return new Table(
                "summary",
                List.of(
                        "composition",
                        "frames",
                        "reference_frames",
                        "delta_r_max",
                        "delta_r_pair",
                        "delta_h_max",
                        "delta_h_pair"),
                rows);
    }
}
