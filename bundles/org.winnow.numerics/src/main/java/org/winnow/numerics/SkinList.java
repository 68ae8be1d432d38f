// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/**
 * The neighbors of atoms that move a little from one call to the next (Verlet's list,
 * doi:10.1103/PhysRev.159.98): pairs within the cutoff and a skin are searched for only when an
 * atom has moved by half the skin or the cell has changed, and measured at every call.
 *
 * <p>Neighbors of an atom come in the order of their atom's number, then of their image's, counted
 * from the positions as they are given, which are never wrapped. So numbers and order follow from
 * positions and cell alone, bit for bit, whenever the search was made, and a pair has opposite
 * vectors seen from its two ends. Cost of a call: O(pairs within cutoff and skin). Not for several
 * threads at once.
 */
public final class SkinList extends NeighborRows {

    private final double cutoff;
    private final double skin;
    private final NeighborList search = new NeighborList();

    private double[] reference = new double[0];
    private Cell cell;

    /** Pairs within cutoff and skin: where those of each atom start, their atoms and shifts. */
    private int[] heads = new int[1];

    private int[] partners = new int[0];
    private int[] images = new int[0];
    private double[] shifts = new double[0];

    private double shortest;

    /**
     * Makes an empty list.
     *
     * @param cutoff Å, finite and above 0
     * @param skin Å, at least 0; the result does not depend on it
     */
    public SkinList(double cutoff, double skin) {
        if (!(cutoff > 0 && skin >= 0 && cutoff + skin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "cutoff must be above 0 and skin at least 0, got " + cutoff + " and " + skin);
        }
        this.cutoff = cutoff;
        this.skin = skin;
    }

    /**
     * Measures the neighbors anew.
     *
     * @param positions shape [n × 3], Å; as they moved, not wrapped in between
     * @param cell vectors and periodicity
     */
    public void update(double[] positions, Cell cell) {
        atoms = positions.length / 3;
        if (stale(positions, cell)) {
            find(positions, cell);
        }
        int total = 0;
        double least = Double.POSITIVE_INFINITY;
        double square = cutoff * cutoff;
        for (int i = 0; i < atoms; i++) {
            starts[i] = total;
            double x = positions[3 * i];
            double y = positions[3 * i + 1];
            double z = positions[3 * i + 2];
            for (int k = heads[i]; k < heads[i + 1]; k++) {
                int j = partners[k];
                double ax = (positions[3 * j] - x) + shifts[3 * k];
                double ay = (positions[3 * j + 1] - y) + shifts[3 * k + 1];
                double az = (positions[3 * j + 2] - z) + shifts[3 * k + 2];
                double d = ax * ax + ay * ay + az * az;
                neighbors[total] = j;
                dx[total] = ax;
                dy[total] = ay;
                dz[total] = az;
                squares[total] = d;
                total += d < square ? 1 : 0;
                least = Math.min(least, d);
            }
        }
        starts[atoms] = total;
        shortest = least < square ? Math.sqrt(least) : Double.POSITIVE_INFINITY;
    }

    private boolean stale(double[] positions, Cell now) {
        if (reference.length != positions.length || !now.equals(cell)) {
            return true;
        }
        double allowed = skin * skin / 4;
        for (int k = 0; k < positions.length; k += 3) {
            double x = positions[k] - reference[k];
            double y = positions[k + 1] - reference[k + 1];
            double z = positions[k + 2] - reference[k + 2];
            if (!(x * x + y * y + z * z < allowed)) {
                return true;
            }
        }
        return false;
    }

    private void find(double[] positions, Cell now) {
        reference = positions.clone();
        cell = now;
        int[] species = new int[atoms];
        Arrays.fill(species, 1); // the search does not look at them
        search.build(
                Configuration.of(species, reference).cell(now).build(),
                (cutoff + skin) * (1 + 1e-9));
        reserve(search.total());
        System.arraycopy(search.starts(), 0, heads, 0, atoms + 1);
        System.arraycopy(search.neighbors(), 0, partners, 0, search.total());
        double[] h = now.completed();
        double[] inverse = now.inverse();
        for (int i = 0; i < atoms; i++) {
            for (int k = heads[i]; k < heads[i + 1]; k++) {
                image(i, k, inverse);
            }
            sort(heads[i], heads[i + 1]);
        }
        for (int k = 0; k < search.total(); k++) {
            double a = images[3 * k];
            double b = images[3 * k + 1];
            double c = images[3 * k + 2];
            for (int axis = 0; axis < 3; axis++) {
                shifts[3 * k + axis] = a * h[axis] + b * h[3 + axis] + c * h[6 + axis];
            }
        }
    }

    /** Finds of which image pair {@code k} of atom {@code i} is, in whole cell vectors. */
    private void image(int i, int k, double[] inverse) {
        int j = partners[k];
        double x = search.dx()[k] - (reference[3 * j] - reference[3 * i]);
        double y = search.dy()[k] - (reference[3 * j + 1] - reference[3 * i + 1]);
        double z = search.dz()[k] - (reference[3 * j + 2] - reference[3 * i + 2]);
        for (int axis = 0; axis < 3; axis++) {
            double whole = x * inverse[axis] + y * inverse[3 + axis] + z * inverse[6 + axis];
            images[3 * k + axis] = (int) Math.rint(whole);
        }
    }

    /** By insertion: rows are short, and the order is looked for seldom. */
    private void sort(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            int j = partners[k];
            int a = images[3 * k];
            int b = images[3 * k + 1];
            int c = images[3 * k + 2];
            int at = k;
            while (at > from && after(at - 1, j, a, b, c)) {
                partners[at] = partners[at - 1];
                System.arraycopy(images, 3 * at - 3, images, 3 * at, 3);
                at--;
            }
            partners[at] = j;
            images[3 * at] = a;
            images[3 * at + 1] = b;
            images[3 * at + 2] = c;
        }
    }

    private boolean after(int k, int j, int a, int b, int c) {
        if (partners[k] != j) {
            return partners[k] > j;
        }
        if (images[3 * k] != a) {
            return images[3 * k] > a;
        }
        return images[3 * k + 1] != b ? images[3 * k + 1] > b : images[3 * k + 2] > c;
    }

    private void reserve(int total) {
        if (heads.length <= atoms) {
            heads = new int[atoms + 1];
        }
        reserveAtoms();
        if (partners.length <= total) {
            int length = total + total / 4 + 1;
            partners = new int[length];
            images = new int[3 * length];
            shifts = new double[3 * length];
            reservePairs(length);
        }
    }

    /** {@return the shortest distance within the cutoff, Å; infinite if there is none} */
    public double shortest() {
        return shortest;
    }
}
