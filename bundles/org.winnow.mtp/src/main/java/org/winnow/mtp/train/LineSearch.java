// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

/**
 * Looks along a direction for a point that is lower, by a tenth of what the slope promises, and
 * flatter, by half. First the full step; then between what is too low and too high by a parabola or
 * a secant, or up to three times further.
 */
final class LineSearch {

    private static final double DECREASE = 0.1;
    private static final double FLATNESS = 0.5;
    private static final double FURTHER = 3;
    private static final double LARGEST_MOVE = 0.5;
    private static final int MOST_TRIALS = 25;

    /** A function with its gradient. */
    @FunctionalInterface
    interface Function {
        double evaluate(double[] at, double[] gradient);
    }

    private final Function function;
    private final double[] origin;
    private final double[] direction;
    private final double loss;
    private final double slope;

    private double[] point;
    private double[] gradient;
    private double lowest;

    LineSearch(Function function, double[] origin, double[] direction, double loss, double slope) {
        this.function = function;
        this.origin = origin;
        this.direction = direction;
        this.loss = loss;
        this.slope = slope;
        lowest = loss;
    }

    /** {@return whether a lower point was found} */
    boolean run() {
        double left = 0;
        double leftLoss = loss;
        double leftSlope = slope;
        double right = Double.POSITIVE_INFINITY;
        double step = firstStep();
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            double[] at = new double[origin.length];
            double[] g = new double[origin.length];
            for (int k = 0; k < at.length; k++) {
                at[k] = origin[k] + step * direction[k];
            }
            double value = function.evaluate(at, g);
            double along = 0;
            for (int k = 0; k < g.length; k++) {
                along += g[k] * direction[k];
            }
            if (value < lowest) {
                point = at;
                gradient = g;
                lowest = value;
            }
            double next;
            if (!(value <= loss + DECREASE * step * slope)) {
                right = step;
                double width = step - left;
                double bend = value - leftLoss - leftSlope * width;
                next = left - leftSlope * width * width / (2 * bend);
            } else if (Math.abs(along) <= FLATNESS * Math.abs(slope)) {
                point = at;
                gradient = g;
                lowest = value;
                return true;
            } else {
                next = left - leftSlope * (step - left) / (along - leftSlope);
                if (along > 0) {
                    right = step;
                } else {
                    left = step;
                    leftLoss = value;
                    leftSlope = along;
                }
            }
            step = inside(next, left, right, step);
            if (right - left < 1e-14 * Math.max(left, 1e-10)) {
                break;
            }
        }
        return point != null;
    }

    /** {@return 1, or less where a parameter would move too far} */
    private double firstStep() {
        double largest = 0;
        for (double d : direction) {
            largest = Math.max(largest, Math.abs(d));
        }
        double step = 1;
        while (step * largest > LARGEST_MOVE) {
            step *= 0.25;
        }
        return step;
    }

    private static double inside(double next, double left, double right, double step) {
        if (Double.isInfinite(right)) {
            return next > 1.1 * step && next < FURTHER * step ? next : FURTHER * step;
        }
        double width = right - left;
        boolean good = next > left + 0.05 * width && next < right - 0.05 * width;
        return good ? next : left + 0.5 * width;
    }

    double[] point() {
        return point;
    }

    double[] gradient() {
        return gradient;
    }

    double loss() {
        return lowest;
    }
}
