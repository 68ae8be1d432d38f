// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

/** Time that a training has taken, breaks left out, and what a step takes of late. */
final class Pace {

    private static final double SECONDS = 1e-9;

    /** Weight of the last step in the mean of those before it. */
    private static final double SHARE = 0.2;

    private final double before;
    private final long begin = System.nanoTime();
    private double last;
    private double mean;
    private int stage = -1;

    /**
     * Starts the clock.
     *
     * @param before seconds that the training took before a break
     */
    Pace(double before) {
        this.before = before;
        last = before;
    }

    /** {@return seconds so far} @param stage a step of which was just done */
    double step(int stage) {
        double now = before + (System.nanoTime() - begin) * SECONDS;
        double took = now - last;
        mean = stage == this.stage ? mean + SHARE * (took - mean) : took;
        this.stage = stage;
        last = now;
        return now;
    }

    /** {@return seconds that a step of the last stage takes} */
    double perStep() {
        return mean;
    }
}
