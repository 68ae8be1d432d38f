// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Products of rows with the Vector API, four rows with one at a time. */
final class VectorDots {

    private static final VectorSpecies<Double> V = VectorMomentKernel.V;
    private static final int N = V.length();
    private static final int W = MomentPlan.LANES;

    private final double[] lanes = new double[4 * W];

    /** As {@link RowKernel#dots}. */
    void add(double[] rows, int stride, int length, int first, int count, double[] c, int width) {
        for (int j = first; j < count; j++) {
            if (first + 4 <= count) {
                dotsOfFour(rows, first * stride, stride, j * stride, length, lanes);
                for (int k = 0; k < 4; k++) {
                    c[(first + k) * width + j] += Workspace.tree(lanes, k * W);
                }
            } else {
                for (int i = first; i < count; i++) {
                    dotsOfOne(rows, i * stride, j * stride, length, lanes);
                    c[i * width + j] += Workspace.tree(lanes, 0);
                }
            }
        }
    }

    private static void dotsOfOne(double[] rows, int a, int b, int length, double[] lanes) {
        for (int h = 0; h < W; h += N) {
            DoubleVector sum = DoubleVector.zero(V);
            for (int k = h; k < length; k += W) {
                DoubleVector y = DoubleVector.fromArray(V, rows, b + k);
                sum = DoubleVector.fromArray(V, rows, a + k).fma(y, sum);
            }
            sum.intoArray(lanes, h);
        }
    }

    private static void dotsOfFour(
            double[] rows, int a, int stride, int b, int length, double[] lanes) {
        for (int h = 0; h < W; h += N) {
            DoubleVector s0 = DoubleVector.zero(V);
            DoubleVector s1 = s0;
            DoubleVector s2 = s0;
            DoubleVector s3 = s0;
            int at = a + h;
            for (int k = h; k < length; k += W, at += W) {
                DoubleVector y = DoubleVector.fromArray(V, rows, b + k);
                s0 = DoubleVector.fromArray(V, rows, at).fma(y, s0);
                s1 = DoubleVector.fromArray(V, rows, at + stride).fma(y, s1);
                s2 = DoubleVector.fromArray(V, rows, at + 2 * stride).fma(y, s2);
                s3 = DoubleVector.fromArray(V, rows, at + 3 * stride).fma(y, s3);
            }
            s0.intoArray(lanes, h);
            s1.intoArray(lanes, W + h);
            s2.intoArray(lanes, 2 * W + h);
            s3.intoArray(lanes, 3 * W + h);
        }
    }
}
