// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Linear combinations of rows with the Vector API: four sums of three vectors at a time stay in
 * registers, and the three vectors of all rows in the nearest cache while all sums pass them.
 */
final class VectorCombinations {

    private static final VectorSpecies<Double> V = VectorMomentKernel.V;
    private static final int N = V.length();

    private VectorCombinations() {}

    /** As {@link RowKernel#combine}. */
    static void combine(double[] y, double[] a, int stride, double[] x, int count, int n) {
        int i = 0;
        for (; i + 3 * N <= n; i += 3 * N) {
            for (int p = 0; p < stride; p += 4) {
                three(y, p * n + i, a, p, stride, x, i, count, n);
            }
        }
        for (; i < n; i += N) {
            for (int p = 0; p < stride; p += 4) {
                one(y, p * n + i, a, p, stride, x, i, count, n);
            }
        }
    }

    private static void three(
            double[] y,
            int to,
            double[] a,
            int p,
            int stride,
            double[] x,
            int from,
            int count,
            int n) {
        DoubleVector a0 = DoubleVector.zero(V);
        DoubleVector a1 = a0;
        DoubleVector a2 = a0;
        DoubleVector b0 = a0;
        DoubleVector b1 = a0;
        DoubleVector b2 = a0;
        DoubleVector c0 = a0;
        DoubleVector c1 = a0;
        DoubleVector c2 = a0;
        DoubleVector d0 = a0;
        DoubleVector d1 = a0;
        DoubleVector d2 = a0;
        for (int k = 0, at = p, i = from; k < count; k++, at += stride, i += n) {
            DoubleVector x0 = DoubleVector.fromArray(V, x, i);
            DoubleVector x1 = DoubleVector.fromArray(V, x, i + N);
            DoubleVector x2 = DoubleVector.fromArray(V, x, i + 2 * N);
            DoubleVector factor = DoubleVector.broadcast(V, a[at]);
            a0 = factor.fma(x0, a0);
            a1 = factor.fma(x1, a1);
            a2 = factor.fma(x2, a2);
            factor = DoubleVector.broadcast(V, a[at + 1]);
            b0 = factor.fma(x0, b0);
            b1 = factor.fma(x1, b1);
            b2 = factor.fma(x2, b2);
            factor = DoubleVector.broadcast(V, a[at + 2]);
            c0 = factor.fma(x0, c0);
            c1 = factor.fma(x1, c1);
            c2 = factor.fma(x2, c2);
            factor = DoubleVector.broadcast(V, a[at + 3]);
            d0 = factor.fma(x0, d0);
            d1 = factor.fma(x1, d1);
            d2 = factor.fma(x2, d2);
        }
        put(y, to, a0, a1, a2);
        put(y, to + n, b0, b1, b2);
        put(y, to + 2 * n, c0, c1, c2);
        put(y, to + 3 * n, d0, d1, d2);
    }

    private static void put(double[] y, int to, DoubleVector a, DoubleVector b, DoubleVector c) {
        a.intoArray(y, to);
        b.intoArray(y, to + N);
        c.intoArray(y, to + 2 * N);
    }

    private static void one(
            double[] y,
            int to,
            double[] a,
            int p,
            int stride,
            double[] x,
            int from,
            int count,
            int n) {
        DoubleVector s0 = DoubleVector.zero(V);
        DoubleVector s1 = s0;
        DoubleVector s2 = s0;
        DoubleVector s3 = s0;
        for (int k = 0, at = p, i = from; k < count; k++, at += stride, i += n) {
            DoubleVector row = DoubleVector.fromArray(V, x, i);
            s0 = DoubleVector.broadcast(V, a[at]).fma(row, s0);
            s1 = DoubleVector.broadcast(V, a[at + 1]).fma(row, s1);
            s2 = DoubleVector.broadcast(V, a[at + 2]).fma(row, s2);
            s3 = DoubleVector.broadcast(V, a[at + 3]).fma(row, s3);
        }
        s0.intoArray(y, to);
        s1.intoArray(y, to + n);
        s2.intoArray(y, to + 2 * n);
        s3.intoArray(y, to + 3 * n);
    }
}
