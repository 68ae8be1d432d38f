// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.winnow.api.engine.Datasets;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.model.Configuration;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Group;
import org.winnow.api.report.Exploration.Property;
import org.winnow.api.report.Exploration.Quantity;
import org.winnow.numerics.PrincipalComponents;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Selection;

/** The initial set to be explored: where each configuration stands, and what became of it. */
final class Explorations {

    /** So many configurations a browser shows without making its user wait, picks not counted. */
    static final int MOST = 8000;

    private static final String COMPOSITION = "composition";

    /** How the evaluator begins the label of an axis before it names a composition. */
    private static final String TO = "similarity to ";

    private final Results results;
    private final List<Picks> picks;
    private final Atlas atlas;
    private final List<Property> properties = new ArrayList<>();

    private Explorations(Results results, List<Picks> picks, Atlas atlas) {
        this.results = results;
        this.picks = picks;
        this.atlas = atlas;
    }

    /** Reads the initial set and its features, and finds where all stand. */
    static Exploration of(Results results, Datasets datasets, int most) throws IOException {
        List<Picks> picks = new ArrayList<>();
        if (!results.selections().isEmpty()) {
            for (List<Selection> seeds : Family.of(results).get(0).bySampler().values()) {
                picks.add(Picks.of(seeds.get(0)));
            }
        }
        Set<String> picked = new HashSet<>();
        picks.forEach(p -> picked.addAll(p.ranks().keySet()));
        Atlas atlas = Atlas.read(results, datasets, picked, most);
        return new Explorations(results, picks, atlas)
                .make(Landscape.read(results.features(), atlas.rows()));
    }

    private Exploration make(Landscape landscape) {
        properties.add(
                new Group(
                        COMPOSITION,
                        "The reduced chemical formula.",
                        atlas.compositions(),
                        Formulas.sorted(atlas.compositions())));
        properties.add(
                new Group("set", "Half of the split that it went to.", List.copyOf(atlas.sets())));
        tags();
        picks.forEach(this::picked);
        List<String> map = map(landscape);
        components(landscape);
        if (!picks.isEmpty()) {
            distance(landscape, picks.get(0));
        }
        properties.addAll(Labels.of(atlas.configurations()));
        List<String> axes = map.size() == 2 ? map : List.of("component 1", "component 2");
        return new Exploration(
                title(),
                atlas.configurations(),
                List.copyOf(properties),
                axes.get(0),
                axes.get(1),
                COMPOSITION);
    }

    private String title() {
        String title = results.study().title();
        return atlas.thinned()
                ? title
                        + ": "
                        + atlas.rows().length
                        + " of "
                        + atlas.whole()
                        + " configurations, all picks among them"
                : title;
    }

    private void tags() {
        List<String> tags = atlas.configurations().stream().map(Configuration::tag).toList();
        if (tags.stream().distinct().count() > 1 && !tags.equals(atlas.compositions())) {
            properties.add(new Group("tag", "The group that its file names.", tags));
        }
    }

    private void picked(Picks p) {
        String label = p.selection().label();
        List<String> fingerprints = atlas.fingerprints();
        properties.add(
                new Group(
                        "picked by " + label,
                        "The smallest subset by " + label + " that holds it.",
                        fingerprints.stream().map(p::smallest).toList()));
        properties.add(
                new Quantity(
                        "rank by " + label,
                        "",
                        "The place among the picks by " + label + ", from 1.",
                        fingerprints.stream().mapToDouble(p::rank).toArray()));
    }

    /** Adds the coordinates of Figure 2, for the whole initial set, and tells their names. */
    private List<String> map(Landscape landscape) {
        Optional<Plot> map =
                results.selections().stream()
                        .flatMap(s -> Family.plot(s, "similarity-map").stream())
                        .findFirst();
        List<String> names = new ArrayList<>();
        for (Plot.Axis axis : map.map(m -> List.of(m.x(), m.y())).orElse(List.of())) {
            String label = axis.label().toLowerCase(Locale.ROOT);
            int at = label.indexOf(TO);
            int[] to =
                    at < 0
                            ? new int[0]
                            : reference(landscape, axis.label().substring(at + TO.length()));
            if (to.length > 0) {
                names.add(label(axis));
                properties.add(
                        new Quantity(
                                label(axis),
                                "",
                                "The mean cosine of its features with those of the configurations"
                                        + " named.",
                                landscape.meanSimilarity(to)));
            }
        }
        return names;
    }

    private static String label(Plot.Axis axis) {
        return axis.label().substring(0, 1).toLowerCase(Locale.ROOT) + axis.label().substring(1);
    }

    /** Those an axis names: a composition, all, or the one least typical. */
    private int[] reference(Landscape landscape, String name) {
        return switch (name) {
            case "all" -> IntStream.range(0, atlas.rows().length).toArray();
            case "least typical" -> new int[] {landscape.leastTypical()};
            default -> Landscape.rows(atlas.compositions(), name);
        };
    }

    private void components(Landscape landscape) {
        PrincipalComponents found = landscape.components();
        for (int k = 0; k < found.count(); k++) {
            properties.add(
                    new Quantity(
                            "component " + (k + 1),
                            "",
                            String.format(
                                    Locale.ROOT,
                                    "Principal component %d of the features of length 1; it has %.1f"
                                            + " %% of their variance.",
                                    k + 1,
                                    100 * found.share(k)),
                            found.scores(k)));
        }
    }

    /** To the largest subset that a potential was trained on, or else the largest. */
    private void distance(Landscape landscape, Picks first) {
        List<Subset> all = Subset.all(List.of(first.selection()));
        Subset subset =
                all.stream()
                        .filter(s -> s.isTrained(results))
                        .reduce((a, b) -> b)
                        .orElse(all.get(all.size() - 1));
        properties.add(
                new Quantity(
                        "distance to the nearest pick",
                        "",
                        "To the nearest pick of " + subset.label() + ", by the cosine of features.",
                        landscape.nearest(atlas.places(first, subset.size()))));
    }
}
