// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.winnow.api.evaluation.Evaluator.Trial;

/**
 * Candidates by composition, base rows left out.
 *
 * @param byName rows of each composition, ascending; compositions by name
 */
record Groups(Map<String, int[]> byName) {

    /** Groups that a legend shows by name; the rest go together. */
    static final int SHOWN = 10;

    static Groups of(Trial trial) {
        return of(trial, candidates(trial));
    }

    /** Only these rows, ascending. */
    static Groups of(Trial trial, int[] rows) {
        Map<String, List<Integer>> lists = new TreeMap<>();
        for (int row : rows) {
            lists.computeIfAbsent(trial.compositions().get(row), name -> new ArrayList<>())
                    .add(row);
        }
        Map<String, int[]> groups = new TreeMap<>();
        lists.forEach((name, list) -> groups.put(name, list.stream().mapToInt(i -> i).toArray()));
        return new Groups(groups);
    }

    /** All rows but those of the base, ascending. */
    static int[] candidates(Trial trial) {
        boolean[] base = new boolean[trial.space().size()];
        Arrays.stream(trial.base()).forEach(row -> base[row] = true);
        return IntStream.range(0, base.length).filter(i -> !base[i]).toArray();
    }

    /** How many of a composition; 0 if there is none. */
    int count(String name) {
        int[] rows = byName.get(name);
        return rows == null ? 0 : rows.length;
    }

    /** The share of a composition in all rows of these groups, in percent. */
    double percent(String name) {
        return 100.0 * count(name) / Math.max(1, size());
    }

    /** How many rows in all. */
    int size() {
        return byName.values().stream().mapToInt(rows -> rows.length).sum();
    }

    /** The names that a legend shows, by name: the most frequent, of equally frequent the first. */
    List<String> shown() {
        Comparator<String> order = Comparator.comparingInt(name -> -count(name));
        return byName.keySet().stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .sorted()
                .toList();
    }
}
