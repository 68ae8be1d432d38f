// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.util.HashMap;
import java.util.Map;

/** What is left to do, from estimates corrected by what steps of the same kind took so far. */
final class Clock {

    private static final double LEAST_LEFT = 0.05;

    private final Map<String, double[]> seen = new HashMap<>();

    /** Learns. @param p a step @param seconds that it took of one thread */
    void took(Planned p, double seconds) {
        double[] sums = seen.computeIfAbsent(p.step().kind(), kind -> new double[2]);
        sums[0] += seconds;
        sums[1] += p.step().cost().seconds();
    }

    /** {@return seconds that a step takes on one thread} @param p the step */
    double seconds(Planned p) {
        double[] sums = seen.get(p.step().kind());
        double factor = sums == null ? 1 : sums[0] / sums[1];
        return factor * p.step().cost().seconds();
    }

    /** {@return seconds of one thread left} @param p a step @param spent seconds of one thread */
    double left(Planned p, double spent) {
        double whole = seconds(p);
        return Math.max(whole - spent, LEAST_LEFT * whole);
    }
}
