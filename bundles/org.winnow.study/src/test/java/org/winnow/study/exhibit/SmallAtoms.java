// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/**
 * Six configurations of one atom, three of lithium and three of silicon, and features of theirs.
 */
final class SmallAtoms {

    static final Configuration LI_A = atom(3, -1, 10);
    static final Configuration LI_B = atom(3, -2, 20);
    static final Configuration LI_C = atom(3, -3, 30);
    static final Configuration SI_A = atom(14, -4, 40);
    static final Configuration SI_B = atom(14, -5, 50);
    static final Configuration SI_C = atom(14, -6, 60);

    /** Features of the six, two numbers each; not of length 1. */
    static final double[][] FEATURES = {{2, 0}, {3, 4}, {1, 0}, {0, 1}, {0, 5}, {4, 3}};

    private SmallAtoms() {}

    /** One atom in a cubic cell of 2 Å with a force across. */
    private static Configuration atom(int species, double energy, double force) {
        return Configuration.of(new int[] {species}, new double[3])
                .cell(Cell.of(new double[] {2, 0, 0, 0, 2, 0, 0, 0, 2}, true, true, true))
                .energy(energy, "")
                .forces(new double[] {0, force, 0})
                .build();
    }

    /** Writes an NPY file. @param rows those of {@link #FEATURES} if there are none */
    static void writeFeatures(Path file, double[]... rows) throws IOException {
        double[][] all = rows.length == 0 ? FEATURES : rows;
        String header =
                "{'descr': '<f8', 'fortran_order': False, 'shape': (%d, %d), }"
                        .formatted(all.length, all[0].length);
        String padded = header + " ".repeat(118 - header.length() - 1) + "\n";
        ByteBuffer bytes =
                ByteBuffer.allocate(128 + 8 * all.length * all[0].length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        bytes.put((byte) 1).put((byte) 0).putShort((short) 118);
        bytes.put(padded.getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(all).flatMapToDouble(Arrays::stream).forEach(bytes::putDouble);
        Files.write(file, bytes.array());
    }
}
