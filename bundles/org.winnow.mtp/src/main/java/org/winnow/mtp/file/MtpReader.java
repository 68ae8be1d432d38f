// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.winnow.api.io.FormatException;
import org.winnow.mtp.basis.MomentList;

/**
 * Reads {@code .mtp} and {@code .almtp} files of MLIP-2, MLIP-3 and LAMMPS, trained or not. What
 * MLIP-3 appends for active learning, from {@code #MVS} on, is left unread.
 *
 * <p>Refused by name: every radial basis but {@code RBChebyshev}, magnetic potentials, versions
 * other than 1.1.0.
 */
public final class MtpReader {

    private static final int LARGEST_LIST = 4_000_000;

    private final MtpLines lines;
    private String name = "";
    private double scaling = 1;
    private int speciesCount;
    private double minDist;
    private double maxDist;
    private int radialSize;
    private int radialFunctions;
    private int[] types = new int[0];
    private double[] radial = new double[0];

    private MtpReader(MtpLines lines) {
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @param file where it lies
     * @return what it says
     * @throws FormatException if it is no such file, is cut short or contradicts itself
     * @throws IOException if it cannot be read
     */
    public static MtpParameters read(Path file) throws IOException {
        return read(
                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), file.toString());
    }

    /**
     * Reads the text of a file.
     *
     * @param text all of it
     * @param path how errors name it
     * @return what it says
     * @throws FormatException if it is no such file, is cut short or contradicts itself
     */
    public static MtpParameters read(String text, String path) throws FormatException {
        MtpLines lines = new MtpLines(text, path);
        try {
            return new MtpReader(lines).parameters();
        } catch (IllegalArgumentException wrong) {
            throw lines.wrong(wrong.getMessage());
        }
    }

    private MtpParameters parameters() throws FormatException {
        if (!lines.next("the word MTP").trim().equals("MTP")) {
            throw lines.wrong("the first line must be MTP");
        }
        String version = lines.value("version");
        if (!version.equals("1.1.0")) {
            throw lines.wrong("version must be 1.1.0, got " + version);
        }
        head();
        radialBlock();
        MomentList moments = moments();
        return coefficients(moments);
    }

    private void head() throws FormatException {
        while (!lines.at("radial_basis_type")) {
            if (lines.at("potential_name")) {
                name = lines.value("potential_name");
            } else if (lines.at("potential_tag")) {
                lines.value("potential_tag");
            } else if (lines.at("scaling")) {
                scaling = lines.number("scaling");
            } else if (lines.at("species_count")) {
                speciesCount = lines.count("species_count", 0, 118);
            } else {
                throw lines.unexpected("radial_basis_type");
            }
        }
    }

    private void radialBlock() throws FormatException {
        String type = lines.value("radial_basis_type");
        if (!type.equals("RBChebyshev")) {
            throw lines.wrong("radial_basis_type must be RBChebyshev, got " + type);
        }
        while (!lines.at("alpha_moments_count")) {
            if (lines.at("scaling")) {
                scaling *= lines.number("scaling");
            } else if (lines.at("min_dist")) {
                minDist = lines.number("min_dist");
            } else if (lines.at("max_dist")) {
                maxDist = lines.number("max_dist");
            } else if (lines.at("radial_basis_size")) {
                radialSize = lines.count("radial_basis_size", 1, 1000);
            } else if (lines.at("radial_funcs_count")) {
                radialFunctions = lines.count("radial_funcs_count", 1, 100);
            } else if (lines.at("radial_coeffs")) {
                radialCoefficients();
            } else if (lines.at("magnetic_basis_type")) {
                throw lines.unsupported("magnetic potentials (magnetic_basis_type)");
            } else {
                throw lines.unexpected("alpha_moments_count");
            }
        }
    }

    private void radialCoefficients() throws FormatException {
        lines.next("radial_coeffs");
        int c = speciesCount;
        if (c == 0 || radialSize == 0 || radialFunctions == 0) {
            throw lines.wrong(
                    "species_count, radial_basis_size and radial_funcs_count must precede"
                            + " radial_coeffs");
        }
        long rows = (long) c * c * (radialFunctions + 1);
        if (rows > lines.left()) {
            throw lines.wrong("radial_coeffs must have " + rows + " lines, got " + lines.left());
        }
        types = new int[c];
        radial = new double[c * c * radialFunctions * radialSize];
        for (int pair = 0; pair < c * c; pair++) {
            pairLabel(pair);
            for (int mu = 0; mu < radialFunctions; mu++) {
                double[] row = lines.numbers(lines.next("radial coefficients"), radialSize);
                System.arraycopy(
                        row, 0, radial, (pair * radialFunctions + mu) * radialSize, radialSize);
            }
        }
    }

    private void pairLabel(int pair) throws FormatException {
        String[] labels = lines.next("a pair of types").trim().split("-", -1);
        if (labels.length != 2) {
            throw lines.wrong(
                    "a pair of types must look like 0-1, got " + String.join("-", labels));
        }
        int zi = lines.integer(labels[0]);
        int zj = lines.integer(labels[1]);
        int c = types.length;
        if (pair < c) {
            types[pair] = zj;
        }
        if (zi != types[pair / c] || zj != types[pair % c]) {
            throw lines.wrong(
                    "pairs of types must come in order, expected "
                            + types[pair / c]
                            + "-"
                            + types[pair % c]
                            + ", got "
                            + zi
                            + "-"
                            + zj);
        }
    }

    private MomentList moments() throws FormatException {
        int count = lines.count("alpha_moments_count", 1, LARGEST_LIST);
        int[] basic = rows("alpha_index_basic_count", "alpha_index_basic");
        int[] times = rows("alpha_index_times_count", "alpha_index_times");
        int scalars = lines.count("alpha_scalar_moments", 1, LARGEST_LIST);
        int[] mapping = lines.integers("alpha_moment_mapping", scalars);
        MomentList moments = new MomentList(count, basic, times, mapping);
        if (moments.radialFunctions() != radialFunctions) {
            throw lines.wrong(
                    "the largest μ of alpha_index_basic must be radial_funcs_count − 1 = "
                            + (radialFunctions - 1)
                            + ", got "
                            + (moments.radialFunctions() - 1));
        }
        return moments;
    }

    private int[] rows(String countKey, String key) throws FormatException {
        return lines.integers(key, 4 * lines.count(countKey, 0, LARGEST_LIST));
    }

    private MtpParameters coefficients(MomentList moments) throws FormatException {
        double[] species = new double[0];
        double[] linear = new double[0];
        if (lines.at("species_coeffs")) {
            species = lines.numbers(lines.value("species_coeffs"), speciesCount);
            linear = lines.numbers(lines.value("moment_coeffs"), moments.scalars().length);
            if (radial.length == 0) {
                throw lines.wrong("a trained potential must have radial_coeffs");
            }
        } else if (radial.length > 0) {
            throw lines.unexpected("species_coeffs");
        } else {
            types = new int[speciesCount];
            Arrays.setAll(types, i -> i);
        }
        checkDistinct();
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

    private void checkDistinct() throws FormatException {
        List<Integer> seen = new ArrayList<>();
        for (int type : types) {
            if (seen.contains(type)) {
                throw lines.wrong("types must be distinct, got " + type + " twice");
            }
            seen.add(type);
        }
    }
}
