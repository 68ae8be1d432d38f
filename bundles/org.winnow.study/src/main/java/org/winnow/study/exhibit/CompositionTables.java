// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.study.result.Results;

/** How many of each composition subsets and sets hold: Tables S1 and S4. */
final class CompositionTables {

    private final Results results;
    private final List<String> compositions;

    CompositionTables(Results results) {
        this.results = results;
        this.compositions = Formulas.sorted(results.set(Results.INITIAL).compositions().keySet());
    }

    /** {@return Table S1: every subset of the first sampler, and the sets} */
    Optional<Exhibit> firstSampler() {
        Sheet sheet = sheet("table-s1");
        String sampler = "";
        for (Subset subset : Subset.all(results.selections())) {
            var first = results.selections().get(0);
            sampler = first.name();
            if (subset.selection().name().equals(sampler)
                    && subset.selection().seed() == first.seed()) {
                add(sheet, subset.label(), subset.size(), subset.counts());
            }
        }
        addSets(sheet);
        return Optional.of(
                sheet.listing(
                        "Table S1",
                        "Configurations of each composition, and their share, in "
                                + (sampler.isEmpty()
                                        ? "the sets."
                                        : "the subsets of "
                                                + sampler
                                                + " and in the sets. Where the share of a"
                                                + " composition falls, it is redundant.")));
    }

    /** {@return Table S4: at each size at which several subsets were trained on} */
    Optional<Exhibit> samplers() {
        List<Subset> trained =
                Subset.all(results.selections()).stream()
                        .filter(subset -> subset.isTrained(results))
                        .toList();
        Sheet sheet = sheet("table-s4");
        trained.stream()
                .filter(s -> trained.stream().filter(t -> t.size() == s.size()).count() > 1)
                .forEach(s -> add(sheet, s.label(), s.size(), s.counts()));
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        addSets(sheet);
        return Optional.of(
                sheet.listing(
                        "Table S4",
                        "Configurations of each composition, and their share, in subsets of one"
                                + " size by different samplers and seeds, and in the sets they are"
                                + " to stand for."));
    }

    private Sheet sheet(String name) {
        Sheet sheet = new Sheet(name).column("set", "Set").column("size", "Configurations");
        for (String composition : compositions) {
            String key = Sheet.key(composition);
            sheet.column(key + "_count", composition);
            sheet.column(key + "_percent", composition + " [%]");
        }
        return sheet;
    }

    private void addSets(Sheet sheet) {
        for (String name : List.of(Results.TRAINING, Results.VALIDATION, Results.INITIAL)) {
            Results.Set set = results.set(name);
            add(sheet, name + " set", set.configurations(), set.compositions());
        }
    }

    private void add(Sheet sheet, String label, int size, Map<String, Integer> counts) {
        List<Object> row = new ArrayList<>(List.of(label, size));
        for (String composition : compositions) {
            int count = counts.getOrDefault(composition, 0);
            row.add(count);
            row.add(100.0 * count / size);
        }
        sheet.row(row);
    }
}
