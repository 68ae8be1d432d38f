// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.winnow.mtp.basis.MomentList;

/**
 * Writes {@code .mtp} files as MLIP-2, MLIP-3 and LAMMPS read them: those skip fixed characters
 * after a keyword, so that every space counts. Each list stands on a line of its own.
 *
 * <p>Numbers have 16 significant digits, or 17 where 16 would not read back exactly.
 */
public final class MtpWriter {

    private MtpWriter() {}

    /** {@return the text of a file} @param p trained or not */
    public static String text(MtpParameters p) {
        StringBuilder out = new StringBuilder("MTP\nversion = 1.1.0\n");
        out.append("potential_name = ").append(p.name().isEmpty() ? "MTP" : p.name()).append('\n');
        if (p.scaling() != 1) {
            out.append("scaling = ").append(number(p.scaling())).append('\n');
        }
        out.append("species_count = ").append(p.speciesCount()).append('\n');
        out.append("potential_tag = \n");
        radial(out, p);
        MomentList m = p.moments();
        line(out, "alpha_moments_count", m.moments());
        line(out, "alpha_index_basic_count", m.basicCount());
        rows(out, "alpha_index_basic", m.basic());
        line(out, "alpha_index_times_count", m.timesCount());
        rows(out, "alpha_index_times", m.times());
        line(out, "alpha_scalar_moments", m.scalars().length);
        out.append("alpha_moment_mapping = {");
        for (int i = 0; i < m.scalars().length; i++) {
            out.append(i > 0 ? ", " : "").append(m.scalars()[i]);
        }
        out.append("}\n");
        if (p.trained()) {
            out.append("species_coeffs = ");
            numbers(out, p.species(), 0, p.species().length);
            out.append("moment_coeffs = ");
            numbers(out, p.linear(), 0, p.linear().length);
        }
        return out.toString();
    }

    private static void radial(StringBuilder out, MtpParameters p) {
        int k = p.radialFunctions();
        int r = p.radialSize();
        int c = p.speciesCount();
        out.append("radial_basis_type = RBChebyshev\n");
        out.append("\tmin_dist = ").append(number(p.minDist())).append('\n');
        out.append("\tmax_dist = ").append(number(p.maxDist())).append('\n');
        line(out, "\tradial_basis_size", r);
        line(out, "\tradial_funcs_count", k);
        if (!p.trained()) {
            return;
        }
        out.append("\tradial_coeffs\n");
        for (int pair = 0; pair < c * c; pair++) {
            out.append("\t\t").append(p.types()[pair / c]).append('-').append(p.types()[pair % c]);
            out.append('\n');
            for (int mu = 0; mu < k; mu++) {
                out.append("\t\t\t");
                numbers(out, p.radial(), (pair * k + mu) * r, r);
            }
        }
    }

    private static void line(StringBuilder out, String key, int value) {
        out.append(key).append(" = ").append(value).append('\n');
    }

    private static void rows(StringBuilder out, String key, int[] rows) {
        out.append(key).append(" = {");
        for (int i = 0; i < rows.length; i += 4) {
            out.append(i > 0 ? ", {" : "{").append(rows[i]).append(", ").append(rows[i + 1]);
            out.append(", ").append(rows[i + 2]).append(", ").append(rows[i + 3]).append('}');
        }
        out.append("}\n");
    }

    private static void numbers(StringBuilder out, double[] values, int from, int count) {
        for (int i = 0; i < count; i++) {
            out.append(i > 0 ? ", " : "{").append(number(values[from + i]));
        }
        out.append("}\n");
    }

    static String number(double value) {
        String digits = scientific(value, 16);
        return Double.parseDouble(digits) == value ? digits : scientific(value, 17);
    }

    /** As C's {@code %e}: correctly rounded, which {@code String.format} is not. */
    private static String scientific(double value, int digits) {
        if (value == 0) {
            return (1 / value < 0 ? "-0." : "0.") + "0".repeat(digits - 1) + "e+00";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String all = rounded.unscaledValue().abs().toString();
        all = all + "0".repeat(Math.max(0, digits - all.length()));
        return (value < 0 ? "-" : "")
                + all.charAt(0)
                + "."
                + all.substring(1, digits)
                + String.format(
                        Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
