// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.Arrays;
import org.winnow.api.engine.GradeJob.Mode;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Gradable;

/**
 * The rows of a configuration that MaxVol looks at: the derivative of its energy per atom by all
 * parameters, or one derivative for every atom.
 *
 * @param potential differentiates
 * @param mode which
 */
record GradeRows(Gradable potential, Mode mode) {

    /** {@return p} */
    int columns() {
        return potential.parameterCount();
    }

    /** {@return how many rows a configuration of this many atoms has} */
    int count(int atoms) {
        return mode == Mode.NEIGHBORHOOD ? atoms : 1;
    }

    /** {@return shape [{@link #count} × p]} @param c any @param place for sentences */
    double[] of(Configuration c, String place) {
        try {
            double[] sites = potential.siteGradients(c);
            double[] rows = mode == Mode.NEIGHBORHOOD ? sites : mean(sites, c.size());
            if (!Double.isFinite(Arrays.stream(rows).sum())) {
                throw new IllegalArgumentException(
                        "derivatives must be finite, got some that are not");
            }
            return rows;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private double[] mean(double[] sites, int atoms) {
        double[] mean = new double[columns()];
        for (int i = 0; i < atoms; i++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += sites[i * mean.length + k];
            }
        }
        for (int k = 0; k < mean.length; k++) {
            mean[k] /= atoms;
        }
        return mean;
    }
}
