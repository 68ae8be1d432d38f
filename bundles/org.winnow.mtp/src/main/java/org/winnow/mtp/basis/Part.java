// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import java.util.Arrays;

/**
 * A partial contraction: some vertices with all edges among them contracted, and open indices in
 * groups. All indices of a group will meet one symmetric tensor, so only their symmetric part is
 * kept: a component is named by one monomial a group.
 *
 * @param graph the vertices and the edges among them
 * @param open shape [vertices × groups]: how many open indices of a vertex go to a group
 */
record Part(ScalarGraph graph, int[][] open) {

    /** {@return the first {@code count} vertices, one group for each of the others} */
    static Part towards(ScalarGraph graph, int count) {
        int[] first = new int[count];
        int[][] open = new int[count][graph.size() - count];
        for (int v = 0; v < count; v++) {
            first[v] = v;
            for (int g = 0; g < open[v].length; g++) {
                open[v][g] = graph.edges()[v][count + g];
            }
        }
        return new Part(graph.select(first), open);
    }

    /** {@return the vertices a part opens towards, each with its open indices as one group} */
    static Part openEnds(ScalarGraph graph, Part other) {
        int count = other.groups();
        int[] last = new int[count];
        int[][] open = new int[count][count];
        for (int g = 0; g < count; g++) {
            last[g] = other.size() + g;
            open[g][g] = other.degree(g);
        }
        return new Part(graph.select(last), open);
    }

    int size() {
        return graph.size();
    }

    int groups() {
        return open[0].length;
    }

    /** {@return how many indices a group has} */
    int degree(int group) {
        int degree = 0;
        for (int[] row : open) {
            degree += row[group];
        }
        return degree;
    }

    /** {@return whether all indices of a group belong to one vertex} */
    boolean single(int group) {
        int sources = 0;
        for (int[] row : open) {
            sources += row[group] > 0 ? 1 : 0;
        }
        return sources <= 1;
    }

    /** {@return this without its last vertex, whose place becomes the first group} */
    Part withoutLast() {
        int last = size() - 1;
        int[] first = new int[last];
        int[][] opened = new int[last][groups() + 1];
        for (int v = 0; v < last; v++) {
            first[v] = v;
            opened[v][0] = graph.edges()[v][last];
            System.arraycopy(open[v], 0, opened[v], 1, groups());
        }
        return new Part(graph.select(first), opened);
    }

    /** {@return this without groups that have no index} @param groups the ones to keep, in order */
    Part keep(int... groups) {
        int[][] kept = new int[size()][groups.length];
        for (int v = 0; v < size(); v++) {
            for (int g = 0; g < groups.length; g++) {
                kept[v][g] = open[v][groups[g]];
            }
        }
        return new Part(graph, kept);
    }

    /** {@return equal for parts with the same components in the same order} */
    String key() {
        String least = null;
        for (int[] order : Permutations.of(size())) {
            ScalarGraph g = graph.select(order);
            int[][] o = new int[size()][];
            for (int v = 0; v < size(); v++) {
                o[v] = open[order[v]];
            }
            String text =
                    Arrays.toString(g.mu())
                            + Arrays.deepToString(g.edges())
                            + Arrays.deepToString(o);
            if (least == null || text.compareTo(least) < 0) {
                least = text;
            }
        }
        return least;
    }
}
