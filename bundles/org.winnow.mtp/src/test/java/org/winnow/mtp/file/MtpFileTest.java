// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.io.FormatException;
import org.winnow.mtp.Shared;
import org.winnow.mtp.basis.BasisBuilder;

class MtpFileTest {

    private static final String SMALL =
            """
            MTP
            version = 1.1.0
            potential_name = MTP
            species_count = 2
            potential_tag =\s
            radial_basis_type = RBChebyshev
            \tmin_dist = 1.900000000000000e+00
            \tmax_dist = 5.000000000000000e+00
            \tradial_basis_size = 2
            \tradial_funcs_count = 1
            \tradial_coeffs
            \t\t3-14
            \t\t\t{1.000000000000000e+00, 2.500000000000000e-01}
            alpha_moments_count = 2
            alpha_index_basic_count = 1
            alpha_index_basic = {{0, 0, 0, 0}}
            alpha_index_times_count = 1
            alpha_index_times = {{0, 0, 1, 1}}
            alpha_scalar_moments = 2
            alpha_moment_mapping = {0, 1}
            species_coeffs = {-1.000000000000000e+00, -2.000000000000000e+00}
            moment_coeffs = {1.000000000000000e-01, 2.000000000000000e-01}
            """
                    .replace(
                            "\t\t3-14\n\t\t\t{1.000000000000000e+00, 2.500000000000000e-01}\n",
                            pair("3-3") + pair("3-14") + pair("14-3") + pair("14-14"));

    private static String pair(String label) {
        return "\t\t" + label + "\n\t\t\t{1.000000000000000e+00, 2.500000000000000e-01}\n";
    }

    @Test
    void writesExactlyTheFieldsAndSpacesItRead() throws Exception {
        MtpParameters p = MtpReader.read(SMALL, "small.mtp");
        assertArrayEquals(new int[] {3, 14}, p.types());
        assertEquals(8 + 2 + 2, p.parameterCount());
        assertEquals(SMALL, MtpWriter.text(p));
    }

    @Test
    void repeatsFilesOfOtherProgramsLetterByLetter() throws Exception {
        for (String name :
                new String[] {"pot_06", "pot_12", "pot_16", "pot_20", "molecule291_06"}) {
            String text = Files.readString(Shared.data("mtp_conformance/" + name + ".mtp"));
            String again = MtpWriter.text(MtpReader.read(text, name));
            assertTrue(text.strip().equals(again.strip()), name + " must be repeated");
        }
    }

    @Test
    void losesNoBitOfAnyNumber() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(MtpWriter.number(value)));
            }
        }
    }

    @Test
    void readsAnUntrainedFileOfItsOwn() throws Exception {
        MtpParameters p = MtpParameters.untrained(BasisBuilder.ofLevel(16), 2, 2, 5, 6);
        MtpParameters back = MtpReader.read(MtpWriter.text(p), "untrained.mtp");
        assertFalse(back.trained());
        assertEquals(p.moments(), back.moments());
        assertEquals(190, back.parameterCount());
    }

    @Test
    void multipliesAScalingInsideTheRadialBlockAndSkipsTheSelectionState() throws Exception {
        String text =
                SMALL.replace("species_count", "scaling = 0.5\nspecies_count")
                                .replace("\tmin_dist", "\tscaling = 0.5\n\tmin_dist")
                        + "\n#MVS_v1.1\nenergy_weight 1\n#\u0001\u0002";
        MtpParameters p = MtpReader.read(text, "state.almtp");
        assertEquals(0.25, p.scaling());
        assertTrue(p.trained());
    }

    @Test
    void allowsThatAnUntrainedFileNamesNoSpecies() throws Exception {
        String text = MtpWriter.text(MtpParameters.untrained(BasisBuilder.ofLevel(8), 1, 2, 5, 8));
        MtpParameters p = MtpReader.read(text.replaceAll("species_count.*\n", ""), "08.almtp");
        assertEquals(0, p.speciesCount());
    }

    @Test
    void refusesWhatItCannotReadByNameAndLine() {
        refuse(
                "small.mtp:6: radial_basis_type must be RBChebyshev, got RBShapeev",
                SMALL.replace("RBChebyshev", "RBShapeev"));
        refuse(
                "small.mtp:7: magnetic potentials (magnetic_basis_type) are not supported",
                SMALL.replace("\tmin_dist", "\tmagnetic_basis_type = BChebyshev\n\tmin_dist"));
        refuse("small.mtp:2: version must be 1.1.0, got 1.2.0", SMALL.replace("1.1.0", "1.2.0"));
        refuse("small.mtp:1: the first line must be MTP", "hello");
        refuse(
                "small.mtp:16: pairs of types must come in order, expected 14-3, got 3-3",
                SMALL.replace("\t14-3", "\t3-3"));
        refuse(
                "small.mtp:13: the list must have 2 numbers, got 1",
                SMALL.replaceFirst(", 2\\.5\\d+e-01", ""));
        refuse(
                "small.mtp:20: the largest μ of alpha_index_basic must be radial_funcs_count − 1"
                        + " = 0, got 1",
                SMALL.replace("{{0, 0, 0, 0}}", "{{1, 0, 0, 0}}"),
                26);
        refuse(
                "small.mtp:28: expected a number, got '1.0x'",
                SMALL.replace("1.000000000000000e-01", "1.0x"));
        refuse(
                "small.mtp:26: alpha_index_times must hold moments 0..1, got 7",
                SMALL.replace("{0, 0, 1, 1}", "{0, 7, 1, 1}"));
    }

    @Test
    void refusesEveryTruncation() {
        for (int cut = 0; cut < SMALL.lastIndexOf('}'); cut++) {
            String part = SMALL.substring(0, cut);
            boolean untrained = part.endsWith("alpha_moment_mapping = {0, 1}\n");
            if (!untrained && !part.endsWith("{0, 1}")) {
                assertThrows(FormatException.class, () -> MtpReader.read(part, "cut"), part);
            }
        }
    }

    private static void refuse(String sentence, String text) {
        refuse(sentence, text, -1);
    }

    private static void refuse(String sentence, String text, int line) {
        var thrown = assertThrows(FormatException.class, () -> MtpReader.read(text, "small.mtp"));
        String expected = line < 0 ? sentence : sentence.replaceFirst(":\\d+:", ":" + line + ":");
        assertEquals(expected, thrown.getMessage());
    }
}
