// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A mean and its standard error from correlated numbers, by blocks of 1, 2, 4, … of them (Flyvbjerg
 * and Petersen, doi:10.1063/1.457480). The error is the largest that any length of block with at
 * least 16 blocks gives: where blocks are long enough to be independent it no longer grows.
 */
public final class BlockAverage {

    private static final int LEVELS = 48;
    private static final int LEAST_BLOCKS = 16;

    private final long[] counts = new long[LEVELS];
    private final double[] means = new double[LEVELS];
    private final double[] squares = new double[LEVELS];
    private final double[] waiting = new double[LEVELS];

    /** Takes a number. @param value the next */
    public void add(double value) {
        double block = value;
        for (int level = 0; level < LEVELS; level++) {
            long n = ++counts[level];
            double delta = block - means[level];
            means[level] += delta / n;
            squares[level] += delta * (block - means[level]);
            if (n % 2 == 1) {
                waiting[level] = block;
                return;
            }
            block = (waiting[level] + block) / 2;
        }
    }

    /** {@return the mean; NaN of nothing} */
    public double mean() {
        return counts[0] == 0 ? Double.NaN : means[0];
    }

    /** {@return variance of the numbers; NaN of fewer than two} */
    public double variance() {
        return counts[0] < 2 ? Double.NaN : squares[0] / (counts[0] - 1);
    }

    /** {@return standard error of the mean; NaN of fewer than 16 numbers} */
    public double standardError() {
        double largest = Double.NaN;
        for (int level = 0; level < LEVELS && counts[level] >= LEAST_BLOCKS; level++) {
            double n = counts[level];
            double error = Math.sqrt(squares[level] / (n * (n - 1)));
            largest = largest >= error ? largest : error;
        }
        return largest;
    }

    void write(DataOutput out) throws IOException {
        for (int level = 0; level < LEVELS; level++) {
            out.writeLong(counts[level]);
            out.writeDouble(means[level]);
            out.writeDouble(squares[level]);
            out.writeDouble(waiting[level]);
        }
    }

    void read(DataInput in) throws IOException {
        for (int level = 0; level < LEVELS; level++) {
            counts[level] = in.readLong();
            means[level] = in.readDouble();
            squares[level] = in.readDouble();
            waiting[level] = in.readDouble();
        }
    }
}
