// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.Datasets;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Selection;

/** What the training set looks like to a kernel, and what subsets of it cover: Figures 2 and 4. */
final class SimilarityFigures {

    /** Panels of Figure 4. */
    private static final int MOST = 8;

    private final Results results;
    private final Palette palette;
    private final Datasets datasets;

    SimilarityFigures(Results results, Palette palette, Datasets datasets) {
        this.results = results;
        this.palette = palette;
        this.datasets = datasets;
    }

    /** {@return Figure 2: the diagram, and how alike the configurations of a composition are} */
    Optional<Exhibit> redundancy(Family family) {
        Selection first = family.selections().get(0);
        List<Plot> panels = new ArrayList<>();
        String caption = "";
        Optional<Plot> map = Family.plot(first, "similarity-map");
        if (map.isPresent()) {
            panels.add(whole(family, map.get()));
            caption =
                    "(a) Each configuration of the training set by its mean similarity to all of"
                            + " two compositions; tight clouds are redundant. ";
        }
        Optional<Plot> pairs = Family.plot(first, "redundancy");
        if (pairs.isPresent()) {
            panels.add(pairs(family, pairs.get(), panels.isEmpty() ? "" : "(b) "));
            caption +=
                    (panels.size() > 1 ? "(b) " : "")
                            + "Share of the pairs of configurations of one composition that are at"
                            + " most this similar. A curve that rises late, near 1, belongs to a"
                            + " redundant composition.";
        }
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Figure(
                                family.number("Figure 2"),
                                caption.strip() + family.words(),
                                panels));
    }

    private Plot whole(Family family, Plot map) {
        Diagram diagram = new Diagram(map, Map.of());
        int count = results.set(Results.TRAINING).configurations();
        return new Plot(
                "figure-2a" + family.suffix(),
                "(a) Training set, " + count + " configurations",
                map.x(),
                map.y(),
                Optional.empty(),
                palette.colour(diagram.whole()));
    }

    private Plot pairs(Family family, Plot pairs, String letter) {
        return new Plot(
                "figure-2b" + family.suffix(),
                letter + "Pairs within one composition",
                pairs.x(),
                pairs.y(),
                Optional.empty(),
                palette.colour(pairs.series()));
    }

    /** {@return Figure 4: subsets over the whole training set} */
    Optional<Exhibit> coverage(Family family, List<Subset> subsets) throws IOException {
        Optional<Plot> map = Family.plot(family.selections().get(0), "similarity-map");
        List<Subset> shown = subsets.stream().limit(MOST).toList();
        if (map.isEmpty() || shown.isEmpty()) {
            return Optional.empty();
        }
        List<Members> training = Members.of(datasets, results.set(Results.TRAINING).inputs());
        Diagram diagram = Diagram.of(map.get(), training);
        List<Plot> panels = new ArrayList<>();
        for (Subset subset : shown) {
            String letter = String.valueOf((char) ('a' + panels.size()));
            panels.add(
                    panel(family, letter, subset, diagram.with(subset.picks()), training.size()));
        }
        String left =
                subsets.size() > MOST ? " The first " + MOST + " of " + subsets.size() + "." : "";
        return Optional.of(
                new Figure(
                        family.number("Figure 4"),
                        "Subsets (outlined marks) over the whole training set (pale), in the axes"
                                + " of Figure 2. What is pale and has no mark near it is not"
                                + " covered."
                                + left
                                + family.words(),
                        panels));
    }

    private Plot panel(
            Family family, String letter, Subset subset, List<Series> series, int whole) {
        Plot map = Family.plot(family.selections().get(0), "similarity-map").orElseThrow();
        return new Plot(
                "figure-4" + letter + family.suffix(),
                "(" + letter + ") " + subset.label() + " of " + whole,
                map.x(),
                map.y(),
                Optional.empty(),
                palette.colour(series));
    }
}
