// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import java.util.Arrays;

/**
 * Three cell vectors (rows, Å) and along which of them the configuration repeats.
 *
 * <p>{@link #NONE} has neither vectors nor periodicity: an isolated cluster of atoms.
 */
public final class Cell {

    /** No cell: nothing repeats. */
    public static final Cell NONE = new Cell(new double[9], new boolean[3]);

    private final double[] vectors;
    private final boolean[] periodic;

    private Cell(double[] vectors, boolean[] periodic) {
        this.vectors = vectors;
        this.periodic = periodic;
    }

    /**
     * Makes a cell.
     *
     * @param vectors shape [3 × 3], rows are cell vectors in Å; a vector along which nothing
     *     repeats may be zero
     * @param periodic for each vector, whether the configuration repeats along it
     * @return the cell
     * @throws IllegalArgumentException if a number is not finite, or if the periodic vectors are
     *     zero or linearly dependent
     */
    public static Cell of(double[] vectors, boolean... periodic) {
        if (vectors.length != 9 || periodic.length != 3) {
            throw new IllegalArgumentException(
                    "a cell must have 9 numbers and 3 flags, got "
                            + vectors.length
                            + " and "
                            + periodic.length);
        }
        for (double v : vectors) {
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException("cell vectors must be finite, got " + v);
            }
        }
        Cell cell = new Cell(vectors.clone(), periodic.clone());
        cell.checkIndependent();
        return cell;
    }

    private void checkIndependent() {
        double[] full = completed();
        double size = 1;
        for (int i = 0; i < 3; i++) {
            size *= Math.sqrt(dot(full, 3 * i, full, 3 * i));
        }
        if (!(Math.abs(determinant(full)) > 1e-9 * size)) {
            throw new IllegalArgumentException(
                    "periodic cell vectors must be linearly independent, got "
                            + Arrays.toString(vectors));
        }
    }

    /**
     * The cell vectors, where those along which nothing repeats are replaced by unit vectors
     * perpendicular to the periodic ones: always invertible, same neighbors.
     *
     * @return shape [3 × 3], rows are vectors in Å
     */
    public double[] completed() {
        double[] full = vectors.clone();
        for (int i = 0; i < 3; i++) {
            if (!periodic[i]) {
                double[] unit = perpendicular(full, i);
                System.arraycopy(unit, 0, full, 3 * i, 3);
            }
        }
        return full;
    }

    /**
     * The inverse of {@link #completed()}: a position times it is in units of the cell vectors.
     *
     * @return shape [3 × 3], columns are reciprocal vectors in 1/Å
     */
    public double[] inverse() {
        double[] h = completed();
        double[] inverse = new double[9];
        for (int i = 0; i < 3; i++) {
            double[] across = cross(h, 3 * ((i + 1) % 3), h, 3 * ((i + 2) % 3));
            for (int axis = 0; axis < 3; axis++) {
                inverse[3 * axis + i] = across[axis];
            }
        }
        double volume = h[0] * inverse[0] + h[1] * inverse[3] + h[2] * inverse[6];
        for (int k = 0; k < 9; k++) {
            inverse[k] /= volume;
        }
        return inverse;
    }

    /** A unit vector perpendicular to the other vectors that are periodic or already replaced. */
    private double[] perpendicular(double[] full, int i) {
        int j = (i + 1) % 3;
        int k = (i + 2) % 3;
        boolean hasJ = periodic[j] || j < i;
        boolean hasK = periodic[k] || k < i;
        double[] best = new double[3];
        if (hasJ && hasK) {
            best = cross(full, 3 * j, full, 3 * k);
        } else {
            double longest = -1;
            for (int axis = 0; axis < 3; axis++) {
                double[] e = new double[3];
                e[axis] = 1;
                double[] candidate = e;
                if (hasJ || hasK) {
                    candidate = cross(full, 3 * (hasJ ? j : k), e, 0);
                }
                double length = dot(candidate, 0, candidate, 0);
                if (length > longest * (1 + 1e-12)) {
                    longest = length;
                    best = candidate;
                }
            }
        }
        double norm = Math.sqrt(dot(best, 0, best, 0));
        for (int a = 0; a < 3 && norm > 0; a++) {
            best[a] /= norm;
        }
        return best;
    }

    /** {@return whether it repeats along vector {@code i}, 0..2} @param i which vector */
    public boolean periodic(int i) {
        return periodic[i];
    }

    /** {@return whether it repeats along any vector} */
    public boolean periodic() {
        return periodic[0] || periodic[1] || periodic[2];
    }

    /** {@return whether any vector is given} */
    public boolean present() {
        for (double v : vectors) {
            if (v != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * One component of a cell vector.
     *
     * @param index 3 × vector + axis, 0..8
     * @return Å
     */
    public double vector(int index) {
        return vectors[index];
    }

    /** {@return a copy of the vectors, shape [3 × 3], Å} */
    public double[] vectors() {
        return vectors.clone();
    }

    /** {@return the volume in Å³; 0 where a vector is missing} */
    public double volume() {
        return Math.abs(determinant(vectors));
    }

    private static double determinant(double[] h) {
        double[] c = cross(h, 3, h, 6);
        return dot(h, 0, c, 0);
    }

    private static double dot(double[] a, int i, double[] b, int j) {
        return a[i] * b[j] + a[i + 1] * b[j + 1] + a[i + 2] * b[j + 2];
    }

    private static double[] cross(double[] a, int i, double[] b, int j) {
        return new double[] {
            a[i + 1] * b[j + 2] - a[i + 2] * b[j + 1],
            a[i + 2] * b[j] - a[i] * b[j + 2],
            a[i] * b[j + 1] - a[i + 1] * b[j]
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell that
                && Arrays.equals(vectors, that.vectors)
                && Arrays.equals(periodic, that.periodic);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(vectors) + Arrays.hashCode(periodic);
    }
}
