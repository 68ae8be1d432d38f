// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

/** Products of all pairs of columns of a matrix of rows: C += RᵀR, upper triangle. */
public final class RowProducts {

    private static final int W = MomentPlan.LANES;

    private final RowKernel kernel = RowKernel.best();

    /** Multiplies with the fastest kernel. */
    public RowProducts() {}

    /**
     * Adds the products.
     *
     * @param rows shape [count × width]
     * @param count how many
     * @param width a multiple of 8
     * @param columns how many columns matter
     * @param sums added to, shape [≥ columns × width]; below the diagonal without meaning
     */
    public void add(double[] rows, int count, int width, int columns, double[] sums) {
        for (int c = 0; c < columns; c++) {
            int skip = c / W * W;
            int length = width - skip;
            int to = c * width + skip;
            int r = 0;
            for (; r + 4 <= count; r += 4) {
                int at = r * width;
                kernel.addFour(sums, to, rows, at + c, width, rows, at + skip, width, length);
            }
            for (; r < count; r++) {
                kernel.add(sums, to, rows[r * width + c], rows, r * width + skip, length);
            }
        }
    }
}
