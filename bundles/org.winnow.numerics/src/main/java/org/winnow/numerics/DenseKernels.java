// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

/**
 * The innermost loops of {@link Dense}, without checks. {@link ScalarDense} and {@link VectorDense}
 * give the same bits: the same operations in the same order.
 */
interface DenseKernels {

    /** Partial sums of a dot product or a distance: element i belongs to sum i mod 8. */
    int LANES = 8;

    /** Adds eight partial sums, always in this order. */
    static double tree(
            double s0,
            double s1,
            double s2,
            double s3,
            double s4,
            double s5,
            double s6,
            double s7) {
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /**
     * Σ a_i b_i: eight partial sums over the whole eights, added by {@link #tree}; what is left
     * over is a ninth sum, added last.
     */
    double dot(double[] a, int aOffset, double[] b, int bOffset, int length);

    /** Σ (a_i − b_i)², summed as {@link #dot}. */
    double squaredDistance(double[] a, int aOffset, double[] b, int bOffset, int length);

    /**
     * Squared distances from one point to eight centres.
     *
     * @param group shape [d × 8], one centre a column
     * @param out shape [8]; sums run along d in order
     */
    void groupDistances(
            double[] point, int offset, double[] group, int groupOffset, int d, double[] out);

    /** {@return rows of a tile of a product} */
    int tileRows();

    /** {@return columns of a tile of a product} */
    int tileColumns();

    /**
     * Adds a packed block of products to a tile of C: c_ij = fma(a_ik, b_jk, c_ij) for k rising.
     *
     * @param a shape [depth × tileRows] from {@code aOffset}
     * @param b shape [depth × tileColumns] from {@code bOffset}
     * @param c tile with rows {@code stride} apart from {@code cOffset}
     */
    void tile(
            double[] a,
            int aOffset,
            double[] b,
            int bOffset,
            int depth,
            double[] c,
            int cOffset,
            int stride);
}
