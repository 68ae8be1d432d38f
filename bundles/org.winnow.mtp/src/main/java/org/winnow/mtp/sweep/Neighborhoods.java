// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;
import org.winnow.numerics.Neighbors;

/**
 * The neighbors of every atom of one configuration, in blocks of 8 of one species. A block that is
 * not full ends with neighbors at the cutoff, which no radial function feels.
 *
 * <p>Per neighbor: its atom, the unit vector towards it, the distance and its inverse. An instance
 * can be filled again and again; not for several threads at once while it is filled.
 */
public final class Neighborhoods {

    private static final int W = MomentPlan.LANES;

    int atoms;
    int[] species = new int[0];
    int[] starts = new int[1];
    int[] blockSpecies = new int[8];
    int[] neighbor = new int[8 * W];
    double[] x = new double[8 * W];
    double[] y = new double[8 * W];
    double[] z = new double[8 * W];
    double[] r = new double[8 * W];
    double[] inverse = new double[8 * W];
    private int close;

    /**
     * Fills the blocks.
     *
     * @param list built with the model's cutoff
     * @param species each atom's species, 0..species count − 1; kept
     * @param model says how many species there are, and the distances
     * @throws IllegalArgumentException if two atoms are at the same place
     */
    public void fill(Neighbors list, int[] species, Model model) {
        this.species = species;
        atoms = list.atoms();
        if (starts.length <= atoms) {
            starts = new int[atoms + 1];
        }
        int count = 0;
        int blocks = 0;
        for (int i = 0; i < atoms; i++) {
            starts[i] = blocks;
            int from = list.starts()[i];
            int to = list.starts()[i + 1];
            reserve(blocks + (to - from) / W + model.speciesCount);
            for (int s = 0; s < model.speciesCount; s++) {
                int end = gather(list, from, to, s, blocks * W);
                int padded = (end + W - 1) / W * W;
                for (int k = end; k < padded; k++) {
                    put(k, i, model.maxDist, 0, 0, model.maxDist);
                }
                while (blocks * W < padded) {
                    blockSpecies[blocks++] = s;
                }
            }
            count += close(list, from, to, model.minDist);
        }
        starts[atoms] = blocks;
        close = count / 2;
    }

    private int gather(Neighbors list, int from, int to, int wanted, int at) {
        int[] neighbors = list.neighbors();
        double[] dx = list.dx();
        double[] dy = list.dy();
        double[] dz = list.dz();
        double[] squares = list.squares();
        for (int k = from; k < to; k++) {
            if (species[neighbors[k]] == wanted) {
                double r = Math.sqrt(squares[k]);
                if (r == 0) {
                    throw new IllegalArgumentException(
                            "atoms must not be at the same place, got two");
                }
                put(at++, neighbors[k], dx[k], dy[k], dz[k], r);
            }
        }
        return at;
    }

    private void put(int k, int atom, double dx, double dy, double dz, double distance) {
        double inverted = 1 / distance;
        neighbor[k] = atom;
        x[k] = dx * inverted;
        y[k] = dy * inverted;
        z[k] = dz * inverted;
        r[k] = distance;
        inverse[k] = inverted;
    }

    private static int close(Neighbors list, int from, int to, double minDist) {
        int count = 0;
        double[] squares = list.squares();
        for (int k = from; k < to; k++) {
            count += squares[k] < minDist * minDist ? 1 : 0;
        }
        return count;
    }

    private void reserve(int blocks) {
        if (blockSpecies.length < blocks) {
            resize(2 * blocks);
        }
    }

    private void resize(int blocks) {
        blockSpecies = Arrays.copyOf(blockSpecies, blocks);
        neighbor = Arrays.copyOf(neighbor, blocks * W);
        x = Arrays.copyOf(x, blocks * W);
        y = Arrays.copyOf(y, blocks * W);
        z = Arrays.copyOf(z, blocks * W);
        r = Arrays.copyOf(r, blocks * W);
        inverse = Arrays.copyOf(inverse, blocks * W);
    }

    /** Gives back memory that is not used. */
    public void trim() {
        resize(starts[atoms]);
    }

    /** Forgets the neighbors of all atoms but the first. */
    public void keepFirst() {
        atoms = Math.min(atoms, 1);
    }

    /** {@return the number of atoms} */
    public int atoms() {
        return atoms;
    }

    /** {@return the block after the last of the same species} @param block the first @param end */
    int endOfSpecies(int block, int end) {
        int next = block + 1;
        while (next < end && blockSpecies[next] == blockSpecies[block]) {
            next++;
        }
        return next;
    }

    /** {@return how many pairs of atoms are closer than the minimal distance, images included} */
    public int closePairs() {
        return close;
    }

    /**
     * {@return the blocks of the atom that has most} @param from first atom @param to after last
     */
    int mostBlocks(int from, int to) {
        int most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, starts[i + 1] - starts[i]);
        }
        return most;
    }
}
