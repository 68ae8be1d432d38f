// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

/**
 * The universal repulsion of two nuclei screened by their electrons, E = k Z₁ Z₂ φ(r/a) / r with a
 * = 0.8854 a₀ / (Z₁^0.23 + Z₂^0.23): Ziegler, Biersack and Littmark, The Stopping and Range of Ions
 * in Solids (1985). Good where atoms are far closer than a bond; it knows of no bond.
 */
final class ScreenedRepulsion {

    /** e²/4πε₀ in eV Å. */
    private static final double COULOMB = 14.399645;

    /** 0.8854 Bohr radii in Å. */
    private static final double SCREENING = 0.46850;

    private static final double POWER = 0.23;
    private static final double[] SHARES = {0.18175, 0.50986, 0.28022, 0.02817};
    private static final double[] RATES = {3.19980, 0.94229, 0.40290, 0.20162};

    private ScreenedRepulsion() {}

    /** {@return the energy, eV} @param z1 atomic number @param z2 the other @param r Å */
    static double energy(int z1, int z2, double r) {
        double sum = 0;
        for (int k = 0; k < SHARES.length; k++) {
            sum += SHARES[k] * StrictMath.exp(-RATES[k] * r / length(z1, z2));
        }
        return COULOMB * z1 * z2 / r * sum;
    }

    /** {@return −dE/dr, eV/Å} @param z1 atomic number @param z2 the other @param r Å */
    static double force(int z1, int z2, double r) {
        double a = length(z1, z2);
        double sum = 0;
        for (int k = 0; k < SHARES.length; k++) {
            sum += SHARES[k] * StrictMath.exp(-RATES[k] * r / a) * (1 / r + RATES[k] / a);
        }
        return COULOMB * z1 * z2 / r * sum;
    }

    private static double length(int z1, int z2) {
        return SCREENING / (StrictMath.pow(z1, POWER) + StrictMath.pow(z2, POWER));
    }
}
