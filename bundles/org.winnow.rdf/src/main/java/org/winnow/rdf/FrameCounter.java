// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;
import org.winnow.numerics.NeighborList;

/**
 * Counts the distances of one frame by pair of species: from every atom of the first species to all
 * atoms of the second and to their periodic images, its own included, up to the grid's reach. So
 * cells of any shape and size will do. Time O(atoms + images + distances). Keeps its arrays from
 * frame to frame; not for several threads at once.
 */
final class FrameCounter {

    private final Grid grid;
    private final NeighborList list = new NeighborList();

    FrameCounter(Grid grid) {
        this.grid = grid;
    }

    /** {@return the number of pairs of so many species, a ≤ b} */
    static int pairs(int species) {
        return species * (species + 1) / 2;
    }

    /** {@return where a pair stands: those of the first species first} */
    static int pair(int a, int b, int species) {
        return a * species - a * (a - 1) / 2 + b - a;
    }

    /** {@return counts, shape [pairs × fine bins]} @param frame n atoms with a periodic cell */
    int[] count(Configuration frame) {
        list.build(frame, grid.reach());
        SpeciesSet set = frame.speciesSet();
        int kinds = set.size();
        int[] kind = new int[frame.size()];
        for (int i = 0; i < kind.length; i++) {
            kind[i] = set.index(frame.species(i));
        }
        int[] counts = new int[pairs(kinds) * grid.fine()];
        for (int i = 0; i < kind.length; i++) {
            count(i, kind, kinds, counts);
        }
        return counts;
    }

    private void count(int i, int[] kind, int kinds, int[] counts) {
        int[] neighbors = list.neighbors();
        double[] squares = list.squares();
        double step = grid.step();
        int last = grid.fine() - 1;
        int end = list.starts()[i + 1];
        for (int k = list.starts()[i]; k < end; k++) {
            int other = kind[neighbors[k]];
            if (kind[i] <= other) {
                int bin = Math.min(last, (int) (Math.sqrt(squares[k]) / step));
                counts[pair(kind[i], other, kinds) * (last + 1) + bin]++;
            }
        }
    }
}
