// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.concurrent.atomic.AtomicLong;
import org.winnow.api.engine.Progress;

/**
 * Dense linear algebra on row-major arrays: dot products, squared distances, C = A Bᵀ and X Xᵀ.
 *
 * <p>Every result has the same bits with the scalar and the vector kernels, for any width of
 * vectors and any number of threads. Dot products and distances are eight interleaved sums added in
 * a fixed order; an element of a product is one chain of fused multiply-adds along k (so a product
 * and {@link #dot} may differ in the last bit). Products run on the threads of the ambient pool,
 * see {@link Parallel}.
 */
public final class Dense {

    /** Centres that {@link #groupDistances} takes at once. */
    public static final int GROUP = DenseKernels.LANES;

    // Vector kernels cost about 0.3 s to compile; the scalar ones do this much work in that time.
    private static final double EARNS_WARM_UP = 1e9;

    private static final AtomicLong ASKED = new AtomicLong();

    private final DenseKernels kernels;

    Dense(DenseKernels kernels) {
        this.kernels = kernels;
    }

    /**
     * The kernels that suit a job: vector ones where there are such and the work asked for so far
     * in this JVM pays for their warm-up. Never changes a bit of a result.
     *
     * @param operations multiplications the job is about to do; a guess will do
     * @return safe for use by many threads
     */
    public static Dense forWork(double operations) {
        double asked = ASKED.addAndGet((long) operations);
        return asked < EARNS_WARM_UP ? scalar() : fastest();
    }

    static Dense scalar() {
        return new Dense(new ScalarDense());
    }

    static Dense fastest() {
        return Simd.available() ? vector() : scalar();
    }

    private static Dense vector() {
        return VectorDense.fits() ? new Dense(new VectorDense()) : scalar();
    }

    /**
     * Dot product of two vectors that may lie within larger arrays.
     *
     * @param a holds the first from {@code aOffset}
     * @param aOffset index of its first number
     * @param b holds the second from {@code bOffset}
     * @param bOffset index of its first number
     * @param length of both
     * @return Σ a_i b_i
     */
    public double dot(double[] a, int aOffset, double[] b, int bOffset, int length) {
        return kernels.dot(a, aOffset, b, bOffset, length);
    }

    /**
     * Squared Euclidean distance, from the differences: exactly 0 for equal vectors.
     *
     * @param a holds the first from {@code aOffset}
     * @param aOffset index of its first number
     * @param b holds the second from {@code bOffset}
     * @param bOffset index of its first number
     * @param length of both
     * @return Σ (a_i − b_i)²
     */
    public double squaredDistance(double[] a, int aOffset, double[] b, int bOffset, int length) {
        return kernels.squaredDistance(a, aOffset, b, bOffset, length);
    }

    /**
     * Squared distances from one row of a matrix to a range of its rows, on the caller's thread.
     *
     * @param x shape [n × d]
     * @param d columns
     * @param row the one
     * @param from first of the others
     * @param to after the last
     * @param out shape [n]; elements {@code from..to − 1} are overwritten
     */
    public void squaredDistances(double[] x, int d, int row, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            out[i] = kernels.squaredDistance(x, i * d, x, row * d, d);
        }
    }

    /**
     * Squared distances from one point to {@link #GROUP} centres, summed along d in order.
     *
     * @param point holds the point from {@code offset}
     * @param offset index of its first coordinate
     * @param groups holds shape [d × 8], one centre a column, from {@code groupOffset}
     * @param groupOffset index of its first coordinate
     * @param d coordinates
     * @param out shape [8], overwritten
     */
    public void groupDistances(
            double[] point, int offset, double[] groups, int groupOffset, int d, double[] out) {
        kernels.groupDistances(point, offset, groups, groupOffset, d, out);
    }

    /**
     * C = A Bᵀ.
     *
     * @param a shape [n × d]
     * @param b shape [m × d]
     * @param d columns of both, at least 1
     * @param c shape [n × m], overwritten
     * @param progress told the share done
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public void product(double[] a, double[] b, int d, double[] c, Progress progress) {
        new Product(kernels, a, b, d, c, false).run(progress);
    }

    /**
     * C = X Xᵀ at half the cost of {@link #product}, with the same bits.
     *
     * @param x shape [n × d]
     * @param d columns, at least 1
     * @param c shape [n × n], overwritten; exactly symmetric
     * @param progress told the share done
     * @throws IllegalArgumentException if the lengths do not fit
     */
    public void square(double[] x, int d, double[] c, Progress progress) {
        new Product(kernels, x, x, d, c, true).run(progress);
    }
}
