// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.potential;

import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.model.Cell;

/**
 * A potential at work on the same atoms again and again, as in dynamics: it may keep lists and
 * arrays from one call to the next, but what it says depends on its arguments alone, bit for bit,
 * whatever came before and however many threads the pool of the caller has. Not for several threads
 * at once.
 */
@ConsumerType
public interface Forces {

    /**
     * Predicts.
     *
     * @param positions shape [n × 3], Å; atoms may lie outside the cell
     * @param cell vectors and periodicity
     * @param forces set, shape [n × 3], eV/Å
     * @param virial set, 9 numbers, −∂E/∂strain, eV
     * @return the energy, eV
     */
    double evaluate(double[] positions, Cell cell, double[] forces, double[] virial);

    /**
     * {@return the shortest distance between atoms, images included, at the last call, Å; infinite
     * if none lies within the cutoff, NaN if this potential does not know}
     */
    default double shortest() {
        return Double.NaN;
    }
}
