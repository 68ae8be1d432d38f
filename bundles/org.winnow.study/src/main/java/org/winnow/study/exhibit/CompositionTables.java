// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.study.result.Matrix;
import org.winnow.study.result.Results;

/** How many of each composition subsets and sets hold: Tables S1 and S4. */
final class CompositionTables {

    private final Results results;
    private final List<String> compositions;

    CompositionTables(Results results) {
        this.results = results;
        this.compositions =
                List.copyOf(new TreeSet<>(results.set(Results.INITIAL).compositions().keySet()));
    }

    /** {@return Table S1: every subset of the first sampler, and the sets} */
    Optional<Exhibit> firstSampler() {
        Sheet sheet = sheet("table-s1");
        List<Matrix.Row> picked = picked();
        String first = picked.isEmpty() ? "" : picked.get(0).sampler();
        long seed = picked.isEmpty() ? 0 : picked.get(0).seed();
        picked.stream()
                .filter(row -> row.sampler().equals(first) && row.seed() == seed)
                .forEach(row -> add(sheet, row.label(), row.size(), row.shares()));
        addSets(sheet);
        return exhibit(
                sheet,
                "Table S1",
                "Configurations of each composition, and their share, in the subsets of "
                        + (first.isEmpty() ? "no sampler" : first)
                        + " and in the sets. A share that falls is of a redundant composition.");
    }

    /** {@return Table S4: at each size that several samplers or seeds picked and trained on} */
    Optional<Exhibit> samplers() {
        Sheet sheet = sheet("table-s4");
        List<Matrix.Row> trained =
                picked().stream().filter(row -> row.potential().isPresent()).toList();
        for (Matrix.Row row : trained) {
            boolean several =
                    trained.stream().filter(other -> other.size() == row.size()).count() > 1;
            if (several) {
                add(sheet, row.label(), row.size(), row.shares());
            }
        }
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        addSets(sheet);
        return exhibit(
                sheet,
                "Table S4",
                "Configurations of each composition, and their share, in subsets of one size by"
                        + " different samplers and seeds, and in the sets they are to stand for.");
    }

    private List<Matrix.Row> picked() {
        return results.matrix().rows().stream().filter(row -> row.coverage().isPresent()).toList();
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
            results.sets().stream()
                    .filter(set -> set.name().equals(name))
                    .forEach(
                            set ->
                                    add(
                                            sheet,
                                            name + " set",
                                            set.configurations(),
                                            set.compositions()));
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

    private static Optional<Exhibit> exhibit(Sheet sheet, String number, String caption) {
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.listing(number, caption));
    }
}
