// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import java.util.Arrays;

/**
 * One full contraction of up to four moments M_{μ,ν}: vertices are moments, an edge is a pair of
 * contracted indices. The multiplicities of the edges at a vertex add up to its ν.
 *
 * @param mu radial function of each vertex
 * @param nu tensor rank of each vertex
 * @param edges shape [n × n], symmetric, zero diagonal
 */
record ScalarGraph(int[] mu, int[] nu, int[][] edges) {

    int size() {
        return mu.length;
    }

    /** {@return the vertices that can be reached from the first, ascending} */
    int[] firstComponent() {
        boolean[] reached = new boolean[size()];
        visit(0, reached);
        return vertices(reached, true);
    }

    /** {@return the vertices that cannot be reached from the first, ascending} */
    int[] rest() {
        boolean[] reached = new boolean[size()];
        visit(0, reached);
        return vertices(reached, false);
    }

    private void visit(int vertex, boolean[] reached) {
        reached[vertex] = true;
        for (int other = 0; other < size(); other++) {
            if (edges[vertex][other] > 0 && !reached[other]) {
                visit(other, reached);
            }
        }
    }

    private int[] vertices(boolean[] reached, boolean wanted) {
        int[] chosen = new int[size()];
        int count = 0;
        for (int v = 0; v < size(); v++) {
            if (reached[v] == wanted) {
                chosen[count++] = v;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** {@return the graph of some of the vertices, in the order given} */
    ScalarGraph select(int... vertices) {
        int n = vertices.length;
        ScalarGraph part = new ScalarGraph(new int[n], new int[n], new int[n][n]);
        for (int i = 0; i < n; i++) {
            part.mu[i] = mu[vertices[i]];
            part.nu[i] = nu[vertices[i]];
            for (int j = 0; j < n; j++) {
                part.edges[i][j] = edges[vertices[i]][vertices[j]];
            }
        }
        return part;
    }

    /** {@return equal for isomorphic graphs and only for those} */
    String key() {
        String least = null;
        for (int[] order : Permutations.of(size())) {
            ScalarGraph g = select(order);
            String text =
                    Arrays.toString(g.mu) + Arrays.toString(g.nu) + Arrays.deepToString(g.edges);
            if (least == null || text.compareTo(least) < 0) {
                least = text;
            }
        }
        return least;
    }
}
