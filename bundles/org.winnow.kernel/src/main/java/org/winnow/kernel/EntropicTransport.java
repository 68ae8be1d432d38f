// SPDX-License-Identifier: Apache-2.0
package org.winnow.kernel;

import java.util.Arrays;

/**
 * Transport of equal weights blurred by entropy: P_ij = exp((k_ij − 1)/γ + u_i + w_j) with row sums
 * 1/n and column sums 1/m.
 *
 * <p>u follows from w, row by row, in the log domain. w is found by a few Sinkhorn steps (Cuturi
 * 2013), which come near fast but then may take 10⁵ rounds where groups of environments are far
 * apart, and then by damped Newton steps on the concave dual, which end in a few. The Hessian
 * diag(c) − n PᵀP is the Laplacian of a graph; it is eliminated without subtractions, so that weak
 * links keep their digits. Time O(n m²) a step; exponentials are StrictMath's, the same on every
 * JDK.
 */
final class EntropicTransport {

    private static final int SINKHORN_STEPS = 10;
    private static final int MOST_STEPS = 500;
    // relative error of a column sum
    private static final double TOLERANCE = 1e-11;

    private final double[] likeness;
    private final int n;
    private final int m;
    private final double gamma;
    private final double[] w;
    private final double[] plan;
    private final double[] columnSum;

    EntropicTransport(double[] likeness, int n, int m, double gamma) {
        this.likeness = likeness;
        this.n = n;
        this.m = m;
        this.gamma = gamma;
        this.w = new double[m];
        this.plan = new double[n * m];
        this.columnSum = new double[m];
    }

    /** {@return Σ P_ij k_ij} @throws IllegalStateException if P does not converge */
    double value() {
        makePlan();
        for (int step = 0; error() > TOLERANCE; step++) {
            if (step == MOST_STEPS) {
                throw new IllegalStateException(
                        "the transport must converge within "
                                + MOST_STEPS
                                + " steps, got a relative error of "
                                + error()
                                + "; take a larger gamma than "
                                + gamma);
            }
            if (step < SINKHORN_STEPS) {
                sinkhornStep();
            } else {
                newtonStep();
            }
            makePlan();
        }
        double sum = 0;
        for (int i = 0; i < plan.length; i++) {
            sum += plan[i] * likeness[i];
        }
        return sum;
    }

    /** P for the present w, each row scaled to the sum 1/n. */
    private void makePlan() {
        Arrays.fill(columnSum, 0);
        for (int i = 0; i < n; i++) {
            int row = i * m;
            double largest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < m; j++) {
                plan[row + j] = likeness[row + j] / gamma + w[j];
                largest = Math.max(largest, plan[row + j]);
            }
            double sum = 0;
            for (int j = 0; j < m; j++) {
                plan[row + j] = StrictMath.exp(plan[row + j] - largest);
                sum += plan[row + j];
            }
            for (int j = 0; j < m; j++) {
                plan[row + j] /= sum * n;
                columnSum[j] += plan[row + j];
            }
        }
    }

    private double error() {
        double worst = 0;
        for (int j = 0; j < m; j++) {
            worst = Math.max(worst, Math.abs(columnSum[j] * m - 1));
        }
        return worst;
    }

    private void sinkhornStep() {
        for (int j = 0; j < m; j++) {
            w[j] -= StrictMath.log(Math.max(columnSum[j] * m, Double.MIN_NORMAL));
        }
    }

    private void newtonStep() {
        double[] change = solve(links(), missing());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : change) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        // The third derivative along a step is at most its range times the second: this damping
        // lets every step gain, and fades as the range does.
        double range = high - low;
        double damping = range > 0 ? StrictMath.log1p(range) / range : 1;
        for (int j = 0; j < m; j++) {
            w[j] += damping * change[j];
        }
    }

    private double[] missing() {
        double[] missing = new double[m];
        for (int j = 0; j < m; j++) {
            missing[j] = 1.0 / m - columnSum[j];
        }
        return missing;
    }

    /** {@return the weights n Σ_i P_ij P_il between columns, shape [m × m]} */
    private double[] links() {
        double[] links = new double[m * m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double scaled = n * plan[i * m + j];
                for (int l = 0; l < j; l++) {
                    links[j * m + l] += scaled * plan[i * m + l];
                }
            }
        }
        return links;
    }

    /**
     * Solves the Laplacian system by eliminating the last column first, each time from the links to
     * those before it; the first is held at 0.
     */
    private double[] solve(double[] links, double[] right) {
        double[] total = new double[m];
        for (int j = m - 1; j > 0; j--) {
            int row = j * m;
            for (int l = 0; l < j; l++) {
                total[j] += links[row + l];
            }
            if (total[j] <= Double.MIN_NORMAL) {
                continue;
            }
            for (int l = 0; l < j; l++) {
                double share = links[row + l] / total[j];
                right[l] += share * right[j];
                for (int k = 0; k < l; k++) {
                    links[l * m + k] += share * links[row + k];
                }
            }
        }
        double[] solution = new double[m];
        for (int j = 1; j < m; j++) {
            if (total[j] > Double.MIN_NORMAL) {
                double sum = right[j];
                for (int l = 0; l < j; l++) {
                    sum += links[j * m + l] * solution[l];
                }
                solution[j] = sum / total[j];
            }
        }
        return solution;
    }
}
