// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names that a user may have meant: those that begin with what was written, and those with the
 * fewest letters to insert, delete, replace or swap with a neighbor (optimal string alignment);
 * equal ones in alphabetical order.
 */
public final class NearestNames {

    private static final int AT_MOST = 3;

    private NearestNames() {}

    /**
     * Finds the nearest names.
     *
     * @param wrong what was written
     * @param names what exists
     * @return up to three, equally near
     */
    public static List<String> of(String wrong, Collection<String> names) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        List<String> sorted =
                names.stream()
                        .distinct()
                        .sorted(
                                Comparator.comparingInt((String n) -> changes(lower, n))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        if (sorted.isEmpty()) {
            return sorted;
        }
        int best = changes(lower, sorted.get(0));
        return sorted.stream().filter(n -> changes(lower, n) == best).limit(AT_MOST).toList();
    }

    /**
     * Says that a name is unknown.
     *
     * @param what such as {@code descriptor 'sope'}
     * @param wrong what was written
     * @param names what exists
     * @return {@code unknown descriptor 'sope'; nearest: soap}
     */
    public static String sentence(String what, String wrong, Collection<String> names) {
        List<String> nearest = of(wrong, names);
        return "unknown "
                + what
                + (nearest.isEmpty()
                        ? "; there is none at all"
                        : "; nearest: " + String.join(", ", nearest));
    }

    /** Letters to change; one where the rest was only left out. */
    private static int changes(String written, String name) {
        return name.startsWith(written)
                ? Math.min(1, distance(written, name))
                : distance(written, name);
    }

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
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
