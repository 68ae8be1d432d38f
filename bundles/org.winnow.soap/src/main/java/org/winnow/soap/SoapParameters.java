// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import org.winnow.api.engine.UsageException;

/**
 * What defines a SOAP, checked; the names are those of {@link SoapDescriptor.Settings}.
 *
 * @param cutoff radius of an environment, Å, 0.5..20
 * @param width over which atoms fade out before the cutoff, Å, 0..cutoff
 * @param sigma standard deviation of an atom's Gaussian, Å; at least 0.05 and cutoff/30
 * @param n radial functions, 1..32
 * @param l largest degree of spherical harmonics, 0..20
 * @param zeta power of the kernel, at least 1
 * @param basis {@code mercer} or {@code gto}
 * @param species {@code separate}, {@code blind} or {@code alchemical}
 * @param kappa coupling of unlike species where they are alchemical, 0..1
 * @param centre whether the center atom is part of its own density
 */
public record SoapParameters(
        double cutoff,
        double width,
        double sigma,
        int n,
        int l,
        double zeta,
        String basis,
        String species,
        double kappa,
        boolean centre) {

    /** Those of Xu et al. for lithium silicides; the defaults. */
    public static final SoapParameters PAPER =
            new SoapParameters(3, 0.5, 0.4, 8, 6, 1, "mercer", "separate", 0.5, true);

    /** Most Gaussians, side by side, in a cutoff; beyond it the overlap integrals overflow. */
    private static final double MOST_SIGMAS = 30;

    /**
     * Checks everything.
     *
     * @throws UsageException if a number is out of its range or a word is unknown
     */
    public SoapParameters {
        within("cutoff", cutoff, 0.5, 20);
        within("width", width, 0, cutoff);
        within("sigma", sigma, Math.max(0.05, cutoff / MOST_SIGMAS), 10);
        within("n", n, 1, 32);
        within("l", l, 0, 20);
        within("zeta", zeta, 1, 1000);
        within("kappa", kappa, 0, 1);
        oneOf("basis", basis, "mercer", "gto");
        oneOf("species", species, "separate", "blind", "alchemical");
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new UsageException(
                    name
                            + " must lie in "
                            + plain(least)
                            + ".."
                            + plain(most)
                            + ", got "
                            + plain(value));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static void oneOf(String name, String value, String... words) {
        if (!java.util.List.of(words).contains(value)) {
            throw new UsageException(
                    name + " must be one of " + String.join(", ", words) + ", got " + value);
        }
    }

    /** {@return these with other lengths} @param cutoff Å @param width Å @param sigma Å */
    public SoapParameters lengths(double cutoff, double width, double sigma) {
        return new SoapParameters(cutoff, width, sigma, n, l, zeta, basis, species, kappa, centre);
    }

    /** {@return these with another size} @param n radial functions @param l largest degree */
    public SoapParameters size(int n, int l) {
        return new SoapParameters(cutoff, width, sigma, n, l, zeta, basis, species, kappa, centre);
    }

    /** {@return these with another treatment of species} @param species word @param kappa 0..1 */
    public SoapParameters species(String species, double kappa) {
        return new SoapParameters(cutoff, width, sigma, n, l, zeta, basis, species, kappa, centre);
    }

    /** {@return these with another radial basis} @param basis word */
    public SoapParameters basis(String basis) {
        return new SoapParameters(cutoff, width, sigma, n, l, zeta, basis, species, kappa, centre);
    }

    /** {@return these with or without the center atom} @param centre whether it counts */
    public SoapParameters centre(boolean centre) {
        return new SoapParameters(cutoff, width, sigma, n, l, zeta, basis, species, kappa, centre);
    }
}
