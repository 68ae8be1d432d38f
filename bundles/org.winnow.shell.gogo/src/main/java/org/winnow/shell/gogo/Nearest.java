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
     * of its letters away ({@link #distance}).
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

    /**
     * Insertions, deletions, replacements, and swaps of neighboring letters that lead from a to b.
     */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
