// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.potential;

import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.model.Configuration;

/**
 * A potential that knows how its energies depend on its parameters, so that configurations can be
 * graded by how far they lie from those it was trained on.
 *
 * @see <a href="https://doi.org/10.1016/j.commatsci.2017.08.031">Podryabinkin and Shapeev, Comput.
 *     Mater. Sci. 140, 171 (2017)</a>
 */
@ConsumerType
public interface Gradable extends Potential {

    /** {@return p, how many parameters it has} */
    int parameterCount();

    /**
     * Derivatives of the energies of atoms by all parameters; their sum over atoms is the
     * derivative of the energy.
     *
     * @param configuration n atoms
     * @return shape [n × p], eV by the parameters' own units
     * @throws IllegalArgumentException if a species is not one of {@link #species()}
     */
    double[] siteGradients(Configuration configuration);

    /**
     * Begins an active set of derivatives by its parameters.
     *
     * @param threshold by what factor a row must raise the volume to come in, above 1
     * @return a set of p rows, none filled
     */
    ActiveSet activeSet(double threshold);
}
