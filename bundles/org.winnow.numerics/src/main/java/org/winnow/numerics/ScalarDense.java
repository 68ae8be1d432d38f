// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

/** Plain Java; the yardstick for {@link VectorDense}, and the faster one in short jobs. */
final class ScalarDense implements DenseKernels {

    private static final int ROWS = 2;
    private static final int COLUMNS = 4;

    @Override
    public double dot(double[] a, int aOffset, double[] b, int bOffset, int length) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int whole = length - length % LANES;
        for (int k = 0; k < whole; k += LANES) {
            int i = aOffset + k;
            int j = bOffset + k;
            s0 = Math.fma(a[i], b[j], s0);
            s1 = Math.fma(a[i + 1], b[j + 1], s1);
            s2 = Math.fma(a[i + 2], b[j + 2], s2);
            s3 = Math.fma(a[i + 3], b[j + 3], s3);
            s4 = Math.fma(a[i + 4], b[j + 4], s4);
            s5 = Math.fma(a[i + 5], b[j + 5], s5);
            s6 = Math.fma(a[i + 6], b[j + 6], s6);
            s7 = Math.fma(a[i + 7], b[j + 7], s7);
        }
        return DenseKernels.tree(s0, s1, s2, s3, s4, s5, s6, s7)
                + dotRest(a, aOffset, b, bOffset, whole, length);
    }

    static double dotRest(double[] a, int aOffset, double[] b, int bOffset, int from, int to) {
        double rest = 0;
        for (int k = from; k < to; k++) {
            rest = Math.fma(a[aOffset + k], b[bOffset + k], rest);
        }
        return rest;
    }

    @Override
    public double squaredDistance(double[] a, int aOffset, double[] b, int bOffset, int length) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int whole = length - length % LANES;
        for (int k = 0; k < whole; k += LANES) {
            int i = aOffset + k;
            int j = bOffset + k;
            s0 = addSquare(a[i] - b[j], s0);
            s1 = addSquare(a[i + 1] - b[j + 1], s1);
            s2 = addSquare(a[i + 2] - b[j + 2], s2);
            s3 = addSquare(a[i + 3] - b[j + 3], s3);
            s4 = addSquare(a[i + 4] - b[j + 4], s4);
            s5 = addSquare(a[i + 5] - b[j + 5], s5);
            s6 = addSquare(a[i + 6] - b[j + 6], s6);
            s7 = addSquare(a[i + 7] - b[j + 7], s7);
        }
        return DenseKernels.tree(s0, s1, s2, s3, s4, s5, s6, s7)
                + distanceRest(a, aOffset, b, bOffset, whole, length);
    }

    static double distanceRest(double[] a, int aOffset, double[] b, int bOffset, int from, int to) {
        double rest = 0;
        for (int k = from; k < to; k++) {
            rest = addSquare(a[aOffset + k] - b[bOffset + k], rest);
        }
        return rest;
    }

    private static double addSquare(double difference, double sum) {
        return Math.fma(difference, difference, sum);
    }

    @Override
    public void groupDistances(
            double[] point, int offset, double[] group, int groupOffset, int d, double[] out) {
        for (int c = 0; c < LANES; c += 4) {
            double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            for (int k = 0, g = groupOffset + c; k < d; k++, g += LANES) {
                double coordinate = point[offset + k];
                s0 = addSquare(coordinate - group[g], s0);
                s1 = addSquare(coordinate - group[g + 1], s1);
                s2 = addSquare(coordinate - group[g + 2], s2);
                s3 = addSquare(coordinate - group[g + 3], s3);
            }
            out[c] = s0;
            out[c + 1] = s1;
            out[c + 2] = s2;
            out[c + 3] = s3;
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
        int second = cOffset + stride;
        double c00 = c[cOffset], c01 = c[cOffset + 1], c02 = c[cOffset + 2], c03 = c[cOffset + 3];
        double c10 = c[second], c11 = c[second + 1], c12 = c[second + 2], c13 = c[second + 3];
        for (int k = 0, i = aOffset, j = bOffset; k < depth; k++, i += ROWS, j += COLUMNS) {
            double a0 = a[i];
            double a1 = a[i + 1];
            c00 = Math.fma(a0, b[j], c00);
            c10 = Math.fma(a1, b[j], c10);
            c01 = Math.fma(a0, b[j + 1], c01);
            c11 = Math.fma(a1, b[j + 1], c11);
            c02 = Math.fma(a0, b[j + 2], c02);
            c12 = Math.fma(a1, b[j + 2], c12);
            c03 = Math.fma(a0, b[j + 3], c03);
            c13 = Math.fma(a1, b[j + 3], c13);
        }
        c[cOffset] = c00;
        c[cOffset + 1] = c01;
        c[cOffset + 2] = c02;
        c[cOffset + 3] = c03;
        c[second] = c10;
        c[second + 1] = c11;
        c[second + 2] = c12;
        c[second + 3] = c13;
    }
}
