// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import org.winnow.numerics.Simd;

/**
 * Operations on rows of numbers whose lengths are multiples of 8. Scalar and vector kernel give the
 * same bits: sums along a row have 8 partial sums, added up in one order.
 */
interface RowKernel {

    /** {@return the fastest kernel of this machine} */
    static RowKernel best() {
        return Simd.available() ? new VectorRowKernel() : new ScalarRowKernel();
    }

    /** y = x · u. */
    void multiply(double[] y, int to, int from, double[] u, int n);

    /**
     * Tangents of all products: the row of a target is Σ x[t] · row(left) + y[t] · row(right).
     *
     * @param plan the products
     * @param x factor times the right moment, one a product
     * @param y factor times the left moment, one a product
     * @param rows one row of n numbers for each moment; those of the basic moments are given
     * @param n numbers in a row
     */
    void products(MomentPlan plan, double[] x, double[] y, double[] rows, int n);

    /**
     * The same backwards: tangents of the adjoints of all moments.
     *
     * @param weights the adjoints
     * @param x factor times the right moment, one a product
     * @param y factor times the left moment, one a product
     * @param rows tangents of the moments
     * @param adjoints added to
     * @param n numbers in a row
     */
    void productsBack(
            MomentPlan plan,
            double[] weights,
            double[] x,
            double[] y,
            double[] rows,
            double[] adjoints,
            int n);

    /**
     * Row p of y = Σ_k a[k][p] row k of x.
     *
     * @param y shape [stride × n], set
     * @param a shape [count × stride]
     * @param stride how many p, a multiple of 8
     * @param count how many k
     * @param n numbers in a row of x and of y
     */
    void combine(double[] y, double[] a, int stride, double[] x, int count, int n);

    /**
     * y[r][i] = Σ_j a[at[r] + j] b[j][i]: sums of 8 numbers with their factors.
     *
     * @param y shape [count × 8], set
     * @param a the factors
     * @param at where the n factors of each r begin
     * @param count how many r
     * @param b shape [n × 8] from {@code from} on
     */
    void outer(double[] y, double[] a, int[] at, int count, double[] b, int from, int n);

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

    /**
     * What coefficients do by the radial functions themselves: rows of y += slope of the basis ·
     * sum · unit + basis · derivative of the sum, for the neighbors of one species.
     *
     * @param e where everything is
     * @param functions how many radial functions
     * @param y rows of 3 n numbers, one a coefficient
     * @param row the first coefficient of the species
     * @param from first neighbor
     * @param to after the last
     */
    void direct(JacobianRows e, int functions, double[] y, int row, int from, int to);

    /** C[i][j] += rows i · rows j, for i of four rows from {@code first} on and j ≥ first. */
    void dots(double[] rows, int stride, int length, int first, int count, double[] c, int width);
}
