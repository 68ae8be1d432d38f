// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

/**
 * Many smooth functions of a distance, tabulated together: cubic Hermite splines through values and
 * slopes at evenly spaced knots.
 *
 * <p>Error h⁴/384 · max|f''''| with h the distance of knots. Memory 16 bytes a function and knot.
 * The scalar and the vector twin give the same bits. Immutable; safe for use by many threads.
 */
public final class HermiteTable {

    /** Knots that serve most purposes. */
    public static final int KNOTS = 1024;

    /** Functions are worked on in blocks of as many. */
    public static final int BLOCK = 8;

    /** The functions to be tabulated. */
    @FunctionalInterface
    public interface Functions {
        /**
         * Evaluates all of them.
         *
         * @param r distance, 0..end
         * @param values to be filled, one a function
         * @param slopes to be filled with the derivatives by r
         */
        void at(double r, double[] values, double[] slopes);
    }

    /** Interpolates. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Evaluates all functions at some distances, each distance's values times its weight.
         *
         * @param r distances, 0..end
         * @param weights one a distance
         * @param from first distance
         * @param to the one after the last distance
         * @param out row i for distance i, {@link HermiteTable#width()} numbers a row
         */
        void read(double[] r, double[] weights, int from, int to, double[] out);
    }

    private final double[] table;
    private final int width;
    private final int knots;
    private final double inverseStep;

    /**
     * Tabulates.
     *
     * @param end largest distance
     * @param knots at least 2
     * @param count how many functions
     * @param functions what to tabulate
     */
    public HermiteTable(double end, int knots, int count, Functions functions) {
        this.knots = knots;
        width = (count + BLOCK - 1) / BLOCK * BLOCK;
        table = new double[2 * width * knots];
        inverseStep = (knots - 1) / end;
        double step = end / (knots - 1);
        double[] values = new double[count];
        double[] slopes = new double[count];
        for (int k = 0; k < knots; k++) {
            functions.at(k * step, values, slopes);
            for (int f = 0; f < count; f++) {
                table[2 * k * width + f] = values[f];
                table[(2 * k + 1) * width + f] = slopes[f] * step;
            }
        }
    }

    /** {@return the number of functions, rounded up to a multiple of {@link #BLOCK} with zeros} */
    public int width() {
        return width;
    }

    /** {@return a reader in plain Java} */
    public Reader scalar() {
        return this::readScalar;
    }

    /** {@return a reader with the Vector API; only where {@link Simd#available()}} */
    public Reader vector() {
        return new VectorHermite(table, width, knots, inverseStep);
    }

    private void readScalar(double[] r, double[] weights, int from, int to, double[] out) {
        for (int i = from; i < to; i++) {
            double u = r[i] * inverseStep;
            int knot = Math.min((int) u, knots - 2);
            double t = u - knot;
            double w = weights[i];
            double b = w * (t * t * Math.fma(-2, t, 3));
            double a = w - b;
            double c = w * (t * (1 - t) * (1 - t));
            double d = w * (t * t * (t - 1));
            blend(2 * knot * width, a, c, b, d, out, i * width);
        }
    }

    /** Values and slopes at both knots, each times its polynomial. */
    private void blend(int at, double a, double c, double b, double d, double[] out, int to) {
        for (int f = 0; f < width; f++) {
            int k = at + f;
            double sum = table[k] * a;
            sum = Math.fma(table[k + width], c, sum);
            sum = Math.fma(table[k + 2 * width], b, sum);
            out[to + f] = Math.fma(table[k + 3 * width], d, sum);
        }
    }
}
