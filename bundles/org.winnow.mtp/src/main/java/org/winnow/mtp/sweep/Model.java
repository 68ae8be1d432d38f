// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import org.winnow.mtp.file.MtpParameters;

/**
 * A potential as the kernels want it: radial coefficients with the scaling multiplied in. Immutable
 * by agreement.
 */
public final class Model {

    final MomentPlan plan;
    final int speciesCount;
    final double minDist;
    final double maxDist;
    final int radialSize;
    final double scaling;

    /** Shape [species × species × K × R], scaling included. */
    final double[] radial;

    final double[] species;
    final double[] linear;

    /**
     * Makes a model.
     *
     * @param p trained
     * @param plan of the same moments
     */
    public Model(MtpParameters p, MomentPlan plan) {
        this.plan = plan;
        speciesCount = p.speciesCount();
        minDist = p.minDist();
        maxDist = p.maxDist();
        radialSize = p.radialSize();
        scaling = p.scaling();
        radial = p.radial().clone();
        for (int i = 0; i < radial.length; i++) {
            radial[i] *= p.scaling();
        }
        species = p.species();
        linear = p.linear();
    }

    /** {@return how many parameters there are: radial, species, linear} */
    public int parameterCount() {
        return radial.length + speciesCount + linear.length;
    }

    /** {@return the distance beyond which atoms do not feel each other, Å} */
    public double cutoff() {
        return maxDist;
    }

    /** {@return where the Chebyshev polynomials start, Å} */
    public double minDist() {
        return minDist;
    }

    /** {@return the plan of its moments} */
    public MomentPlan plan() {
        return plan;
    }

    /** {@return where the radial coefficients of a pair of species start} */
    int pair(int species, int neighbor) {
        return (species * speciesCount + neighbor) * plan.functions * radialSize;
    }
}
