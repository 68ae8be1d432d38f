// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.Algorithm;
import org.winnow.api.engine.Progress;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Finding.Level;
import org.winnow.api.evaluation.Finding.Quantity;
import org.winnow.api.evaluation.Table;

/**
 * Numbers and shares of every composition among all candidates and in each size of the selection.
 *
 * <p>Every composition has a row in every set, also where its count is 0; compositions stand by
 * name. Of compositions that changed equally the first by name is told. Time O(n + k · sizes).
 */
@Component(factory = Evaluator.FACTORY, service = Evaluator.class)
@Algorithm(
        id = "composition",
        title = "Composition of the selection",
        source =
                "Xu et al., Training Data Set Refinement for the Machine Learning Potential of"
                        + " Li–Si Alloys via Structural Similarity Analysis, Table S1")
public final class Composition implements Evaluator {

    /** Made by the catalogue or by hand; has no settings. */
    public Composition() {}

    @Override
    public Finding evaluate(Trial trial, Progress progress) {
        Groups all = Groups.of(trial);
        List<List<Object>> rows = new ArrayList<>();
        for (int size : trial.sizes()) {
            append(rows, "selected-" + size, all, chosen(trial, size));
        }
        append(rows, "all", all, all);
        Groups last = chosen(trial, trial.selection().size());
        progress.report(1);
        List<String> missing =
                all.byName().keySet().stream().filter(name -> last.count(name) == 0).toList();
        return new Finding(
                missing.isEmpty() || last.size() == 0 ? Level.FINE : Level.NOTICE,
                sentence(all, last, missing),
                List.of(
                        new Quantity("compositions", all.byName().size(), ""),
                        new Quantity("compositions without a pick", missing.size(), "")),
                List.of(
                        new Table(
                                "composition",
                                List.of("set", "composition", "count", "percent"),
                                rows)),
                List.of());
    }

    private static Groups chosen(Trial trial, int size) {
        int[] rows = Arrays.copyOf(trial.selection().rows(), size);
        Arrays.sort(rows);
        return Groups.of(trial, rows);
    }

    private static void append(List<List<Object>> rows, String set, Groups all, Groups part) {
        for (String name : all.byName().keySet()) {
            rows.add(List.of(set, name, part.count(name), part.percent(name)));
        }
    }

    private static String sentence(Groups all, Groups last, List<String> missing) {
        if (last.size() == 0) {
            return "there are no picks, and so none of any composition";
        }
        String shrank = null;
        String grew = null;
        for (String name : all.byName().keySet()) {
            double change = change(all, last, name);
            if (change < 0 && (shrank == null || change < change(all, last, shrank))) {
                shrank = name;
            }
            if (change > 0 && (grew == null || change > change(all, last, grew))) {
                grew = name;
            }
        }
        String absent =
                missing.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; %d of %d compositions have no pick, %s first by name",
                                missing.size(),
                                all.byName().size(),
                                missing.get(0));
        return (shrank == null || grew == null
                        ? "the picks have every composition in the same share as the whole"
                        : "among the picks "
                                + told(all, last, shrank, "shrank")
                                + " and "
                                + told(all, last, grew, "grew"))
                + absent;
    }

    /** Percentage points. */
    private static double change(Groups all, Groups last, String name) {
        return last.percent(name) - all.percent(name);
    }

    private static String told(Groups all, Groups last, String name, String verb) {
        return String.format(
                Locale.ROOT,
                "%s %s most, from %.2f %% of all to %.2f %%",
                name,
                verb,
                all.percent(name),
                last.percent(name));
    }
}
