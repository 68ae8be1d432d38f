// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.descriptor;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;

/**
 * Maps each atom's environment, the atoms within {@link #cutoff()} of it, to a vector of features.
 *
 * <p>Translating or rotating a configuration leaves every row unchanged up to rounding; renumbering
 * its atoms only reorders the rows. Implementations are immutable and safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1103/PhysRevB.87.184115">Bartók, Kondor and Csányi, Phys. Rev. B
 *     87, 184115 (2013)</a>, on what a descriptor must keep and what it must forget
 */
@ConsumerType
public interface Descriptor {

    /** Component factory under which bundles offer descriptors. */
    String FACTORY = "winnow.descriptor";

    /** {@return the radius of an environment in Å; finite and above 0} */
    double cutoff();

    /**
     * Names the features of one environment.
     *
     * @param species every species that may occur; fixes the columns and their order
     * @return one label a column of {@link #describe}; at least one
     */
    List<String> columns(SpeciesSet species);

    /**
     * Describes every atom of one configuration.
     *
     * @param configuration n atoms, positions and cell in Å
     * @param species as for {@link #columns}
     * @return shape [n × d], row i for atom i; the implementation states the unit of its features
     * @throws IllegalArgumentException if an atom's species is not in {@code species}
     */
    FeatureMatrix describe(Configuration configuration, SpeciesSet species);

    /**
     * Averages the rows of {@link #describe} over the atoms, each row first scaled to length 1 (a
     * row of zeros stays). Implementations override it where they can do so without storing the
     * rows.
     *
     * @param configuration n atoms, positions and cell in Å
     * @param species as for {@link #columns}
     * @return shape [d]
     * @throws IllegalArgumentException if an atom's species is not in {@code species}
     */
    default double[] meanUnit(Configuration configuration, SpeciesSet species) {
        FeatureMatrix rows = describe(configuration, species);
        double[] mean = new double[rows.columns()];
        for (int i = 0; i < rows.rows(); i++) {
            double square = 0;
            for (int k = 0; k < mean.length; k++) {
                square += rows.get(i, k) * rows.get(i, k);
            }
            double scale = square > 0 ? 1 / (Math.sqrt(square) * rows.rows()) : 0;
            for (int k = 0; k < mean.length; k++) {
                mean[k] += rows.get(i, k) * scale;
            }
        }
        return mean;
    }

    /**
     * The power ζ to which the dot product of two environments' unit rows is raised to give their
     * likeness; 1 makes the average kernel linear.
     *
     * @return at least 1
     */
    default double zeta() {
        return 1;
    }
}
