// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.engine.SelectJob.Pick;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.model.Fingerprint;

/**
 * Where each configuration of the training set stands in the similarity diagram.
 *
 * <p>The evaluator draws all of them, composition by composition and within one by fingerprint, as
 * rows of a space stand; so the places are those that the study's kernel gave, whichever it is.
 *
 * @param plot as the evaluator drew it
 * @param places x and y by fingerprint; equal configurations stand at one place
 */
record Diagram(Plot plot, Map<String, double[]> places) {

    /**
     * Finds the places.
     *
     * @param plot the similarity map of a selection
     * @param training all configurations that it was selected from, in any order
     * @throws IllegalArgumentException if the map holds more or fewer of a composition
     */
    static Diagram of(Plot plot, List<Members> training) {
        Map<String, Series> drawn = new TreeMap<>();
        plot.series().stream()
                .filter(series -> series.style() == Style.BACKGROUND)
                .forEach(series -> drawn.put(series.label(), series));
        Map<String, List<Fingerprint>> groups = new TreeMap<>();
        for (Members member : training) {
            String label =
                    drawn.containsKey(member.composition()) ? member.composition() : Series.OTHERS;
            groups.computeIfAbsent(label, name -> new ArrayList<>()).add(member.fingerprint());
        }
        Map<String, double[]> places = new HashMap<>();
        groups.forEach((label, group) -> place(label, group, drawn.get(label), places));
        return new Diagram(plot, places);
    }

    private static void place(
            String label, List<Fingerprint> group, Series series, Map<String, double[]> to) {
        int count = series == null ? 0 : series.x().length;
        if (count != group.size()) {
            throw new IllegalArgumentException(
                    "the similarity map must hold "
                            + group.size()
                            + " configurations of "
                            + label
                            + ", got "
                            + count);
        }
        List<Fingerprint> sorted = group.stream().sorted().toList();
        for (int i = 0; i < count; i++) {
            to.put(sorted.get(i).toString(), new double[] {series.x()[i], series.y()[i]});
        }
    }

    /** {@return all configurations, in strong colours} */
    List<Series> whole() {
        return background(Style.POINTS);
    }

    /** {@return picks before the pale whole} @param picks configurations of the training set */
    List<Series> with(List<Pick> picks) {
        List<Series> series = background(Style.BACKGROUND);
        Map<String, List<double[]>> groups = new TreeMap<>();
        for (Pick pick : picks) {
            boolean named =
                    plot.series().stream().anyMatch(s -> s.label().equals(pick.composition()));
            groups.computeIfAbsent(
                            named ? pick.composition() : Series.OTHERS, name -> new ArrayList<>())
                    .add(places.get(pick.fingerprint()));
        }
        groups.forEach((label, points) -> series.add(emphasis(label, points)));
        return series;
    }

    private List<Series> background(Style style) {
        List<Series> series = new ArrayList<>();
        for (Series s : plot.series()) {
            if (s.style() == Style.BACKGROUND) {
                series.add(new Series(s.label(), style, false, s.x(), s.y()));
            }
        }
        return series;
    }

    private static Series emphasis(String label, List<double[]> points) {
        return new Series(
                label,
                Style.EMPHASIS,
                false,
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }
}
