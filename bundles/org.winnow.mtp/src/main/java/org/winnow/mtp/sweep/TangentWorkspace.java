// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;

/** The arrays that the derivative by parameters needs besides a {@link Workspace}. */
final class TangentWorkspace {

    private static final int W = MomentPlan.LANES;

    private final MomentPlan plan;

    /** Tangents of unit vectors and of distances: [slots × 8]. */
    double[] tx = new double[0];

    double[] ty = new double[0];
    double[] tz = new double[0];
    double[] along = new double[0];

    /** Tangents of monomials, of lane sums, of moments and of adjoints, as in {@link Workspace}. */
    double[] monomials = new double[0];

    final double[] sums;
    final double[] moments;
    final double[] adjoints;

    /** Adjoint of the loss by the basic moments, the direct and the tangent share: [basic × 8]. */
    final double[] combined;

    /** Derivatives by radial coefficients, lanes not yet added up: [coefficients × 8]. */
    final double[] radial;

    /** Derivatives by linear coefficients, atoms not yet added up: [scalars × 8]. */
    final double[] linear;

    TangentWorkspace(Model model) {
        plan = model.plan;
        sums = new double[plan.basic * W];
        moments = new double[plan.moments * W];
        adjoints = new double[plan.moments * W];
        combined = new double[plan.basic * W];
        radial = new double[model.radial.length * W];
        linear = new double[model.linear.length * W];
    }

    void reserve(int slots, int blocks) {
        if (tx.length < slots * W) {
            int length = 2 * slots * W;
            tx = new double[length];
            ty = new double[length];
            tz = new double[length];
            along = new double[length];
        }
        int room = Math.max(blocks, 1) * plan.monomials * W;
        if (monomials.length < room) {
            monomials = new double[room];
        }
    }

    void clear() {
        Arrays.fill(radial, 0);
        Arrays.fill(linear, 0);
    }
}
