// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a matrix of doubles row by row from NumPy's NPY: little-endian, C order.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the
 *     format</a>
 */
final class NpyRows implements Closeable {

    private static final Pattern HEADER =
            Pattern.compile(
                    "\\{'descr': '<f8', 'fortran_order': False, 'shape': \\((\\d+), (\\d+)\\), \\}\\s*");

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;
    private final int rows;
    private final int columns;
    private final byte[] bytes;

    /**
     * Opens a file.
     *
     * @param file NPY, version 1.0
     * @throws IOException if it cannot be read or holds anything but a matrix of doubles
     */
    NpyRows(Path file) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        try {
            Matcher header = header(file);
            rows = Integer.parseInt(header.group(1));
            columns = Integer.parseInt(header.group(2));
            bytes = new byte[Math.multiplyExact(columns, Double.BYTES)];
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private Matcher header(Path file) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        String text = "";
        if (start.length == MAGIC.length + 2
                && ByteBuffer.wrap(start, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            int length =
                    Byte.toUnsignedInt(start[MAGIC.length])
                            | Byte.toUnsignedInt(start[MAGIC.length + 1]) << 8;
            text = new String(in.readNBytes(length), StandardCharsets.US_ASCII);
        }
        Matcher header = HEADER.matcher(text);
        if (!header.matches()) {
            throw new IOException(
                    file.getFileName()
                            + " must be an NPY file, version 1.0, with a matrix of <f8 in C order,"
                            + " got '"
                            + text.strip()
                            + "'");
        }
        return header;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Reads the next row. @param row shape [columns] @throws IOException if there is none */
    void next(double[] row) throws IOException {
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(row);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
