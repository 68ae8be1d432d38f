// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

/**
 * How much each error counts. The loss is the mean over configurations of w_e (E − E₀)² + Σ_i w_f
 * |F_i − F₀_i|² + w_s |S − S₀|² (9 components), labels that are absent left out. As MLIP.
 *
 * @param energy per eV²
 * @param forces per (eV/Å)²
 * @param virial per eV²
 * @param weighting how the weights depend on the number of atoms
 * @param scaleByForce s in eV²/Å²; above 0 each atom's force weight is multiplied by s / (|F₀|² +
 *     s)
 */
public record Weights(
        double energy, double forces, double virial, Weighting weighting, double scaleByForce) {

    /** MLIP's defaults. */
    public static final Weights DEFAULT = new Weights(1, 0.01, 0.001, Weighting.VIBRATIONS, 0);

    /** How weights depend on the number of atoms N. */
    public enum Weighting {
        /** Energy and virial by 1/N. */
        VIBRATIONS,
        /** Not at all. */
        MOLECULES,
        /** Energy and virial by 1/N², forces by 1/N. */
        STRUCTURES
    }

    /** Checks that no weight is negative and one is above 0. */
    public Weights {
        double least = Math.min(Math.min(energy, forces), Math.min(virial, scaleByForce));
        if (!(least >= 0) || !(energy + forces + virial > 0)) {
            throw new IllegalArgumentException(
                    "weights must be 0 or more and one above 0, got "
                            + energy
                            + ", "
                            + forces
                            + ", "
                            + virial);
        }
    }

    /** {@return N to the power that the weighting says, for energy and virial} */
    private double share(int atoms) {
        return switch (weighting) {
            case VIBRATIONS -> 1.0 / atoms;
            case MOLECULES -> 1;
            case STRUCTURES -> 1.0 / atoms / atoms;
        };
    }

    /** {@return the weight of the energy} @param atoms N */
    double energy(int atoms) {
        return energy * share(atoms);
    }

    /** {@return the weight of one atom's force} @param atoms N @param square |F₀|² */
    double force(int atoms, double square) {
        double scale = scaleByForce > 0 ? scaleByForce / (square + scaleByForce) : 1;
        return forces * scale / (weighting == Weighting.STRUCTURES ? atoms : 1);
    }

    /** {@return the weight of the virial} @param atoms N */
    double virial(int atoms) {
        return virial * share(atoms);
    }
}
