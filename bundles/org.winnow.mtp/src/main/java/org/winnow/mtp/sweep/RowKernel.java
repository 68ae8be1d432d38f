// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import org.winnow.numerics.Simd;

/**
 * Sums of rows, number by number; lengths are multiples of 8. No sum runs along a row, so scalar
 * and vector kernel give the same bits.
 */
interface RowKernel {

    /** {@return the fastest kernel of this machine} */
    static RowKernel best() {
        return Simd.available() ? new VectorRowKernel() : new ScalarRowKernel();
    }

    /** y = x · u. */
    void multiply(double[] y, int to, int from, double[] u, int n);

    /** y += a x. */
    void add(double[] y, int to, double a, double[] x, int from, int n);

    /** y += a x + b z. */
    void add(
            double[] y,
            int to,
            double a,
            double[] x,
            int from,
            double b,
            double[] z,
            int at,
            int n);

    /** y += a[i] x(i) for four rows of x, each {@code step} further on. */
    void addFour(
            double[] y,
            int to,
            double[] a,
            int i,
            int stride,
            double[] x,
            int from,
            int step,
            int n);

    /**
     * The derivatives of one basic moment by the places of all neighbors, and its shares in sums
     * over the moments of a radial function.
     *
     * @param e where everything is
     * @param k the monomial
     * @param mu the radial function
     * @param weight the moment's adjoint
     * @param to where the derivatives by x, y and z go, n numbers each
     */
    void derivative(JacobianRows e, int k, int mu, double weight, int to);
}
