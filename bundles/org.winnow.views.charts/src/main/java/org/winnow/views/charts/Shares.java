// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Rows;

/**
 * How often each composition occurs among all and in the selection. The most frequent stand first,
 * of equally frequent ones the first by name; those that would be too many stand together as
 * others.
 *
 * @param names of the compositions
 * @param all how many there are of each
 * @param chosen how many of them are chosen
 */
record Shares(List<String> names, int[] all, int[] chosen) {

    private static final String OTHERS = "others";
    private static final double PERCENT = 100;

    /**
     * Counts.
     *
     * @param compositions of every row
     * @param active rows that count
     * @param selected rows that are chosen
     * @param most so many names at most
     */
    static Shares of(Group compositions, Rows active, Rows selected, int most) {
        int[] all = counts(compositions, active);
        int[] chosen = counts(compositions, selected);
        List<Integer> order =
                IntStream.range(0, all.length)
                        .boxed()
                        .filter(k -> all[k] > 0)
                        .sorted(
                                Comparator.<Integer>comparingInt(k -> -all[k])
                                        .thenComparing(compositions.words()::get))
                        .toList();
        boolean rest = order.size() > most;
        int shown = rest ? most - 1 : order.size();
        List<String> names = new ArrayList<>();
        int[] alls = new int[shown + (rest ? 1 : 0)];
        int[] chosens = new int[alls.length];
        for (int i = 0; i < order.size(); i++) {
            int k = order.get(i);
            int place = Math.min(i, shown);
            if (i < alls.length) {
                names.add(i == shown ? OTHERS : compositions.words().get(k));
            }
            alls[place] += all[k];
            chosens[place] += chosen[k];
        }
        return new Shares(names, alls, chosens);
    }

    private static int[] counts(Group compositions, Rows rows) {
        int[] counts = new int[compositions.words().size()];
        rows.stream().forEach(row -> counts[compositions.codes()[row]]++);
        return counts;
    }

    /** {@return the share among all, %} @param place of the name */
    double percentOfAll(int place) {
        return PERCENT * all[place] / Math.max(1, Arrays.stream(all).sum());
    }

    /**
     * {@return the share of the selection, %; 0 where nothing is chosen} @param place of the name
     */
    double percentOfChosen(int place) {
        return PERCENT * chosen[place] / Math.max(1, Arrays.stream(chosen).sum());
    }

    /** {@return whether anything is chosen} */
    boolean compared() {
        return Arrays.stream(chosen).sum() > 0;
    }
}
