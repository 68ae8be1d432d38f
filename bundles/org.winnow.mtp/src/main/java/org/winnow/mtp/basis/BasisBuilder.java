// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.basis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Makes the list of moments of a level: every scalar contraction is evaluated along a tree of
 * pairwise contractions, and partial contractions that several scalars need are made once.
 *
 * <p>Of all trees of a contraction the one is taken that adds the fewest products to what is there
 * already; of equal ones the first. Level 16 takes a few milliseconds, level 24 about a second.
 */
public final class BasisBuilder {

    private final PartialContractions parts;
    private final Map<String, Integer> scalars = new HashMap<>();

    private BasisBuilder(List<ScalarGraph> graphs) {
        parts = new PartialContractions(highestRanks(graphs));
    }

    /**
     * Makes the list of a level.
     *
     * @param level even, 2..24
     * @return basic moments, products and scalars
     * @throws IllegalArgumentException if there is no such level
     */
    public static MomentList ofLevel(int level) {
        if (level < 2 || level > 24 || level % 2 != 0) {
            throw new IllegalArgumentException("level must be even and lie in 2..24, got " + level);
        }
        List<ScalarGraph> graphs = ScalarGraphs.upTo(level);
        BasisBuilder builder = new BasisBuilder(graphs);
        int[] mapping = new int[graphs.size()];
        for (int i = 0; i < mapping.length; i++) {
            mapping[i] = builder.evaluate(graphs.get(i));
            builder.scalars.put(graphs.get(i).key(), mapping[i]);
        }
        return builder.parts.list(mapping);
    }

    /** {@return for every μ the largest ν} */
    private static int[] highestRanks(List<ScalarGraph> graphs) {
        int[] ranks = new int[0];
        for (ScalarGraph graph : graphs) {
            for (int v = 0; v < graph.size(); v++) {
                int mu = graph.mu()[v];
                ranks = ranks.length > mu ? ranks : Arrays.copyOf(ranks, mu + 1);
                ranks[mu] = Math.max(ranks[mu], graph.nu()[v]);
            }
        }
        return ranks;
    }

    /** {@return the moment that holds the scalar; makes what it needs} */
    private int evaluate(ScalarGraph graph) {
        if (graph.size() == 1) {
            return parts.basic(graph.mu()[0], new int[3]);
        }
        int[] rest = graph.rest();
        if (rest.length > 0) {
            int first = scalars.get(graph.select(graph.firstComponent()).key());
            return parts.product(first, scalars.get(graph.select(rest).key()));
        }
        return cheapest(graph).run();
    }

    /** A way to evaluate a contraction. */
    private interface Tree {
        long cost();

        int run();
    }

    private Tree cheapest(ScalarGraph graph) {
        Tree best = null;
        long least = Long.MAX_VALUE;
        for (Tree tree : trees(graph)) {
            long cost = tree.cost();
            if (cost < least) {
                least = cost;
                best = tree;
            }
        }
        return best;
    }

    private List<Tree> trees(ScalarGraph graph) {
        List<Tree> trees = new ArrayList<>();
        for (int[] order : Permutations.of(graph.size())) {
            ScalarGraph g = graph.select(order);
            Part whole = new Part(g, new int[g.size()][0]);
            trees.add(tree(() -> parts.cost(whole), () -> parts.make(whole).at()));
            if (g.size() == 4) {
                Part left = Part.towards(g, 2);
                Part right = Part.openEnds(g, left);
                trees.add(tree(() -> parts.dotCost(left, right), () -> parts.dot(left, right)));
            }
        }
        return trees;
    }

    private static Tree tree(LongSupplier cost, IntSupplier run) {
        return new Tree() {
            @Override
            public long cost() {
                return cost.getAsLong();
            }

            @Override
            public int run() {
                return run.getAsInt();
            }
        };
    }
}
