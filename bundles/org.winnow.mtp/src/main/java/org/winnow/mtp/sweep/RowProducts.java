// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

/** Products of all pairs of rows: C += R Rᵀ, upper triangle. */
public final class RowProducts {

    private final RowKernel kernel;

    /** Multiplies with the fastest kernel. */
    public RowProducts() {
        this(RowKernel.best());
    }

    RowProducts(RowKernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Adds the products.
     *
     * @param rows shape [count × stride]
     * @param count how many
     * @param stride numbers from row to row
     * @param length numbers in a row, a multiple of 8
     * @param sums added to, shape [count × width]; below the diagonal without meaning
     * @param width numbers in a row of it
     */
    public void add(double[] rows, int count, int stride, int length, double[] sums, int width) {
        for (int first = 0; first < count; first += 4) {
            kernel.dots(rows, stride, length, first, count, sums, width);
        }
    }

    /**
     * Adds the products of rows of one number each.
     *
     * @param rows one number every {@code stride}, from {@code at} on
     * @param stride numbers from row to row
     * @param at the first
     * @param count how many
     * @param sums added to, as in {@link #add}
     * @param width numbers in a row of it
     */
    public void addOne(double[] rows, int stride, int at, int count, double[] sums, int width) {
        for (int i = 0; i < count; i++) {
            double a = rows[i * stride + at];
            for (int j = i; j < count; j++) {
                sums[i * width + j] = Math.fma(a, rows[j * stride + at], sums[i * width + j]);
            }
        }
    }
}
