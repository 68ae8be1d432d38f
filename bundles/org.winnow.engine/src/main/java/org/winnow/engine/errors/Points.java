// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.errors;

import java.util.Arrays;

/**
 * Points for a figure, not more than can be told apart: once there are too many, every second one
 * goes, and of those to come only as many are kept. The ends of the axes are those of all points.
 */
final class Points {

    private static final int MOST = 4000;

    private double[] values = new double[64];
    private int count;
    private long seen;
    private int step = 1;
    private double least = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;

    void add(double x, double y) {
        least = Math.min(least, Math.min(x, y));
        largest = Math.max(largest, Math.max(x, y));
        if (seen++ % step != 0) {
            return;
        }
        if (count == MOST) {
            thin();
            if ((seen - 1) % step != 0) {
                return;
            }
        }
        if (2 * count == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[2 * count] = x;
        values[2 * count + 1] = y;
        count++;
    }

    void add(Points other) {
        for (int i = 0; i < other.count; i++) {
            add(other.values[2 * i], other.values[2 * i + 1]);
        }
    }

    private void thin() {
        for (int i = 0; 2 * i < count; i++) {
            values[2 * i] = values[4 * i];
            values[2 * i + 1] = values[4 * i + 1];
        }
        count = (count + 1) / 2;
        step *= 2;
    }

    double[] x() {
        return every(0);
    }

    double[] y() {
        return every(1);
    }

    private double[] every(int first) {
        double[] some = new double[count];
        Arrays.setAll(some, i -> values[2 * i + first]);
        return some;
    }

    int count() {
        return count;
    }

    double least() {
        return least;
    }

    double largest() {
        return largest;
    }
}
