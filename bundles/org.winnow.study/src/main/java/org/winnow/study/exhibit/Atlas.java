// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.winnow.api.engine.Datasets;
import org.winnow.api.model.Configuration;
import org.winnow.study.result.Results;

/**
 * The configurations of the initial set that a page shows: all of them, or every pick and every
 * so-manyth of the others where they are too many for a browser.
 *
 * @param rows their numbers in the initial set, ascending
 * @param configurations in that order
 * @param sets which of them are in the training set, in words
 * @param whole how many the initial set has
 */
record Atlas(int[] rows, List<Configuration> configurations, List<String> sets, int whole) {

    /** Reads them. @param most how many a page shows, picks not counted */
    static Atlas read(Results results, Datasets datasets, Set<String> picked, int most)
            throws IOException {
        int whole = results.set(Results.INITIAL).configurations();
        int step = Math.max(1, (whole + most - 1) / most);
        List<Integer> rows = new ArrayList<>();
        List<Configuration> configurations = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        Map<String, Integer> training = training(results, datasets);
        Set<String> shown = new HashSet<>();
        Members.forEach(
                datasets,
                results.set(Results.INITIAL).inputs(),
                (number, c) -> {
                    String fingerprint = c.fingerprint().toString();
                    boolean first = shown.add(fingerprint);
                    String set = set(training, fingerprint);
                    if (number % step == 0 || first && picked.contains(fingerprint)) {
                        rows.add(number);
                        configurations.add(c);
                        sets.add(set);
                    }
                });
        return new Atlas(rows.stream().mapToInt(i -> i).toArray(), configurations, sets, whole);
    }

    /** How often each configuration stands in the training set. */
    private static Map<String, Integer> training(Results results, Datasets datasets)
            throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (Members member : Members.of(datasets, results.set(Results.TRAINING).inputs())) {
            counts.merge(member.fingerprint().toString(), 1, Integer::sum);
        }
        return counts;
    }

    /** Of equal configurations the first are those of the training set. */
    private static String set(Map<String, Integer> training, String fingerprint) {
        int left = training.getOrDefault(fingerprint, 0);
        training.put(fingerprint, left - 1);
        return left > 0 ? Results.TRAINING : Results.VALIDATION;
    }

    boolean thinned() {
        return rows.length < whole;
    }

    List<String> compositions() {
        return configurations.stream().map(Configuration::composition).toList();
    }

    List<String> fingerprints() {
        return configurations.stream().map(c -> c.fingerprint().toString()).toList();
    }

    /** {@return places in this atlas of the picks with ranks up to a size} */
    int[] places(Picks picks, int size) {
        List<String> fingerprints = fingerprints();
        return IntStream.range(0, fingerprints.size())
                .filter(i -> picks.rank(fingerprints.get(i)) <= size)
                .toArray();
    }
}
