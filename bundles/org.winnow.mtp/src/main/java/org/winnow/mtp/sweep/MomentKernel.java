// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.sweep;

import org.winnow.numerics.Simd;

/**
 * The stages from neighbors to moments to forces. In the neighbor stages a lane is a neighbor, in
 * the product stages it is an atom; 8 lanes always, in as many vectors as the machine needs.
 *
 * <p>The scalar and the vector kernel do the same operations in the same order, and so give the
 * same bits.
 */
interface MomentKernel {

    /** {@return the fastest kernel of this machine} */
    static MomentKernel best() {
        return Simd.available() ? new VectorMomentKernel() : new ScalarMomentKernel();
    }

    /**
     * Radial basis and functions of one block, with derivatives by distance.
     *
     * @param model coefficients
     * @param n neighbors
     * @param block which
     * @param pair where the coefficients of its pair of species start
     * @param w results go to slot {@code slot}
     */
    void radial(Model model, Neighborhoods n, int block, int pair, Workspace w, int slot);

    /** Monomials of one block's unit vectors up to a degree, from {@code at} on. */
    void monomials(Neighborhoods n, int block, int degree, double[] monomials, int at);

    /** Lane sums of the basic moments of one atom, from {@code blocks} slots on. */
    void accumulate(MomentPlan plan, Workspace w, int slot, int blocks);

    /** All products, for 8 atoms. */
    void products(MomentPlan plan, double[] moments);

    /** The products backwards: adds to the adjoints of all moments. */
    void productsBack(MomentPlan plan, double[] moments, double[] adjoints);

    /** The coefficients of the derivatives by x, y, z of the polynomial Σ_k G_k m_k. */
    void gradient(MomentPlan plan, double[] adjoints, double[] gradient);

    /**
     * The derivative of one atom's energy by the places of its neighbors, for some blocks in a row.
     *
     * @param atom the lane of the atom
     * @param n neighbors
     * @param block the first block
     * @param slot of the first block
     * @param blocks how many
     */
    void forces(
            MomentPlan plan,
            Workspace w,
            int atom,
            Neighborhoods n,
            int block,
            int slot,
            int blocks);
}
