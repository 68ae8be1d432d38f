// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.study.result.Results;

/**
 * Labels in an order that is the same in every figure, so that each keeps its colour throughout a
 * report.
 *
 * @param labels the first has the first colour
 */
record Palette(List<String> labels) {

    /** As many as the evaluators of a selection show by name. */
    private static final int MOST = 10;

    private static final double[] NONE = {};

    /**
     * The compositions: those of the initial set in their order (the ten most frequent, if there
     * are more), then those that only test sets have.
     */
    static Palette compositions(Results results) {
        List<String> labels = new ArrayList<>(frequent(results.set(Results.INITIAL)));
        for (Results.Set set : results.sets()) {
            for (String composition : frequent(set)) {
                if (set.test() && !labels.contains(composition)) {
                    labels.add(composition);
                }
            }
        }
        return new Palette(labels);
    }

    private static List<String> frequent(Results.Set set) {
        List<String> names =
                set.compositions().entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .toList();
        return Formulas.sorted(names);
    }

    /**
     * The potentials: those of the first selection, those of whole sets, then the rest. Figures of
     * few potentials show the first two kinds; after eight, colours come with other marks.
     */
    static Palette potentials(Results results) {
        Optional<String> first =
                results.potentials().stream().flatMap(p -> p.selection().stream()).findFirst();
        List<String> labels = new ArrayList<>();
        results.potentials().stream()
                .filter(p -> p.selection().isPresent() && p.selection().equals(first))
                .forEach(p -> labels.add(p.label()));
        results.potentials().stream()
                .filter(p -> p.selection().isEmpty())
                .forEach(p -> labels.add(p.label()));
        results.potentials().stream()
                .filter(p -> p.selection().isPresent() && !p.selection().equals(first))
                .forEach(p -> labels.add(p.label()));
        return new Palette(labels);
    }

    /** {@return the series behind empty ones that give every label its colour} */
    List<Series> colour(List<Series> series) {
        List<Series> all = new ArrayList<>();
        labels.forEach(label -> all.add(new Series(label, Style.POINTS, false, NONE, NONE)));
        all.addAll(series);
        return all;
    }
}
