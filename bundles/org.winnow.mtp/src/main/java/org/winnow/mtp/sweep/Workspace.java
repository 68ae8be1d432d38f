// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;

/**
 * The arrays one thread needs for a batch of 8 atoms; they grow as needed and are used again. A
 * slot is a block of neighbors within the batch.
 */
final class Workspace {

    private static final int W = MomentPlan.LANES;

    private final MomentPlan plan;
    private final int radialSize;

    /** Chebyshev polynomials with cutoff, and derivatives: [slots × R × 8]. */
    double[] basis = new double[0];

    double[] basisSlope = new double[0];

    /** Radial functions and derivatives: [slots × K × 8]. */
    double[] values = new double[0];

    double[] slopes = new double[0];

    /** Monomials of the blocks of one atom: [blocks × monomials × 8]. */
    double[] monomials = new double[0];

    /** Lane sums before they are added up: [basic × 8]. */
    final double[] sums;

    /** Moments and their adjoints: [moments × 8 atoms]. */
    final double[] moments;

    final double[] adjoints;

    /** Derivatives of the energy's polynomial: [terms × 3 × 8 atoms]. */
    final double[] gradient;

    /** ∂E/∂r_ij of every pair: [slots × 8]. */
    double[] gx = new double[0];

    double[] gy = new double[0];
    double[] gz = new double[0];

    /** Energies of the 8 atoms. */
    final double[] site = new double[W];

    Workspace(Model model) {
        plan = model.plan;
        radialSize = model.radialSize;
        sums = new double[plan.basic * W];
        moments = new double[plan.moments * W];
        adjoints = new double[plan.moments * W];
        gradient = new double[plan.raised.length * W];
    }

    /** Makes room. @param slots blocks of the batch @param blocks the most of one atom */
    void reserve(int slots, int blocks) {
        if (gx.length < slots * W) {
            int length = 2 * slots * W;
            basis = new double[length * radialSize];
            basisSlope = new double[length * radialSize];
            values = new double[length * plan.functions];
            slopes = new double[length * plan.functions];
            gx = new double[length];
            gy = new double[length];
            gz = new double[length];
        }
        int room = Math.max(blocks, 1) * plan.monomials * W;
        if (monomials.length < room) {
            monomials = new double[room];
        }
    }

    /** Clears what unused lanes of an incomplete batch would leave behind. */
    void clearMoments() {
        Arrays.fill(moments, 0);
    }

    /** {@return the sum of 8 lanes, always in this order} */
    static double tree(double[] a, int at) {
        return ((a[at] + a[at + 1]) + (a[at + 2] + a[at + 3]))
                + ((a[at + 4] + a[at + 5]) + (a[at + 6] + a[at + 7]));
    }
}
