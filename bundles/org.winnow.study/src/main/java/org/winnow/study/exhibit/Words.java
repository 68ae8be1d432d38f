// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.winnow.api.evaluation.Finding;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Selection;

/** Paragraphs whose words depend on what a study has. */
final class Words {

    private Words() {}

    /** {@return such as {@code 1 potential} or {@code 2 potentials}} */
    static String count(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }

    static List<String> data(Results results) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "Subsets are picked from the training set only. The validation set holds the rest of"
                        + " the data, and test sets come from elsewhere; every potential is tried on"
                        + " all of them.");
        for (Family family : Family.of(results)) {
            Selection first = family.selections().get(0);
            paragraphs.add(
                    "Configurations are compared by "
                            + first.descriptor()
                            + " with "
                            + first.kernel()
                            + "; the distance of two is √(2 − 2K) of their similarity K, so that a"
                            + " distance of 0.1 is a similarity of 0.995.");
            finding(first, "redundancy").ifPresent(f -> paragraphs.add(sentence(f.sentence())));
        }
        return paragraphs;
    }

    private static Optional<Finding> finding(Selection selection, String plot) {
        return selection.result().findings().stream()
                .filter(f -> f.plots().stream().anyMatch(p -> p.name().equals(plot)))
                .findFirst();
    }

    /** {@return with a capital and a full stop} */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    static String picks(Results results) {
        Map<String, String> samplers =
                results.selections().stream()
                        .collect(
                                Collectors.toMap(
                                        Selection::name,
                                        Selection::sampler,
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        String words =
                samplers.entrySet().stream()
                        .map(
                                e ->
                                        e.getKey().equals(e.getValue())
                                                ? e.getKey()
                                                : e.getKey() + " (" + e.getValue() + ")")
                        .collect(Collectors.joining(", "));
        return Words.count(samplers.size(), "sampler")
                + " picked: "
                + words
                + ". A pick stands for the configurations within a distance of "
                + results.study().reporting().threshold()
                + ".";
    }
}
