// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a matrix of doubles row by row as NumPy's NPY, version 1.0: little-endian, C order.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the
 *     format</a>
 */
public final class NpyFile implements Closeable {

    private static final int ALIGNMENT = 64;
    private static final int BUFFER = 1 << 16;

    private final Path name;
    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    /**
     * Starts a file.
     *
     * @param file where to
     * @param rows n
     * @param columns d
     * @throws IOException if it cannot be written
     */
    public NpyFile(Path file, int rows, int columns) throws IOException {
        name = file.getFileName();
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        buffer.put(header(rows, columns));
    }

    static byte[] header(int rows, int columns) {
        String text =
                "{'descr': '<f8', 'fortran_order': False, 'shape': ("
                        + rows
                        + ", "
                        + columns
                        + "), }";
        int prefix = 10;
        int length = (prefix + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
        String padded = text + " ".repeat(length - prefix - text.length() - 1) + "\n";
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /**
     * Writes the next rows.
     *
     * @param values row-major
     * @throws IOException if they cannot be written
     */
    public void write(double[] values) throws IOException {
        for (double value : values) {
            if (buffer.remaining() < Double.BYTES) {
                flush();
            }
            buffer.putDouble(value);
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            buffer.position(buffer.limit()); // so that closing does not try once more
            throw Failures.writing(name, e);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            flush();
        }
    }
}
