// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

/**
 * The radial functions g_nl of an atom's contribution: the Gaussian density of an atom at distance
 * r in direction u has the coefficients g_nl(r) Y_lm(u), and the overlap of two densities is the
 * dot product of their coefficients as far as n functions reach.
 *
 * <p>Functions are given divided by r^l, since solid harmonics r^l Y_lm carry that factor; so they
 * are smooth at r = 0. Units: density without unit, hence g_nl in Å^(3/2).
 */
interface RadialBasis {

    /**
     * Evaluates g_nl(r) / r^l for n = 0..size − 1.
     *
     * @param l degree
     * @param r distance in Å, 0..cutoff
     * @param values to be filled from {@code offset} on, one a function
     * @param slopes to be filled likewise with the derivatives by r
     * @param offset where function 0 goes
     */
    void at(int l, double r, double[] values, double[] slopes, int offset);
}
