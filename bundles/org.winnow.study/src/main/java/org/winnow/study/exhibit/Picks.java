// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winnow.api.engine.SelectJob;
import org.winnow.study.result.Results.Selection;

/**
 * Which configurations a selection holds.
 *
 * @param selection whose
 * @param ranks from 1, by fingerprint
 */
record Picks(Selection selection, Map<String, Integer> ranks) {

    /** What is said of a configuration that was not picked. */
    static final String NOT = "not picked";

    static Picks of(Selection selection) {
        Map<String, Integer> ranks = new HashMap<>();
        for (SelectJob.Pick pick : selection.result().picks()) {
            ranks.putIfAbsent(pick.fingerprint(), pick.rank());
        }
        return new Picks(selection, ranks);
    }

    /** {@return its rank; NaN if it was not picked} */
    double rank(String fingerprint) {
        Integer rank = ranks.get(fingerprint);
        return rank == null ? Double.NaN : rank;
    }

    /**
     * Names the smallest size asked for that holds it; blanks put sizes in their order where words
     * are sorted, and are not seen on a page.
     */
    String smallest(String fingerprint) {
        double rank = rank(fingerprint);
        List<Integer> sizes = selection.result().sizes().stream().sorted().toList();
        int digits = String.valueOf(sizes.get(sizes.size() - 1)).length();
        return sizes.stream()
                .filter(size -> size >= rank)
                .findFirst()
                .map(size -> String.format(Locale.ROOT, "in %" + digits + "d", size))
                .orElse(NOT);
    }
}
