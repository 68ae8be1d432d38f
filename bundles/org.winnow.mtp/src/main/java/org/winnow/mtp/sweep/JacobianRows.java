// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import java.util.Arrays;
import org.winnow.mtp.basis.Monomials;

/** What the Jacobian needs of one atom's neighbors, one row of n numbers for each quantity. */
final class JacobianRows {

    private static final int W = MomentPlan.LANES;

    private final MomentPlan plan;
    final int radialSize;

    /** How many neighbors, padding included. */
    int n;

    /** Unit vectors and inverse distances: [n]. */
    double[] x = new double[0];

    double[] y = new double[0];
    double[] z = new double[0];
    double[] inverse = new double[0];

    /** Radial basis with scaling, radial functions, and their derivatives: [R or K rows of n]. */
    double[] basis = new double[0];

    double[] basisSlope = new double[0];
    double[] values = new double[0];
    double[] slopes = new double[0];

    /** What a force along x, y, z on every neighbor adds to xx, xy, xz, yy, yz, zz: [3 n × 8]. */
    double[] arms = new double[0];

    /** Monomials: [monomials rows of n]. */
    double[] monomials = new double[0];

    /** Tangents of all moments along x, y, z of every neighbor: [moments rows of 3 n]. */
    double[] tangents = new double[0];

    /** Σ_k G_k m_k and its derivatives by place at fixed distance: [K rows of n]. */
    double[] sum = new double[0];

    double[] sumX = new double[0];
    double[] sumY = new double[0];
    double[] sumZ = new double[0];

    /** For every monomial its three lower neighbors (0 where there is none) and its powers. */
    final int[] lower;

    final int[] powers;

    JacobianRows(Model model) {
        plan = model.plan;
        radialSize = model.radialSize;
        lower = new int[3 * plan.monomials];
        powers = new int[3 * plan.monomials];
        for (int d = 0; d <= plan.degree; d++) {
            for (int[] p : Monomials.powers(d)) {
                int k = 3 * Monomials.index(p[0], p[1], p[2]);
                System.arraycopy(p, 0, powers, k, 3);
                lower[k] = p[0] > 0 ? Monomials.index(p[0] - 1, p[1], p[2]) : 0;
                lower[k + 1] = p[1] > 0 ? Monomials.index(p[0], p[1] - 1, p[2]) : 0;
                lower[k + 2] = p[2] > 0 ? Monomials.index(p[0], p[1], p[2] - 1) : 0;
            }
        }
    }

    int degree(int k) {
        return powers[3 * k] + powers[3 * k + 1] + powers[3 * k + 2];
    }

    /** Copies what the moment kernel made of one atom's blocks, and makes the monomials. */
    void fill(
            Model model,
            Neighborhoods all,
            int block,
            int blocks,
            Workspace w,
            int slot,
            RowKernel k) {
        n = blocks * W;
        reserve();
        int from = block * W;
        System.arraycopy(all.x, from, x, 0, n);
        System.arraycopy(all.y, from, y, 0, n);
        System.arraycopy(all.z, from, z, 0, n);
        System.arraycopy(all.inverse, from, inverse, 0, n);
        for (int b = 0; b < blocks; b++) {
            int at = slot + b;
            transpose(w.basis, at, radialSize, basis, b, model.scaling);
            transpose(w.basisSlope, at, radialSize, basisSlope, b, model.scaling);
            transpose(w.values, at, plan.functions, values, b, 1);
            transpose(w.slopes, at, plan.functions, slopes, b, 1);
        }
        Arrays.fill(monomials, 0, n, 1);
        for (int d = 1; d <= plan.degree; d++) {
            for (int m = Monomials.before(d); m < Monomials.before(d + 1); m++) {
                int axis = powers[3 * m] > 0 ? 0 : powers[3 * m + 1] > 0 ? 1 : 2;
                double[] u = axis == 0 ? x : axis == 1 ? y : z;
                k.multiply(monomials, m * n, lower[3 * m + axis] * n, u, n);
            }
        }
        for (double[] row : new double[][] {sum, sumX, sumY, sumZ}) {
            Arrays.fill(row, 0, plan.functions * n, 0);
        }
    }

    /** Sets the arms of the virial. @param all where the distances are @param block the first */
    void fillArms(Neighborhoods all, int block) {
        Arrays.fill(arms, 0, 3 * n * W, 0);
        for (int l = 0; l < n; l++) {
            double r = all.r[block * W + l];
            int first = l * W;
            int second = (n + l) * W;
            arms[first] = r * x[l];
            arms[first + 1] = arms[second + 3] = r * y[l];
            arms[first + 2] = arms[second + 4] = arms[(2 * n + l) * W + 5] = r * z[l];
        }
    }

    private void transpose(double[] blocks, int slot, int rows, double[] to, int b, double factor) {
        for (int r = 0; r < rows; r++) {
            for (int l = 0; l < W; l++) {
                to[r * n + b * W + l] = factor * blocks[(slot * rows + r) * W + l];
            }
        }
    }

    private void reserve() {
        if (x.length >= n) {
            return;
        }
        x = new double[n];
        y = new double[n];
        z = new double[n];
        inverse = new double[n];
        arms = new double[3 * n * W];
        basis = new double[radialSize * n];
        basisSlope = new double[radialSize * n];
        values = new double[plan.functions * n];
        slopes = new double[plan.functions * n];
        monomials = new double[plan.monomials * n];
        tangents = new double[plan.moments * 3 * n];
        sum = new double[plan.functions * n];
        sumX = new double[plan.functions * n];
        sumY = new double[plan.functions * n];
        sumZ = new double[plan.functions * n];
    }
}
