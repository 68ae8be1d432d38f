// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Table;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Selection;

/**
 * Selections that see configurations the same way: by one descriptor and one kernel.
 *
 * @param suffix for names of files, such as {@code -2}; empty for the first family
 * @param words for captions; empty if there is only one family
 * @param selections by sampler and seed
 */
record Family(String suffix, String words, List<Selection> selections) {

    /** {@return families in the order of the study} */
    static List<Family> of(Results results) {
        Map<String, List<Selection>> groups = new LinkedHashMap<>();
        for (Selection selection : results.selections()) {
            String key = selection.descriptor() + " and " + selection.kernel();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(selection);
        }
        List<Family> families = new ArrayList<>();
        groups.forEach(
                (key, list) ->
                        families.add(
                                new Family(
                                        families.isEmpty() ? "" : "-" + (families.size() + 1),
                                        groups.size() == 1 ? "" : " By " + key + ".",
                                        list)));
        return families;
    }

    /** {@return the number of an exhibit, told apart from those of other families} */
    String number(String number) {
        return suffix.isEmpty() ? number : number + " (" + suffix.substring(1) + ")";
    }

    /** {@return the selections of each sampler, by its name} */
    Map<String, List<Selection>> bySampler() {
        Map<String, List<Selection>> samplers = new LinkedHashMap<>();
        for (Selection selection : selections) {
            samplers.computeIfAbsent(selection.name(), name -> new ArrayList<>()).add(selection);
        }
        return samplers;
    }

    /** {@return a plot that an evaluator drew} @param name of the plot */
    static Optional<Plot> plot(Selection selection, String name) {
        return selection.result().findings().stream()
                .flatMap(finding -> finding.plots().stream())
                .filter(plot -> plot.name().equals(name))
                .findFirst();
    }

    /** {@return a table that an evaluator made} @param name of the table */
    static Optional<Table> table(Selection selection, String name) {
        return selection.result().findings().stream()
                .flatMap(finding -> finding.tables().stream())
                .filter(table -> table.name().equals(name))
                .findFirst();
    }
}
