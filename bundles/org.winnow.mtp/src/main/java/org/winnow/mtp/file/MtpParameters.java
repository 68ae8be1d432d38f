// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.file;

import java.util.Arrays;
import org.winnow.mtp.basis.MomentList;

/**
 * All that a {@code .mtp} file says. Immutable by agreement: arrays are shared.
 *
 * <p>The energy of atom i is ζ_{z_i} + Σ_a ξ_a B_a(i); radial function μ between an atom of type zi
 * and a neighbor of type zj is scaling · Σ_b c_{zi,zj,μ,b} T_b(x) (r − maxDist)², where T_b is a
 * Chebyshev polynomial of the first kind and x runs from −1 at minDist to 1 at maxDist. The
 * parameters are listed as [c | ζ | ξ].
 *
 * @param name one word, or empty
 * @param scaling of every radial function
 * @param types how the file calls its species, in order; empty where an untrained file leaves open
 *     how many there are
 * @param minDist Å; below it the polynomials are only extrapolated
 * @param maxDist cutoff, Å
 * @param radialSize R, how many Chebyshev polynomials
 * @param moments which moments and scalars
 * @param radial c, shape [species × species × K × R]; empty if untrained
 * @param species ζ in eV, shape [species]; empty if untrained
 * @param linear ξ, one for each scalar; empty if untrained
 */
public record MtpParameters(
        String name,
        double scaling,
        int[] types,
        double minDist,
        double maxDist,
        int radialSize,
        MomentList moments,
        double[] radial,
        double[] species,
        double[] linear) {

    /** Checks that lengths fit and numbers are finite. */
    public MtpParameters {
        check(Double.isFinite(scaling) && scaling != 0, "scaling", "be finite and not 0", scaling);
        check(minDist > 0 && minDist < maxDist, "min_dist", "lie between 0 and max_dist", minDist);
        check(Double.isFinite(maxDist), "max_dist", "be finite", maxDist);
        check(radialSize >= 1, "radial_basis_size", "be at least 1", radialSize);
        boolean trained = linear.length > 0;
        int pairs = types.length * types.length * moments.radialFunctions() * radialSize;
        check(!trained || types.length > 0, "species_count", "be at least 1", types.length);
        checkNumbers("radial_coeffs", radial, trained ? pairs : 0);
        checkNumbers("species_coeffs", species, trained ? types.length : 0);
        checkNumbers("moment_coeffs", linear, trained ? moments.scalars().length : 0);
    }

    private static void check(boolean holds, String key, String what, double got) {
        if (!holds) {
            throw new IllegalArgumentException(key + " must " + what + ", got " + got);
        }
    }

    private static void checkNumbers(String key, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(
                    key + " must have " + length + " numbers, got " + values.length);
        }
        for (double value : values) {
            check(Double.isFinite(value), key, "be finite", value);
        }
    }

    /**
     * Starts an untrained potential.
     *
     * @param moments which moments and scalars
     * @param speciesCount how many species
     * @param minDist Å
     * @param maxDist Å
     * @param radialSize R
     * @return no coefficients yet
     */
    public static MtpParameters untrained(
            MomentList moments, int speciesCount, double minDist, double maxDist, int radialSize) {
        int[] types = new int[speciesCount];
        Arrays.setAll(types, i -> i);
        double[] none = new double[0];
        return new MtpParameters(
                "", 1, types, minDist, maxDist, radialSize, moments, none, none, none);
    }

    /** {@return a copy with other coefficients} */
    public MtpParameters with(double scaling, double[] radial, double[] species, double[] linear) {
        return new MtpParameters(
                name,
                scaling,
                types,
                minDist,
                maxDist,
                radialSize,
                moments,
                radial,
                species,
                linear);
    }

    /** {@return a copy with another name} @param newName one word, or empty */
    public MtpParameters named(String newName) {
        return new MtpParameters(
                newName,
                scaling,
                types,
                minDist,
                maxDist,
                radialSize,
                moments,
                radial,
                species,
                linear);
    }

    /** {@return whether there are coefficients} */
    public boolean trained() {
        return linear.length > 0;
    }

    /** {@return how many species there are} */
    public int speciesCount() {
        return types.length;
    }

    /** {@return K} */
    public int radialFunctions() {
        return moments.radialFunctions();
    }

    /** {@return how many parameters there are, trained or not} */
    public int parameterCount() {
        int c = speciesCount();
        return c * c * radialFunctions() * radialSize + c + moments.scalars().length;
    }
}
