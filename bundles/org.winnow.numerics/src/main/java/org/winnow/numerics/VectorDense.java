// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vector API twin of {@link ScalarDense}; to be loaded only where {@link Simd#available()}. Eight
 * partial sums lie in one register of 8 lanes, two of 4 or four of 2.
 */
final class VectorDense implements DenseKernels {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();
    private static final int ROWS = 4;
    private static final int COLUMNS = 3 * WIDTH;

    /** {@return whether the eight partial sums fill whole registers here} */
    static boolean fits() {
        return WIDTH == 2 || WIDTH == 4 || WIDTH == 8;
    }

    @Override
    public double dot(double[] a, int aOffset, double[] b, int bOffset, int length) {
        int whole = length - length % LANES;
        return dotWhole(a, aOffset, b, bOffset, whole)
                + ScalarDense.dotRest(a, aOffset, b, bOffset, whole, length);
    }

    private double dotWhole(double[] a, int i, double[] b, int j, int whole) {
        if (WIDTH == 8) {
            DoubleVector s = DoubleVector.zero(SPECIES);
            for (int k = 0; k < whole; k += LANES) {
                s = load(a, i + k).fma(load(b, j + k), s);
            }
            return tree8(s);
        }
        if (WIDTH == 4) {
            DoubleVector s = DoubleVector.zero(SPECIES);
            DoubleVector t = s;
            for (int k = 0; k < whole; k += LANES) {
                s = load(a, i + k).fma(load(b, j + k), s);
                t = load(a, i + k + 4).fma(load(b, j + k + 4), t);
            }
            return tree4(s) + tree4(t);
        }
        return dotPairs(a, i, b, j, whole);
    }

    private static double dotPairs(double[] a, int i, double[] b, int j, int whole) {
        DoubleVector s = DoubleVector.zero(SPECIES);
        DoubleVector t = s;
        DoubleVector u = s;
        DoubleVector v = s;
        for (int k = 0; k < whole; k += LANES) {
            s = load(a, i + k).fma(load(b, j + k), s);
            t = load(a, i + k + 2).fma(load(b, j + k + 2), t);
            u = load(a, i + k + 4).fma(load(b, j + k + 4), u);
            v = load(a, i + k + 6).fma(load(b, j + k + 6), v);
        }
        return (tree2(s) + tree2(t)) + (tree2(u) + tree2(v));
    }

    @Override
    public double squaredDistance(double[] a, int aOffset, double[] b, int bOffset, int length) {
        int whole = length - length % LANES;
        return distanceWhole(a, aOffset, b, bOffset, whole)
                + ScalarDense.distanceRest(a, aOffset, b, bOffset, whole, length);
    }

    private double distanceWhole(double[] a, int i, double[] b, int j, int whole) {
        if (WIDTH == 8) {
            DoubleVector s = DoubleVector.zero(SPECIES);
            for (int k = 0; k < whole; k += LANES) {
                s = addSquare(a, i + k, b, j + k, s);
            }
            return tree8(s);
        }
        if (WIDTH == 4) {
            DoubleVector s = DoubleVector.zero(SPECIES);
            DoubleVector t = s;
            for (int k = 0; k < whole; k += LANES) {
                s = addSquare(a, i + k, b, j + k, s);
                t = addSquare(a, i + k + 4, b, j + k + 4, t);
            }
            return tree4(s) + tree4(t);
        }
        return distancePairs(a, i, b, j, whole);
    }

    private static double distancePairs(double[] a, int i, double[] b, int j, int whole) {
        DoubleVector s = DoubleVector.zero(SPECIES);
        DoubleVector t = s;
        DoubleVector u = s;
        DoubleVector v = s;
        for (int k = 0; k < whole; k += LANES) {
            s = addSquare(a, i + k, b, j + k, s);
            t = addSquare(a, i + k + 2, b, j + k + 2, t);
            u = addSquare(a, i + k + 4, b, j + k + 4, u);
            v = addSquare(a, i + k + 6, b, j + k + 6, v);
        }
        return (tree2(s) + tree2(t)) + (tree2(u) + tree2(v));
    }

