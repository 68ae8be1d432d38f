// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

/**
 * How well a potential fits a set.
 *
 * @param loss see {@link Weights}
 * @param energyRmse root of the mean square error of the energies per atom, eV; NaN without
 *     energies
 * @param energyMae mean absolute error of the energies per atom, eV
 * @param forceRmse of force components, eV/Å; NaN without forces
 * @param forceMae of force components, eV/Å
 */
public record Fit(
        double loss, double energyRmse, double energyMae, double forceRmse, double forceMae) {}
