// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists the scalar contractions up to a level, one of each isomorphism class, by number of factors,
 * then by label.
 *
 * <p>lev M_{μ,ν} = 2 + 4μ + ν, the level of a contraction is the sum over its factors; at most four
 * factors, no self-contraction, products of contractions included. Equations 5 and 6 of
 * doi:10.1063/5.0155887; the limit of four factors is what MLIP's files show.
 */
final class ScalarGraphs {

    private static final int FACTORS = 4;

    private final int level;
    private final List<ScalarGraph> graphs = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private ScalarGraphs(int level) {
        this.level = level;
    }

    /** {@return all contractions} @param level even, 2 or more */
    static List<ScalarGraph> upTo(int level) {
        ScalarGraphs all = new ScalarGraphs(level);
        for (int factors = 1; factors <= FACTORS; factors++) {
            all.choose(new int[factors], new int[factors], 0, 0);
        }
        return all.graphs;
    }

    /** Chooses the labels of vertices from {@code vertex} on, in ascending order of (μ, ν). */
    private void choose(int[] mu, int[] nu, int vertex, int used) {
        if (vertex == mu.length) {
            connect(new ScalarGraph(mu, nu, new int[mu.length][mu.length]), nu.clone(), 0, 1);
            return;
        }
        for (int m = vertex == 0 ? 0 : mu[vertex - 1]; used + 2 + 4 * m <= level; m++) {
            int least = vertex > 0 && m == mu[vertex - 1] ? nu[vertex - 1] : 0;
            for (int n = least; used + 2 + 4 * m + n <= level; n++) {
                mu[vertex] = m;
                nu[vertex] = n;
                choose(mu, nu, vertex + 1, used + 2 + 4 * m + n);
            }
        }
    }

    /** Chooses the multiplicities of edges from (i, j) on; {@code open} counts unused indices. */
    private void connect(ScalarGraph graph, int[] open, int i, int j) {
        int n = graph.size();
        if (j >= n) {
            if (open[i] > 0) {
                return;
            }
            if (i + 1 == n) {
                keep(graph);
            } else {
                connect(graph, open, i + 1, i + 2);
            }
            return;
        }
        for (int times = Math.min(open[i], open[j]); times >= 0; times--) {
            set(graph, open, i, j, times);
            connect(graph, open, i, j + 1);
            set(graph, open, i, j, -times);
        }
    }

    private static void set(ScalarGraph graph, int[] open, int i, int j, int times) {
        graph.edges()[i][j] += times;
        graph.edges()[j][i] += times;
        open[i] -= times;
        open[j] -= times;
    }

    private void keep(ScalarGraph graph) {
        int[] all = graph.size() == 0 ? new int[0] : Permutations.of(graph.size()).get(0);
        if (seen.add(graph.key())) {
            graphs.add(graph.select(all));
        }
    }
}