    @Override
    public void groupDistances(
            double[] point, int offset, double[] group, int groupOffset, int d, double[] out) {
        for (int c = 0; c < LANES; c += WIDTH) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int k = 0; k < d; k++) {
                DoubleVector difference =
                        DoubleVector.broadcast(SPECIES, point[offset + k])
                                .sub(load(group, groupOffset + k * LANES + c));
                sum = difference.fma(difference, sum);
            }
            sum.intoArray(out, c);
        }
    }

    @Override
    public int tileRows() {
        return ROWS;
    }

    @Override
    public int tileColumns() {
        return COLUMNS;
    }

    @Override
    public void tile(
            double[] a,
            int aOffset,
            double[] b,
            int bOffset,
            int depth,
            double[] c,
            int cOffset,
            int stride) {
        int r1 = cOffset + stride;
        int r2 = r1 + stride;
        int r3 = r2 + stride;
        DoubleVector c00 = load(c, cOffset);
        DoubleVector c01 = load(c, cOffset + WIDTH);
        DoubleVector c02 = load(c, cOffset + 2 * WIDTH);
        DoubleVector c10 = load(c, r1);
        DoubleVector c11 = load(c, r1 + WIDTH);
        DoubleVector c12 = load(c, r1 + 2 * WIDTH);
        DoubleVector c20 = load(c, r2);
        DoubleVector c21 = load(c, r2 + WIDTH);
        DoubleVector c22 = load(c, r2 + 2 * WIDTH);
        DoubleVector c30 = load(c, r3);
        DoubleVector c31 = load(c, r3 + WIDTH);
        DoubleVector c32 = load(c, r3 + 2 * WIDTH);
        for (int k = 0, i = aOffset, j = bOffset; k < depth; k++, i += ROWS, j += COLUMNS) {
            DoubleVector b0 = load(b, j);
            DoubleVector b1 = load(b, j + WIDTH);
            DoubleVector b2 = load(b, j + 2 * WIDTH);
            DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[i]);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            c02 = a0.fma(b2, c02);
            DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[i + 1]);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            c12 = a1.fma(b2, c12);
            DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[i + 2]);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            c22 = a2.fma(b2, c22);
            DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[i + 3]);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
            c32 = a3.fma(b2, c32);
        }
        c00.intoArray(c, cOffset);
        c01.intoArray(c, cOffset + WIDTH);
        c02.intoArray(c, cOffset + 2 * WIDTH);
        c10.intoArray(c, r1);
        c11.intoArray(c, r1 + WIDTH);
        c12.intoArray(c, r1 + 2 * WIDTH);
        c20.intoArray(c, r2);
        c21.intoArray(c, r2 + WIDTH);
        c22.intoArray(c, r2 + 2 * WIDTH);
        c30.intoArray(c, r3);
        c31.intoArray(c, r3 + WIDTH);
        c32.intoArray(c, r3 + 2 * WIDTH);
    }

    private static DoubleVector load(double[] values, int offset) {
        return DoubleVector.fromArray(SPECIES, values, offset);
    }

    private static DoubleVector addSquare(double[] a, int i, double[] b, int j, DoubleVector sum) {
        DoubleVector difference = load(a, i).sub(load(b, j));
        return difference.fma(difference, sum);
    }

    // Lanes are added one by one: the order within reduceLanes is not specified.

    private static double tree8(DoubleVector s) {
        return DenseKernels.tree(
                s.lane(0), s.lane(1), s.lane(2), s.lane(3), s.lane(4), s.lane(5), s.lane(6),
                s.lane(7));
    }

    private static double tree4(DoubleVector s) {
        return (s.lane(0) + s.lane(1)) + (s.lane(2) + s.lane(3));
    }

    private static double tree2(DoubleVector s) {
        return s.lane(0) + s.lane(1);
    }
}
