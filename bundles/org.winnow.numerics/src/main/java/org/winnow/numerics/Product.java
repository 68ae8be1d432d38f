// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;
import org.winnow.api.engine.Progress;

/**
 * One product C = A Bᵀ by packed tiles.
 *
 * <p>B is packed once: blocks of {@link #DEPTH} along k, in them panels of a tile's columns, in
 * them k by k, so that a panel stays in the nearest cache while all tiles of a block of rows pass
 * it. Rows of A are packed a block at a time by the thread that does the block. Tiles that reach
 * over the edge go by way of a scratch tile. Memory: a copy of B.
 */
final class Product {

    private static final int DEPTH = 192;
    private static final int BLOCK_ROWS = 96;
    private static final int MIRROR = 32;

    private final DenseKernels kernels;
    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final int d;
    private final int n;
    private final int m;
    private final boolean symmetric;
    private final int tileRows;
    private final int tileColumns;
    private final int panels;

    Product(DenseKernels kernels, double[] a, double[] b, int d, double[] c, boolean symmetric) {
        if (d < 1 || a.length % d != 0 || b.length % d != 0) {
            throw new IllegalArgumentException(
                    "matrices must have whole rows of "
                            + d
                            + ", got "
                            + a.length
                            + " and "
                            + b.length
                            + " numbers");
        }
        this.kernels = kernels;
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.n = a.length / d;
        this.m = b.length / d;
        this.symmetric = symmetric;
        if ((long) n * m != c.length) {
            throw new IllegalArgumentException(
                    "the product must have room for " + n + " × " + m + ", got " + c.length);
        }
        this.tileRows = kernels.tileRows();
        this.tileColumns = kernels.tileColumns();
        this.panels = (m + tileColumns - 1) / tileColumns;
    }

    void run(Progress progress) {
        double[][] packed = packColumns();
        Parallel.rows(n, BLOCK_ROWS, progress, (from, to) -> block(from, to, packed));
        if (symmetric) {
            Parallel.rows(n, MIRROR, Progress.NONE, this::mirror);
        }
    }

    /** {@return for each block along k all panels, each [depth × tileColumns]} */
    private double[][] packColumns() {
        double[][] packed = new double[(d + DEPTH - 1) / DEPTH][];
        Parallel.rows(
                packed.length,
                1,
                Progress.NONE,
                (from, to) -> {
                    for (int q = from; q < to; q++) {
                        int depth = depth(q);
                        packed[q] = new double[Math.multiplyExact(panels * tileColumns, depth)];
                        pack(b, 0, m, q * DEPTH, depth, tileColumns, packed[q]);
                    }
                });
        return packed;
    }

    private int depth(int block) {
        return Math.min(DEPTH, d - block * DEPTH);
    }

    /** Packs rows first..first+count−1 into groups of {@code width}, k by k, with zeros after. */
    private void pack(
            double[] x, int first, int count, int k0, int depth, int width, double[] out) {
        for (int g = 0; g < count; g += width) {
            int rows = Math.min(width, count - g);
            int target = g * depth;
            for (int r = 0; r < rows; r += 4) {
                packFour(
                        x, first + g + r, Math.min(4, rows - r), k0, depth, width, out, target + r);
            }
            if (rows < width) {
                clear(out, target, depth, width, rows);
            }
        }
    }

    /** Four rows at a time, since writing single numbers a tile apart is slow. */
    private void packFour(
            double[] x, int row, int rows, int k0, int depth, int width, double[] out, int target) {
        int source = row * d + k0;
        if (rows == 4 && width >= 4) {
            for (int k = 0, p = target; k < depth; k++, p += width) {
                out[p] = x[source + k];
                out[p + 1] = x[source + d + k];
                out[p + 2] = x[source + 2 * d + k];
                out[p + 3] = x[source + 3 * d + k];
            }
            return;
        }
        for (int r = 0; r < rows; r++) {
            for (int k = 0, p = target + r; k < depth; k++, p += width) {
                out[p] = x[source + r * d + k];
            }
        }
    }

    private static void clear(double[] out, int target, int depth, int width, int from) {
        for (int k = 0; k < depth; k++) {
            Arrays.fill(out, target + k * width + from, target + (k + 1) * width, 0);
        }
    }

    private void block(int from, int to, double[][] packed) {
        int rows = to - from;
        double[] left =
                new double[(rows + tileRows - 1) / tileRows * tileRows * Math.min(d, DEPTH)];
        double[] edge = new double[tileRows * tileColumns];
        Arrays.fill(c, from * m, to * m, 0);
        int firstPanel = symmetric ? from / tileColumns : 0;
        for (int q = 0; q < packed.length; q++) {
            pack(a, from, rows, q * DEPTH, depth(q), tileRows, left);
            for (int p = firstPanel; p < panels; p++) {
                panel(from, to, p, left, packed[q], depth(q), edge);
            }
        }
    }

    /** All tiles of one block of rows and one panel of columns. */
    private void panel(
            int from, int to, int p, double[] left, double[] right, int depth, double[] edge) {
        int column = p * tileColumns;
        int last = symmetric ? Math.min(to, column + tileColumns) : to;
        for (int row = from; row < last; row += tileRows) {
            int i = (row - from) * depth;
            int j = column * depth;
            int at = row * m + column;
            if (row + tileRows <= to && column + tileColumns <= m) {
                kernels.tile(left, i, right, j, depth, c, at, m);
            } else {
                int height = Math.min(tileRows, to - row);
                int width = Math.min(tileColumns, m - column);
                copy(c, at, m, edge, 0, tileColumns, height, width);
                kernels.tile(left, i, right, j, depth, edge, 0, tileColumns);
                copy(edge, 0, tileColumns, c, at, m, height, width);
            }
        }
    }

    private static void copy(
            double[] from, int i, int iStride, double[] to, int j, int jStride, int rows, int n) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(from, i + r * iStride, to, j + r * jStride, n);
        }
    }

    /** Copies what stands right of the diagonal into rows from..to−1 left of it. */
    private void mirror(int from, int to) {
        for (int j0 = 0; j0 < to; j0 += MIRROR) {
            for (int i = from; i < to; i++) {
                int end = Math.min(i, j0 + MIRROR);
                for (int j = j0; j < end; j++) {
                    c[i * m + j] = c[j * m + i];
                }
            }
        }
    }
}
