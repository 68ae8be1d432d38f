// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which names a user may have meant. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /**
     * Finds names like one that does not exist: those that begin with it, and those at most a third
     * of its letters away (insertions, deletions, replacements).
     *
     * @param name as typed
     * @param known what there is
     * @return up to three, the nearest first, equally near ones by name
     */
    public static List<String> to(String name, Collection<String> known) {
        int limit = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(k -> k.startsWith(name) || distance(name, k) <= limit)
                .sorted(
                        Comparator.comparingInt((String k) -> distance(name, k))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /**
     * Says the nearest names as the end of a sentence.
     *
     * @param name as typed
     * @param known what there is
     * @return such as {@code ; did you mean info?}; empty if none is near
     */
    public static String hint(String name, Collection<String> known) {
        List<String> near = to(name, known);
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** Levenshtein's distance, row by row. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
