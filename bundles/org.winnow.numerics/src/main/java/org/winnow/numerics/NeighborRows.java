// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;

/** Neighbors in arrays that are kept from one filling to the next, and only grow. */
abstract sealed class NeighborRows implements Neighbors permits NeighborList, SkinList {

    int atoms;
    int[] starts = new int[65];
    int[] neighbors = new int[1024];
    double[] dx = new double[1024];
    double[] dy = new double[1024];
    double[] dz = new double[1024];
    double[] squares = new double[1024];

    /** Makes room for the starts of all atoms; those of before are lost. */
    final void reserveAtoms() {
        if (starts.length <= atoms) {
            starts = new int[Math.max(atoms + 1, 2 * starts.length)];
        }
    }

    /** Makes room for so many neighbors; those of before stay. */
    final void reservePairs(int length) {
        if (neighbors.length < length) {
            neighbors = Arrays.copyOf(neighbors, length);
            dx = Arrays.copyOf(dx, length);
            dy = Arrays.copyOf(dy, length);
            dz = Arrays.copyOf(dz, length);
            squares = Arrays.copyOf(squares, length);
        }
    }

    @Override
    public final int atoms() {
        return atoms;
    }

    @Override
    public final int[] starts() {
        return starts;
    }

    @Override
    public final int[] neighbors() {
        return neighbors;
    }

    @Override
    public final double[] dx() {
        return dx;
    }

    @Override
    public final double[] dy() {
        return dy;
    }

    @Override
    public final double[] dz() {
        return dz;
    }

    @Override
    public final double[] squares() {
        return squares;
    }
}
