// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.kernel;

import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.model.FeatureMatrix;

/**
 * Likeness of two configurations from the likeness of their environments, k(i, j) = (p_i · p_j)^ζ
 * with unit feature rows p. Implementations are immutable and safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1039/C6CP00415F">De, Bartók, Csányi and Ceriotti, Phys. Chem.
 *     Chem. Phys. 18, 13754 (2016)</a>
 */
@ConsumerType
public interface Kernel {

    /** Component factory under which bundles offer kernels. */
    String FACTORY = "winnow.kernel";

    /**
     * Whether the raw likeness is the dot product of the configurations' mean unit rows, so that
     * cost is linear in atoms and {@link #similarity} need not be called.
     *
     * @param zeta the descriptor's ζ, at least 1
     * @return true if K(A, B) = x_A · x_B with x the mean of the unit rows
     */
    boolean linear(double zeta);

    /** {@return whether K(A,B) is to be divided by √(K(A,A) K(B,B)), so that K(A,A) = 1} */
    boolean normalised();

    /**
     * The raw likeness of two configurations.
     *
     * @param a unit rows of the first, shape [n_A × d]
     * @param b unit rows of the second, shape [n_B × d]
     * @param zeta the descriptor's ζ, at least 1
     * @return K(A, B) before any normalisation; symmetric in its arguments
     */
    double similarity(FeatureMatrix a, FeatureMatrix b, double zeta);

    /**
     * Turns likeness into distance: √(K(A,A) + K(B,B) − 2 K(A,B)), which for a normalised kernel is
     * √(2 − 2K).
     *
     * @param ab K(A, B), after normalisation if {@link #normalised()}
     * @param aa K(A, A), likewise
     * @param bb K(B, B), likewise
     * @return the distance, at least 0
     */
    default double distance(double ab, double aa, double bb) {
        return Math.sqrt(Math.max(0, aa + bb - 2 * ab));
    }

    /**
     * {@return whether {@link #distance} is the Euclidean one of the default; false if overridden}
     */
    default boolean metric() {
        return true;
    }
}
