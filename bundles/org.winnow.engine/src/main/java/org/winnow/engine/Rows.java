// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.winnow.api.engine.SelectJob.Pick;
import org.winnow.api.sampling.Selection;

/** From rows of a space to what was read, and back. */
final class Rows {

    private final Candidates candidates;
    private final int[] entryOf;
    private final int[] rowOf;

    /**
     * Pairs rows with entries.
     *
     * @param candidates what was read
     * @param entryOf for each row the number of its entry
     */
    Rows(Candidates candidates, int[] entryOf) {
        this.candidates = candidates;
        this.entryOf = entryOf;
        rowOf = new int[entryOf.length];
        for (int row = 0; row < entryOf.length; row++) {
            rowOf[entryOf[row]] = row;
        }
    }

    /** {@return rows of the base, ascending} */
    int[] base() {
        return Arrays.stream(rowOf, candidates.count(), rowOf.length).sorted().toArray();
    }

    /** {@return rows of the candidates in the user's order} */
    int[] order() {
        return Arrays.copyOf(rowOf, candidates.count());
    }

    /** {@return for every row its composition} */
    List<String> compositions() {
        return IntStream.of(entryOf).mapToObj(e -> entry(e).composition()).toList();
    }

    /** {@return entries for the rows of each selection} @param chosen size to selection */
    Map<Integer, int[]> entries(Map<Integer, Selection> chosen) {
        Map<Integer, int[]> entries = new TreeMap<>();
        chosen.forEach(
                (size, selection) ->
                        entries.put(
                                size,
                                IntStream.of(selection.rows()).map(row -> entryOf[row]).toArray()));
        return entries;
    }

    /** {@return what was chosen, in the order of choice} @param selection rows */
    List<Pick> picks(Selection selection) {
        List<Pick> picks = new ArrayList<>();
        for (int k = 0; k < selection.size(); k++) {
            Candidates.Entry e = entry(entryOf[selection.rows()[k]]);
            picks.add(
                    new Pick(
                            k + 1,
                            e.origin().file(),
                            e.origin().index(),
                            e.fingerprint().toString(),
                            e.composition(),
                            e.tag(),
                            selection.distances()[k]));
        }
        return picks;
    }

    private Candidates.Entry entry(int number) {
        return candidates.entries().get(number);
    }
}
