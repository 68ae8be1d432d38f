// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * When the gains of a method that converges will be small: a straight line through the logarithms
 * of the last few. Only for people who wait; nothing is decided by it.
 */
final class Trend {

    private static final int FEWEST = 6;
    private static final int MOST = 12;

    /** Further ahead than this many times what was seen, a line says nothing. */
    private static final int FURTHEST = 3;

    /** Step and logarithm of its gain. */
    private record Gain(int step, double logarithm) {}

    private final Deque<Gain> gains = new ArrayDeque<>();

    /** Takes the gain of a step. @param step its number @param gain above 0 */
    void add(int step, double gain) {
        gains.addLast(new Gain(step, Math.log(gain)));
        if (gains.size() > MOST) {
            gains.removeFirst();
        }
    }

    /**
     * Looks ahead.
     *
     * @param small a gain
     * @param now number of the last step
     * @return steps until gains are that small, at least 0; empty where no end is in sight
     */
    OptionalInt stepsUntil(double small, int now) {
        if (gains.size() < FEWEST) {
            return OptionalInt.empty();
        }
        double n = gains.size();
        double meanStep = gains.stream().mapToDouble(Gain::step).sum() / n;
        double mean = gains.stream().mapToDouble(Gain::logarithm).sum() / n;
        double product = 0;
        double square = 0;
        for (Gain g : gains) {
            product += (g.step() - meanStep) * (g.logarithm() - mean);
            square += (g.step() - meanStep) * (g.step() - meanStep);
        }
        double slope = product / square;
        double at = meanStep + (Math.log(small) - mean) / slope;
        boolean seen = slope < 0 && at - now <= FURTHEST * (now - gains.getFirst().step());
        return seen ? OptionalInt.of((int) Math.max(0, Math.ceil(at - now))) : OptionalInt.empty();
    }
}
