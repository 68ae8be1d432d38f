// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import org.winnow.numerics.Simd;

/**
 * The stages of {@link MomentKernel} together with their tangents along one direction of all atoms,
 * and the step from there to the radial coefficients. Scalar and vector kernel give the same bits.
 */
interface TangentKernel {

    /** {@return the fastest kernel of this machine} */
    static TangentKernel best() {
        return Simd.available() ? new VectorTangentKernel() : new ScalarTangentKernel();
    }

    /** Turns derivatives by distance into tangents: multiplies them by the distance's tangent. */
    void slopes(Model model, Workspace w, TangentWorkspace t, int slot);

    /** Monomials of one block and their tangents, from {@code at} on. */
    void monomials(
            Neighborhoods n,
            int block,
            int degree,
            Workspace w,
            TangentWorkspace t,
            int slot,
            int at);

    /** Lane sums of the basic moments of one atom, and of their tangents. */
    void accumulate(MomentPlan plan, Workspace w, TangentWorkspace t, int slot, int blocks);

    /** All products and their tangents, for 8 atoms. */
    void products(MomentPlan plan, double[] m, double[] mt);

    /** The products backwards, adjoints and their tangents. */
    void productsBack(MomentPlan plan, double[] m, double[] mt, double[] g, double[] gt);

    /**
     * Adds one block's share of the derivatives by the radial coefficients.
     *
     * @param atom the lane of the atom
     * @param pair where the coefficients of the block's pair of species start
     */
    void parameters(Model model, Workspace w, TangentWorkspace t, int atom, int pair, int slot);
}
