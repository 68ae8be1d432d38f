// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;
import org.winnow.api.engine.Progress;
import org.winnow.api.potential.ActiveSet;

/**
 * Finds, among many rows of d numbers, d rows of nearly the largest volume |det A|.
 *
 * <p>While some row b has a coefficient c_j of b = c A beyond the threshold, b takes the place of
 * row j of A, which multiplies the volume by |c_j|: so it never falls, and ends where no exchange
 * of one row raises it by more than the threshold. A starts as a small multiple of the unit matrix;
 * a row of it that no data have replaced is not filled, which happens where the data span fewer
 * than d directions.
 *
 * <p>Of equally large coefficients the lowest row wins, then the lowest column. Rows may come in
 * batches, but an exchange can put rows of earlier batches beyond the threshold again: repeat until
 * a pass exchanges none. Time O(n d²) a batch of n rows and O(n d + d²) an exchange; memory 2 n d +
 * 3 d² numbers. Not for several threads at once; works with those of the ambient pool.
 *
 * @see <a href="https://doi.org/10.1142/9789812836021_0015">Goreinov et al., How to find a good
 *     submatrix (2010)</a>
 */
public final class MaxVol implements ActiveSet {

    /** What the unit matrix is multiplied by at the start. */
    public static final double START = 1e-5;

    /** How much an exchange must raise the volume. */
    public static final double THRESHOLD = 1.001;

    // Exchanges between two inversions: each adds a rounding error to the inverse.
    private static final int EXCHANGES = 64;

    private static final int CHUNK_NUMBERS = 1 << 16;

    private final int d;
    private final double threshold;
    private final double[] active;
    private final long[] tags;
    private Inverse inverse;

    // The batch: rows, who they are, coefficients, and each row's largest coefficient.
    private double[] rows;
    private long[] names;
    private double[] coefficients;
    private double[] largest;

    /**
     * Starts without data.
     *
     * @param columns d, at least 1
     * @param threshold above 1
     * @param start what the unit matrix is multiplied by, above 0
     */
    public MaxVol(int columns, double threshold, double start) {
        if (columns < 1 || !(threshold > 1) || !(start > 0)) {
            throw new IllegalArgumentException(
                    "columns must be at least 1, the threshold above 1 and the start above 0, got "
                            + columns
                            + ", "
                            + threshold
                            + " and "
                            + start);
        }
        d = columns;
        this.threshold = threshold;
        active = new double[Math.multiplyExact(d, d)];
        tags = new long[d];
        Arrays.fill(tags, UNFILLED);
        for (int j = 0; j < d; j++) {
            active[j * d + j] = start;
        }
        inverse = Inverse.of(active, d);
    }

    @Override
    public int offer(double[] batch, long first, Progress progress) {
        begin(batch, first);
        int all = 0;
        int exchanged;
        do {
            progress.report(-1);
            exchanged = exchangeSome(progress);
            all += exchanged;
        } while (exchanged > 0 && invert());
        return all;
    }

    private void begin(double[] batch, long first) {
        check(batch);
        for (double x : batch) {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("rows must be finite, got " + x);
            }
        }
        int n = batch.length / d;
        rows = batch.clone();
        names = new long[n];
        Arrays.setAll(names, i -> first + i);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d; j++) {
                if (tags[j] == names[i]) {
                    names[i] = UNFILLED; // there already, from an earlier pass
                }
            }
        }
        coefficients = new double[batch.length];
        largest = new double[n];
    }

    /** Exchanges until none is left to exchange, or until the inverse should be made anew. */
    private int exchangeSome(Progress progress) {
        int n = names.length;
        dense(rows).product(rows, inverse.transposed(), d, coefficients, f -> {});
        Parallel.rows(n, chunk(), f -> {}, this::findLargest);
        int count = 0;
        for (int row = top(); row >= 0 && count < EXCHANGES; row = top()) {
            exchange(row, place(row));
            progress.report(-1);
            count++;
        }
        return count;
    }

    private int chunk() {
        return Math.max(1, CHUNK_NUMBERS / d);
    }

    private void findLargest(int from, int to) {
        for (int i = from; i < to; i++) {
            double a = 0;
            double b = 0;
            int j = i * d;
            for (; j + 1 < (i + 1) * d; j += 2) {
                a = Math.max(a, Math.abs(coefficients[j]));
                b = Math.max(b, Math.abs(coefficients[j + 1]));
            }
            double last = j < (i + 1) * d ? Math.abs(coefficients[j]) : 0;
            largest[i] = Math.max(last, Math.max(a, b));
        }
    }

    /** {@return the lowest column of a row's largest coefficient} */
    private int place(int row) {
        int j = 0;
        while (Math.abs(coefficients[row * d + j]) != largest[row]) {
            j++;
        }
        return j;
    }

    /** {@return the row of the largest coefficient beyond the threshold, or −1} */
    private int top() {
        int top = -1;
        double most = threshold;
        for (int i = 0; i < names.length; i++) {
            if (largest[i] > most && names[i] != UNFILLED) {
                most = largest[i];
                top = i;
            }
        }
        return top;
    }

    /** Exchanges a row of the batch with one of A; the inverse and all coefficients follow. */
    private void exchange(int row, int place) {
        double[] change = Arrays.copyOfRange(coefficients, row * d, (row + 1) * d);
        double pivot = change[place];
        change[place] -= 1;
        for (int j = 0; j < d; j++) {
            change[j] /= pivot;
        }
        double[] column = inverse.column(place);
        for (int j = 0; j < d; j++) {
            add(inverse.transposed(), j * d, column, -change[j]);
        }
        for (int k = 0; k < d; k++) {
            double out = active[place * d + k];
            active[place * d + k] = rows[row * d + k];
            rows[row * d + k] = out;
            coefficients[row * d + k] = k == place ? 1 : 0;
        }
        long out = tags[place];
        tags[place] = names[row];
        names[row] = out;
        Parallel.rows(
                names.length,
                chunk(),
                f -> {},
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        add(coefficients, i * d, change, -coefficients[i * d + place]);
                    }
                    findLargest(from, to);
                });
    }

    private static void add(double[] to, int at, double[] x, double factor) {
        for (int k = 0; k < x.length; k++) {
            to[at + k] = Math.fma(factor, x[k], to[at + k]);
        }
    }

    /** Inverts A anew. @return whether the volume has risen, as it must but for rounding */
    private boolean invert() {
        double before = inverse.logVolume();
        inverse = Inverse.of(active, d);
        return inverse.logVolume() > before;
    }

    @Override
    public long[] tags() {
        return tags.clone();
    }

    /** {@return the rows of A, shape [d × d]} */
    double[] rows() {
        return active.clone();
    }

    /** {@return ln |det A|, rows that are not filled included} */
    public double logVolume() {
        return inverse.logVolume();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The grade of b is max_j |(b A⁻¹)_j|. Time O(d²) a row.
     */
    @Override
    public double[] grades(double[] batch) {
        check(batch);
        double[] shares = new double[batch.length];
        dense(batch).product(batch, inverse.transposed(), d, shares, Progress.NONE);
        double[] grades = new double[batch.length / d];
        for (int i = 0; i < grades.length; i++) {
            for (int j = 0; j < d; j++) {
                grades[i] = Math.max(grades[i], Math.abs(shares[i * d + j]));
            }
        }
        return grades;
    }

    private void check(double[] batch) {
        if (batch.length % d != 0) {
            throw new IllegalArgumentException(
                    "rows must have " + d + " columns, got " + batch.length + " numbers");
        }
    }

    private Dense dense(double[] batch) {
        return Dense.forWork((double) batch.length * d);
    }
}
