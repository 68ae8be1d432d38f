// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Compares a potential with labels.
 *
 * @param potential its file
 * @param inputs configurations with energies, forces or virials
 * @param out the folder to be made, if any
 * @param overwrite whether an existing {@code out} is replaced
 */
public record ErrorsJob(Path potential, Inputs inputs, Optional<Path> out, boolean overwrite)
        implements Job<ErrorsJob.Result> {

    /** Of 1 eV/Å³; exact since the SI of 2019. */
    public static final double GIGAPASCAL = 160.2176634;

    /**
     * What was found.
     *
     * @param configurations compared: with energy, forces or virial
     * @param atoms in them
     * @param unlabelled left out: with none of these
     * @param tooClose configurations with atoms closer than the potential's minimal distance
     * @param energy errors of energies per atom
     * @param forces errors of forces
     * @param virial errors of virials
     * @param r2 by species, then composition
     * @param out the folder, if any
     */
    public record Result(
            int configurations,
            long atoms,
            int unlabelled,
            int tooClose,
            Energy energy,
            Forces forces,
            Virial virial,
            List<Determination> r2,
            Optional<Path> out) {}

    /**
     * Errors of energies per atom, eV; NaN where there is no energy.
     *
     * @param configurations with an energy
     * @param rmse root mean square, ΔE of Xu et al., eq. 2
     * @param standardError of the rmse, over three batches; NaN below three configurations
     * @param mae mean absolute
     * @param max largest absolute
     * @param bias mean
     */
    public record Energy(
            int configurations,
            double rmse,
            double standardError,
            double mae,
            double max,
            double bias) {}

    /**
     * Errors of forces, eV/Å; NaN where there are no forces.
     *
     * @param configurations with forces
     * @param atoms in them
     * @param delta ΔF of Xu et al., eq. 3: root of the mean over configurations of each one's mean
     *     square over components
     * @param standardError of delta, over three batches; NaN below three configurations
     * @param component over all components alike
     * @param vector of the error's length, over all atoms alike
     */
    public record Forces(
            int configurations,
            long atoms,
            double delta,
            double standardError,
            Spread component,
            Spread vector) {}

    /**
     * Errors of virials and stresses, over their six components xx, yy, zz, yz, xz and xy alike;
     * NaN where there are none.
     *
     * @param configurations with a virial
     * @param component virial per atom, eV
     * @param cells of them with a volume
     * @param stress virial / volume, eV/Å³
     */
    public record Virial(int configurations, Spread component, int cells, Spread stress) {}

    /**
     * Three measures of the same errors.
     *
     * @param rmse root mean square
     * @param mae mean absolute
     * @param max largest absolute
     */
    public record Spread(double rmse, double mae, double max) {}

    /**
     * How much of the variance of force norms a potential explains.
     *
     * @param species symbol
     * @param composition reduced formula; {@code all} for all of them
     * @param atoms of the species
     * @param r2 1 − Σ (p − r)² / Σ (r − mean r)², at most 1; NaN where all norms r are equal
     */
    public record Determination(String species, String composition, long atoms, double r2) {}
}
