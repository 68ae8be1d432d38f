// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.numerics.NeighborList;

/**
 * The shortest distance between atoms of each pair of species, periodic images included, as far as
 * {@link #REACH}. Time and memory grow with the number of neighbors within it.
 */
final class ShortestDistances {

    /** Distances beyond this, in Å, are not looked for. */
    static final double REACH = 5;

    private static final int SPECIES = 119;

    private static final ThreadLocal<NeighborList> LIST =
            ThreadLocal.withInitial(NeighborList::new);

    private ShortestDistances() {}

    /**
     * Finds them.
     *
     * @param c any configuration
     * @return pairs such as {@code Li-Si}, symbols in alphabetical order, to distances in Å
     */
    static Map<String, Double> of(Configuration c) {
        NeighborList list = LIST.get();
        list.build(c, REACH);
        double[] squares = new double[SPECIES * SPECIES];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        for (int i = 0; i < c.size(); i++) {
            for (int k = list.starts()[i]; k < list.starts()[i + 1]; k++) {
                int pair = SPECIES * c.species(i) + c.species(list.neighbors()[k]);
                squares[pair] = Math.min(squares[pair], list.squares()[k]);
            }
        }
        return named(squares);
    }

    private static Map<String, Double> named(double[] squares) {
        Map<String, Double> shortest = new TreeMap<>();
        for (int i = 0; i < squares.length; i++) {
            if (squares[i] < Double.POSITIVE_INFINITY) {
                String a = Species.symbol(i / SPECIES);
                String b = Species.symbol(i % SPECIES);
                String pair = a.compareTo(b) <= 0 ? a + "-" + b : b + "-" + a;
                shortest.merge(pair, Math.sqrt(squares[i]), Math::min);
            }
        }
        return shortest;
    }
}
