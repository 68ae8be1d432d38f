// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;
import org.winnow.api.engine.Progress;

/**
 * d rows of nearly the largest volume, as {@link MaxVol} found them, and what they say of others.
 *
 * <p>The grade of a row b is max_j |(b A⁻¹)_j|: at most 1 where b interpolates between the rows of
 * A, above 1 where it extrapolates. It is what the volume would be multiplied by if b came in.
 * Immutable; safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1016/j.commatsci.2017.08.031">Podryabinkin and Shapeev, Comput.
 *     Mater. Sci. 140, 171 (2017)</a>
 */
public final class ActiveSet {

    /** Stands for the tag of a row that is not filled. */
    public static final long UNFILLED = -1;

    private final double[] rows;
    private final long[] tags;
    private final Inverse inverse;

    ActiveSet(double[] rows, long[] tags, Inverse inverse) {
        this.rows = rows;
        this.tags = tags;
        this.inverse = inverse;
    }

    /** {@return d, the number of rows and of columns} */
    public int size() {
        return tags.length;
    }

    /** {@return how many rows are data; the others are still as at the start} */
    public int filled() {
        return (int) Arrays.stream(tags).filter(tag -> tag != UNFILLED).count();
    }

    /** {@return the tags of the rows, {@link #UNFILLED} where there is none} */
    public long[] tags() {
        return tags.clone();
    }

    /** {@return the rows, shape [d × d]} */
    public double[] rows() {
        return rows.clone();
    }

    /** {@return ln |det A|, rows that are not filled included} */
    public double logVolume() {
        return inverse.logVolume();
    }

    /**
     * Grades rows. Time O(d²) a row.
     *
     * @param batch shape [n × d]
     * @return shape [n], each at least 0
     * @throws IllegalArgumentException if the length does not fit
     */
    public double[] grades(double[] batch) {
        int d = tags.length;
        if (batch.length % d != 0) {
            throw new IllegalArgumentException(
                    "rows must have " + d + " columns, got " + batch.length + " numbers");
        }
        double[] coefficients = new double[batch.length];
        Dense.forWork((double) batch.length * d)
                .product(batch, inverse.transposed(), d, coefficients, Progress.NONE);
        double[] grades = new double[batch.length / d];
        for (int i = 0; i < grades.length; i++) {
            for (int j = 0; j < d; j++) {
                grades[i] = Math.max(grades[i], Math.abs(coefficients[i * d + j]));
            }
        }
        return grades;
    }
}
