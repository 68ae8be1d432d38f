// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import org.winnow.numerics.HermiteTable;

/**
 * What all configurations share: the tabulated radial functions, the cutoff, and the center atom's
 * own coefficients. Immutable.
 *
 * <p>The radial functions carry the factor (2l + 1)^(−1/4), so that the power spectrum comes out
 * with the (2l + 1)^(−1/2) that makes its dot product the rotational average of the squared
 * overlap.
 */
final class SoapModel {

    private static final int KNOTS_PER_SIGMA = 64;

    private final SoapParameters parameters;
    private final Cutoff cutoff;
    private final HermiteTable table;
    private final double[] center;

    SoapModel(SoapParameters parameters) {
        this.parameters = parameters;
        cutoff = new Cutoff(parameters.cutoff(), parameters.width());
        RadialBasis basis = basis(parameters, cutoff);
        int padded = Stages.padded(parameters.n());
        table =
                new HermiteTable(
                        parameters.cutoff(),
                        knots(parameters),
                        (parameters.l() + 1) * padded,
                        (r, values, slopes) -> fill(basis, r, padded, values, slopes));
        center = center(basis);
    }

    /** So close that splines add less than 1e−10 to the error of kernels. */
    private static int knots(SoapParameters p) {
        return 1 + (int) Math.ceil(KNOTS_PER_SIGMA * p.cutoff() / p.sigma());
    }

    private static RadialBasis basis(SoapParameters p, Cutoff cutoff) {
        return p.basis().equals("gto")
                ? new GtoBasis(p.cutoff(), p.sigma(), p.n(), p.l())
                : new MercerBasis(cutoff, p.sigma(), p.n(), p.l());
    }

    private void fill(RadialBasis basis, double r, int padded, double[] values, double[] slopes) {
        for (int l = 0; l <= parameters.l(); l++) {
            basis.at(l, r, values, slopes, l * padded);
            double scale = StrictMath.pow(2 * l + 1, -0.25);
            for (int k = l * padded; k < l * padded + parameters.n(); k++) {
                values[k] *= scale;
                slopes[k] *= scale;
            }
        }
    }

    /** An atom at r = 0 has coefficients at l = 0 only. */
    private double[] center(RadialBasis basis) {
        double[] values = new double[parameters.n()];
        basis.at(0, 0, values, new double[parameters.n()], 0);
        for (int n = 0; n < values.length; n++) {
            values[n] *= Math.sqrt(1 / (4 * Math.PI));
        }
        return values;
    }

    SoapParameters parameters() {
        return parameters;
    }

    Cutoff cutoff() {
        return cutoff;
    }

    HermiteTable table() {
        return table;
    }

    /** The center atom's coefficients at l = 0, shape [n]. */
    double[] center() {
        return center;
    }
}
