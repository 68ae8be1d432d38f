// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;
import org.winnow.api.model.Configuration;

/**
 * Every atom's neighbors within a cutoff, built anew for each configuration.
 *
 * <p>A neighbor is another atom, or a periodic image of any atom (the atom itself included), nearer
 * than the cutoff. Another atom at the very same place is a neighbor at distance 0. Cells of any
 * shape and size, with any periodicity; atoms may lie outside the cell.
 *
 * <p>Method: wrap the atoms, add the images within reach, sort all into bins of about half the
 * cutoff, and look through the bins that touch the sphere. Time and memory O(atoms + images +
 * neighbors). The order of neighbors follows from the configuration and the cutoff alone.
 *
 * <p>An instance keeps its arrays from one configuration to the next, so that a steady state
 * allocates nothing that grows with the atoms. Not for use by several threads at once.
 */
public final class NeighborList extends NeighborRows {

    /** Widens the search against rounding; whether an atom is a neighbor is decided exactly. */
    private static final double SLACK = 1 + 1e-9;

    private final PeriodicImages images = new PeriodicImages();
    private final Bins bins = new Bins();
    private int[] found = new int[256];

    /**
     * Fills the list for one configuration.
     *
     * @param configuration n atoms
     * @param cutoff Å, finite and above 0
     * @throws IllegalArgumentException if the cutoff is not, or if the cell is so small that the
     *     images would not fit in memory
     */
    public void build(Configuration configuration, double cutoff) {
        if (!(cutoff > 0 && cutoff < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cutoff must be finite and above 0, got " + cutoff);
        }
        atoms = configuration.size();
        images.build(configuration, cutoff);
        bins.sort(images, cutoff);
        reserveAtoms();
        int total = 0;
        for (int i = 0; i < atoms; i++) {
            starts[i] = total;
            total = append(total, bins.place[i], collect(i, cutoff));
        }
        starts[atoms] = total;
    }

    /** Writes down the places of all atoms and images within the cutoff of atom {@code i}. */
    private int collect(int i, double cutoff) {
        double x = images.x[i];
        double y = images.y[i];
        double z = images.z[i];
        double square = cutoff * cutoff;
        double reach = square * SLACK;
        double radius = Math.sqrt(reach);
        int lastZ = bins.bin(2, z + radius);
        int firstY = bins.bin(1, y - radius);
        int lastY = bins.bin(1, y + radius);
        int count = 0;
        for (int c = bins.bin(2, z - radius); c <= lastZ; c++) {
            double gapZ = bins.gap(2, c, z);
            for (int b = firstY; b <= lastY; b++) {
                double gapY = bins.gap(1, b, y);
                double rest = reach - gapZ * gapZ - gapY * gapY;
                if (rest > 0) {
                    double half = Math.sqrt(rest);
                    int row = bins.row(b, c);
                    int from = bins.heads[row + bins.bin(0, x - half)];
                    int to = bins.heads[row + bins.bin(0, x + half) + 1];
                    if (found.length < count + to - from) {
                        found = Arrays.copyOf(found, 2 * (count + to - from));
                    }
                    count = within(bins, from, to, x, y, z, square, found, count);
                }
            }
        }
        return count;
    }

    /** Without a branch: each place is written, and the count moves on if it was near enough. */
    private static int within(
            Bins bins,
            int from,
            int to,
            double x,
            double y,
            double z,
            double square,
            int[] found,
            int count) {
        double[] bx = bins.x;
        double[] by = bins.y;
        double[] bz = bins.z;
        for (int k = from; k < to; k++) {
            double ax = bx[k] - x;
            double ay = by[k] - y;
            double az = bz[k] - z;
            double excess = ax * ax + ay * ay + az * az - square;
            found[count] = k;
            count += (int) (Double.doubleToRawLongBits(excess) >>> 63);
        }
        return count;
    }

    /** Copies what was found, without the atom itself, behind the {@code total} there are. */
    private int append(int total, int self, int count) {
        reserve((long) total + count);
        double x = bins.x[self];
        double y = bins.y[self];
        double z = bins.z[self];
        int end = total;
        for (int k = 0; k < count; k++) {
            int place = found[k];
            if (place != self) {
                double ax = bins.x[place] - x;
                double ay = bins.y[place] - y;
                double az = bins.z[place] - z;
                neighbors[end] = bins.atom[place];
                dx[end] = ax;
                dy[end] = ay;
                dz[end] = az;
                squares[end++] = ax * ax + ay * ay + az * az;
            }
        }
        return end;
    }

    private void reserve(long length) {
        if (neighbors.length >= length) {
            return;
        }
        if (length > PeriodicImages.MOST) {
            throw new IllegalArgumentException(
                    "a configuration must have at most "
                            + PeriodicImages.MOST
                            + " pairs of neighbors, got more");
        }
        reservePairs((int) Math.min(2 * length, PeriodicImages.MOST));
    }

    /** {@return the number of neighbors of all atoms together} */
    public int total() {
        return starts[atoms];
    }
}
