// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Finding.Level;
import org.winnow.api.evaluation.Finding.Quantity;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.rdf.Comparison.Pair;

/** Says what was found: a sentence, the numbers of Xu et al., Table 1, tables, a figure each. */
final class RadialFinding {

    private final List<Comparison> all;
    private final boolean compared;
    private final Grid grid;

    RadialFinding(List<Comparison> all, boolean compared, Grid grid) {
        this.all = all;
        this.compared = compared;
        this.grid = grid;
    }

    Finding finding() {
        List<String> alone = without();
        long blank = all.stream().flatMap(c -> c.pairs().stream()).filter(this::blank).count();
        String more = alone.isEmpty() ? "" : "; the reference lacks " + String.join(", ", alone);
        if (blank > 0) {
            more += "; pairs without a first peak within reach: " + blank;
        }
        return new Finding(
                more.isEmpty() ? Level.FINE : Level.NOTICE,
                (compared ? differences() : counts()) + more,
                quantities(),
                new RadialTables(all, compared, grid).tables(),
                all.stream().map(this::plot).toList());
    }

    /** The compositions that the reference lacks. */
    private List<String> without() {
        return all.stream()
                .filter(c -> compared && c.referenceFrames() == 0)
                .map(Comparison::name)
                .toList();
    }

    private boolean blank(Pair pair) {
        return pair.peak().isEmpty()
                || pair.reference().isPresent() && pair.referencePeak().isEmpty();
    }

    private String counts() {
        long frames = all.stream().mapToLong(Comparison::frames).sum();
        int pairs = all.stream().mapToInt(c -> c.pairs().size()).sum();
        return String.format(
                Locale.ROOT,
                "%d radial distribution functions of %d compositions from %d frames",
                pairs,
                all.size(),
                frames);
    }

    private String differences() {
        double r = -1;
        double h = -1;
        String whoseR = "";
        String whoseH = "";
        for (Comparison c : all) {
            Optional<Pair> far = c.worst(Pair::deltaR);
            if (far.isPresent() && Math.abs(far.get().deltaR()) > r) {
                r = Math.abs(far.get().deltaR());
                whoseR = far.get().own().pair() + " in " + c.name();
            }
            Optional<Pair> tall = c.worst(Pair::deltaH);
            if (tall.isPresent() && Math.abs(tall.get().deltaH()) > h) {
                h = Math.abs(tall.get().deltaH());
                whoseH = tall.get().own().pair() + " in " + c.name();
            }
        }
        if (r < 0) {
            return "no first peak can be compared with the reference";
        }
        return String.format(
                Locale.ROOT,
                "first peaks differ from the reference by at most %.3f Å (%s) and %.1f %% of their"
                        + " height (%s)",
                r,
                whoseR,
                100 * h,
                whoseH);
    }

    private List<Quantity> quantities() {
        List<Quantity> quantities = new ArrayList<>();
        for (Comparison c : all) {
            c.worst(Pair::deltaR)
                    .ifPresent(p -> quantities.add(worst("Δr", c, Math.abs(p.deltaR()), "Å")));
            c.worst(Pair::deltaH)
                    .ifPresent(p -> quantities.add(worst("δh", c, Math.abs(p.deltaH()), "")));
        }
        return quantities;
    }

    private static Quantity worst(String what, Comparison c, double value, String unit) {
        return new Quantity("largest |" + what + "| of first peaks, " + c.name(), value, unit);
    }

    private Plot plot(Comparison c) {
        boolean beside = c.referenceFrames() > 0;
        List<Series> series = new ArrayList<>();
        int from = c.pairs().stream().mapToInt(p -> begin(p.own())).min().orElse(0);
        for (Pair pair : c.pairs()) {
            pair.reference().ifPresent(r -> series.add(series(r, Style.SHADE, from)));
        }
        for (Pair pair : c.pairs()) {
            series.add(series(pair.own(), Style.LINE, from));
        }
        return new Plot(
                "rdf-" + c.name().toLowerCase(Locale.ROOT),
                c.name() + (beside ? ": lines, and the reference (broad, pale)" : ""),
                new Axis("Distance [Å]", false),
                new Axis("g(r), smoothed by " + grid.width() + " Å", false),
                Optional.empty(),
                series);
    }

    /** The last whole Å before anything is there. */
    private int begin(Radial radial) {
        double[] g = radial.shown();
        int first = 0;
        while (first < g.length - 1 && g[first] == 0) {
            first++;
        }
        return (int) (Math.floor(grid.middle(first)) / grid.width());
    }

    /** Smoothed by one bin, or the noise of small cells hides the rest. */
    private Series series(Radial radial, Style style, int from) {
        double[] g = FirstPeak.smooth(radial.shown(), 1);
        double[] x = new double[g.length - from];
        double[] y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = grid.middle(from + k);
            y[k] = g[from + k];
        }
        return new Series(radial.pair(), style, false, x, y);
    }
}
