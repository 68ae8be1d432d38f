// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import org.winnow.api.engine.Progress;

/** Knows which row is farthest from a growing set of centres. */
interface Farthest {

    /** Makes a row a centre; it is never found again. */
    void add(int row);

    /**
     * Finds the row with the largest {@link #key} among those that are no centres.
     *
     * @param progress told the share done from time to time
     * @param done the share
     * @return of equal ones the lowest
     */
    int find(Progress progress, double done);

    /** {@return the distance of the row just found to its nearest centre} @param row that row */
    double distance(int row);

    /** What is compared: the distance in whole steps of the resolution. */
    static double key(double distance) {
        return Math.rint(distance * FarthestPointSampler.STEPS);
    }
}
