// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.errors;

/**
 * Sums over pairs of a reference and a prediction that give R² = 1 − Σ (p − r)² / Σ (r − mean r)².
 * The second sum is kept about the running mean (Welford; merging after Chan et al.,
 * doi:10.1080/00031305.1983.10483115), so that no digits cancel.
 */
final class NormSums {

    private long count;
    private double mean;
    private double spread;
    private double residual;

    void add(double reference, double prediction) {
        count++;
        double from = reference - mean;
        mean += from / count;
        spread += from * (reference - mean);
        residual += (prediction - reference) * (prediction - reference);
    }

    void add(NormSums other) {
        long both = count + other.count;
        double apart = other.mean - mean;
        spread += other.spread + apart * apart * count * other.count / both;
        mean += apart * other.count / both;
        residual += other.residual;
        count = both;
    }

    long count() {
        return count;
    }

    /** {@return R², at most 1; NaN where all references are equal} */
    double r2() {
        return spread > 0 ? 1 - residual / spread : Double.NaN;
    }
}
