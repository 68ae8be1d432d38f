// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import java.util.Arrays;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.numerics.Dense;
import org.winnow.numerics.Parallel;

/**
 * A few rows S of a matrix, and of every row b of it what S makes of it: the coefficients c of its
 * part in the span of S, and the squared length ρ of the rest. With H = (S Sᵀ)⁻¹, putting b in the
 * place of row j multiplies the volume √det(S Sᵀ) by √(c_j² + ρ H_jj).
 *
 * <p>Rows come in and go out at O(n (d + k)) each. Places are 0..k − 1 and are given out again.
 *
 * @see <a href="https://doi.org/10.1137/0917055">Gu and Eisenstat, SIAM J. Sci. Comput. 17, 848
 *     (1996)</a>, on volumes of rows fewer than columns
 */
final class SpannedRows {

    private static final int CHUNK_NUMBERS = 1 << 16;
    private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

    private final Dense dense;
    private final double[] x;
    private final int n;
    private final int d;
    private final int room;
    private final double[] squares;

    /** What of each row lies outside the span: ρ, shape [n]. */
    final double[] rest;

    /** Coefficients, shape [n × room]; 0 at places not in use. */
    final double[] coefficients;

    /** H, shape [room × room]; 0 at places not in use. */
    final double[] inverse;

    /** The row at each place, −1 where there is none. */
    final int[] rows;

    SpannedRows(FeatureMatrix features, int room) {
        x = features.values();
        n = features.rows();
        d = features.columns();
        this.room = room;
        dense = Dense.forWork((double) n * d * room);
        squares = new double[n];
        for (int i = 0; i < n; i++) {
            squares[i] = dense.dot(x, i * d, x, i * d, d);
        }
        rest = squares.clone();
        if ((long) n * room > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "maxvol must have fewer than 2^31 candidates × choices, got "
                            + n
                            + " × "
                            + room);
        }
        coefficients = new double[n * room];
        inverse = new double[room * room];
        rows = new int[room];
        Arrays.fill(rows, -1);
    }

    /** {@return k, how many places there are} */
    int room() {
        return room;
    }

    /** {@return the squared length of a row} @param row which */
    double square(int row) {
        return squares[row];
    }

    /** {@return what it would do to the squared volume to put a row at a place in use} */
    double gain(int row, int place) {
        double c = coefficients[row * room + place];
        return c * c + rest[row] * inverse[place * room + place];
    }

    /** Puts a row that is not in the span at a free place. */
    void add(int row, int place) {
        double[] outside = Arrays.copyOfRange(x, row * d, (row + 1) * d);
        double[] own = Arrays.copyOfRange(coefficients, row * room, (row + 1) * room);
        for (int p = 0; p < room; p++) {
            for (int k = 0; own[p] != 0 && k < d; k++) {
                outside[k] = Math.fma(-own[p], x[rows[p] * d + k], outside[k]);
            }
        }
        double square = dense.dot(outside, 0, outside, 0, d);
        own[place] = -1; // so that one formula serves the new place too
        each(
                i -> {
                    double share = dense.dot(x, i * d, outside, 0, d) / square;
                    rest[i] = Math.max(0, Math.fma(-share * share, square, rest[i]));
                    move(coefficients, i * room, own, -share);
                });
        for (int p = 0; p < room; p++) {
            move(inverse, p * room, own, own[p] / square);
        }
        rows[place] = row;
        settle(row, place);
    }

    /** Takes the row at a place away. */
    void remove(int place) {
        double height = inverse[place * room + place];
        double[] own = Arrays.copyOfRange(inverse, place * room, (place + 1) * room);
        for (int p = 0; p < room; p++) {
            own[p] /= height;
        }
        each(
                i -> {
                    double c = coefficients[i * room + place];
                    rest[i] += c * c / height;
                    move(coefficients, i * room, own, -c);
                    coefficients[i * room + place] = 0;
                });
        for (int p = 0; p < room; p++) {
            move(inverse, p * room, own, -inverse[p * room + place]);
        }
        for (int p = 0; p < room; p++) {
            inverse[p * room + place] = 0;
            inverse[place * room + p] = 0;
        }
        rows[place] = -1;
    }

    /** Forgets all rows. */
    void clear() {
        Arrays.fill(coefficients, 0);
        Arrays.fill(inverse, 0);
        Arrays.fill(rows, -1);
        System.arraycopy(squares, 0, rest, 0, n);
    }

    /** Puts all rows in anew: every exchange adds its rounding errors. */
    void refresh() {
        int[] kept = rows.clone();
        clear();
        for (int p = 0; p < room; p++) {
            if (kept[p] >= 0) {
                add(kept[p], p);
            }
        }
    }

    /** A row that is in has itself as its only coefficient, without rounding. */
    private void settle(int row, int place) {
        Arrays.fill(coefficients, row * room, (row + 1) * room, 0);
        coefficients[row * room + place] = 1;
        rest[row] = 0;
    }

    private static void move(double[] to, int at, double[] along, double factor) {
        for (int k = 0; k < along.length; k++) {
            to[at + k] = Math.fma(factor, along[k], to[at + k]);
        }
    }

    /** Does something with one row. */
    @FunctionalInterface
    private interface Body {
        void row(int row);
    }

    private void each(Body body) {
        Parallel.rows(
                n,
                Math.max(1, CHUNK_NUMBERS / (d + room)),
                fraction -> {},
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        body.row(i);
                    }
                });
    }
}
