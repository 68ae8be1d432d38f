// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.model.SpeciesSet;

/** The counts of all frames of one composition. */
final class Frames {

    private final Grid grid;
    private final SpeciesSet set;
    private final int[] shares;
    private final Map<Integer, FrameSums> sums = new TreeMap<>(); // by number of atoms

    /** Prepares. @param grid of the counts @param first one of the frames; not yet added */
    Frames(Grid grid, Configuration first) {
        this.grid = grid;
        set = first.speciesSet();
        shares = new int[set.size()];
        for (int i = 0; i < first.size(); i++) {
            shares[set.index(first.species(i))]++;
        }
    }

    /** Adds a frame. @param frame of the composition @param counts of its distances */
    void add(Configuration frame, int[] counts) {
        sums.computeIfAbsent(frame.size(), n -> new FrameSums(counts.length))
                .add(counts, frame.cell().volume());
    }

    /** {@return how many frames were added} */
    long count() {
        return sums.values().stream().mapToLong(FrameSums::frames).sum();
    }

    /** {@return g(r) of all pairs, in the order of atomic numbers} */
    List<Radial> pairs() {
        String[] symbols = new String[set.size()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = Species.symbol(set.number(i));
        }
        List<Radial> pairs = new ArrayList<>();
        for (int a = 0; a < symbols.length; a++) {
            for (int b = a; b < symbols.length; b++) {
                pairs.add(Radial.of(grid, sums, symbols, shares, a, b));
            }
        }
        return pairs;
    }
}
