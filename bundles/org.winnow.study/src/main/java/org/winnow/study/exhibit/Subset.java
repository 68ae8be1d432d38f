// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Selection;

/**
 * Picks of one size.
 *
 * @param selection what was picked
 * @param size how many of it
 */
record Subset(Selection selection, int size) {

    /**
     * Those of a family on which potentials were trained; where there are none, three sizes of the
     * first selection.
     */
    static List<Subset> telling(Results results, Family family) {
        List<Subset> subsets = new ArrayList<>();
        for (Selection selection : family.selections()) {
            trained(results, selection).forEach(size -> subsets.add(new Subset(selection, size)));
        }
        if (subsets.isEmpty()) {
            Selection first = family.selections().get(0);
            List<Integer> sizes = first.result().sizes();
            int last = sizes.size() - 1;
            List.of(0, last / 2, last).stream()
                    .distinct()
                    .forEach(i -> subsets.add(new Subset(first, sizes.get(i))));
        }
        return subsets;
    }

    /** {@return sizes on which potentials were trained, ascending} */
    static List<Integer> trained(Results results, Selection selection) {
        return results.potentials().stream()
                .filter(p -> p.selection().filter(selection.id()::equals).isPresent())
                .filter(p -> p.size().isPresent())
                .map(p -> p.size().getAsInt())
                .distinct()
                .sorted()
                .toList();
    }

    Path file() {
        return selection.selected(size);
    }

    String label() {
        return selection.label() + ", " + size;
    }
}
