// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.engine.SelectJob.Pick;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Selection;

/**
 * Picks of one size.
 *
 * @param selection what was picked
 * @param size how many of it, from the first on
 */
record Subset(Selection selection, int size) {

    /**
     * Those of a family on which potentials were trained, of each sampler with its first seed;
     * where there are none, three sizes of the first sampler.
     */
    static List<Subset> telling(Results results, Family family) {
        List<Subset> trained = new ArrayList<>();
        for (List<Selection> curves : family.bySampler().values()) {
            all(curves).stream()
                    .filter(s -> s.selection().seed() == curves.get(0).seed())
                    .filter(s -> s.isTrained(results))
                    .forEach(trained::add);
        }
        if (!trained.isEmpty()) {
            return trained;
        }
        Selection first = family.selections().get(0);
        List<Subset> some =
                all(family.selections()).stream()
                        .filter(s -> s.selection().name().equals(first.name()))
                        .filter(s -> s.selection().seed() == first.seed())
                        .toList();
        int last = some.size() - 1;
        return List.of(0, last / 2, last).stream().distinct().map(some::get).toList();
    }

    /** {@return every size of every selection, in their order} */
    static List<Subset> all(List<Selection> selections) {
        List<Subset> all = new ArrayList<>();
        for (Selection selection : selections) {
            selection.result().sizes().forEach(size -> all.add(new Subset(selection, size)));
        }
        return all;
    }

    /** {@return whether a potential was trained on it} */
    boolean isTrained(Results results) {
        return results.potentials().stream()
                .filter(p -> p.selection().filter(selection.id()::equals).isPresent())
                .anyMatch(p -> p.size().orElse(-1) == size);
    }

    List<Pick> picks() {
        return selection.result().picks().subList(0, size);
    }

    /** {@return how many of each composition} */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        picks().forEach(pick -> counts.merge(pick.composition(), 1, Integer::sum));
        return counts;
    }

    /** {@return such as {@code FPS-400} or {@code SS-400 (seed 2)}, after the selection's label} */
    String label() {
        String label = selection.label();
        String[] parts = label.split("(?= \\(|, )", 2);
        String rest = parts.length < 2 ? "" : parts[1];
        return parts[0].endsWith("-" + size) ? label : parts[0] + "-" + size + rest;
    }
}
