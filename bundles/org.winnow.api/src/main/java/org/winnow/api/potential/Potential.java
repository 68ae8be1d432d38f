// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.potential;

import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.SpeciesSet;

/**
 * Predicts energy, forces and virial of a configuration. Implementations are immutable and safe for
 * use by many threads.
 */
@ConsumerType
public interface Potential {

    /** {@return the distance beyond which atoms do not feel each other, Å} */
    double cutoff();

    /** {@return the distance below which it only extrapolates, Å; 0 where there is none} */
    default double minimalDistance() {
        return 0;
    }

    /** {@return the species it knows} */
    SpeciesSet species();

    /**
     * Predicts.
     *
     * @param configuration n atoms, positions and cell in Å
     * @return energy, forces and virial
     * @throws IllegalArgumentException if a species is not one of {@link #species()}
     */
    Prediction predict(Configuration configuration);

    /**
     * Begins to predict the same atoms again and again. By default each call makes a configuration
     * and predicts it; a potential that can keep its lists from one call to the next is faster.
     *
     * @param species atomic numbers of n atoms
     * @return at work on them, for one thread at a time
     * @throws IllegalArgumentException if a species is not one of {@link #species()}
     */
    default Forces forces(int[] species) {
        int[] kept = species.clone();
        return (positions, cell, forces, virial) -> {
            Configuration c = Configuration.of(kept, positions.clone()).cell(cell).build();
            Prediction p = predict(c);
            System.arraycopy(p.forces(), 0, forces, 0, p.forces().length);
            System.arraycopy(p.virial(), 0, virial, 0, p.virial().length);
            return p.energy();
        };
    }

    /**
     * What a potential says of a configuration.
     *
     * @param energy eV
     * @param forces shape [n × 3], eV/Å
     * @param virial 9 numbers, −∂E/∂strain, eV
     */
    record Prediction(double energy, double[] forces, double[] virial) {}
}
