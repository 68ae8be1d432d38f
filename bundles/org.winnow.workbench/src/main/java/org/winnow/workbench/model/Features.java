// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.api.model.FeatureMatrix;

/**
 * Features of the configurations of a sheet: means of the unit rows of their environments.
 *
 * @param descriptor the algorithm text that made them
 * @param rows which row of the sheet each row of the matrix describes, ascending
 * @param matrix shape [m × d]
 */
public record Features(String descriptor, int[] rows, FeatureMatrix matrix) {

    private static final Pattern SHAPE =
            Pattern.compile("'<f8'.*'fortran_order': False.*\\((\\d+), (\\d+)\\)");
    private static final int HEAD = 10;

    /**
     * Reads what a {@link org.winnow.api.engine.DescribeJob} wrote.
     *
     * @param npy its file
     * @param descriptor its algorithm text
     * @param rows which rows of the sheet it described, in order
     * @return the features
     * @throws IOException if the file cannot be read or is of another shape
     */
    public static Features read(Path npy, String descriptor, int[] rows) throws IOException {
        FeatureMatrix matrix = matrix(npy);
        if (matrix.rows() != rows.length) {
            throw new IOException(
                    npy + ": expected " + rows.length + " rows, got " + matrix.rows());
        }
        return new Features(descriptor, rows, matrix);
    }

    /**
     * Reads a matrix that the engine wrote: 64-bit reals, rows first.
     *
     * @param npy the file
     * @return the matrix
     * @throws IOException if it cannot be read or is of another kind
     */
    public static FeatureMatrix matrix(Path npy) throws IOException {
        try (FileChannel file = FileChannel.open(npy)) {
            ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
            fill(file, head, npy);
            ByteBuffer text = ByteBuffer.allocate(Short.toUnsignedInt(head.getShort(HEAD - 2)));
            fill(file, text, npy);
            Matcher shape = SHAPE.matcher(new String(text.array(), StandardCharsets.US_ASCII));
            if (!shape.find()) {
                throw new IOException(npy + ": expected a matrix of 64-bit reals");
            }
            int rows = Integer.parseInt(shape.group(1));
            int columns = Integer.parseInt(shape.group(2));
            double[] values = new double[Math.multiplyExact(rows, columns)];
            ByteBuffer row =
                    ByteBuffer.allocate(columns * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < rows; i++) {
                row.clear();
                fill(file, row, npy);
                row.flip();
                row.asDoubleBuffer().get(values, i * columns, columns);
            }
            return new FeatureMatrix(rows, columns, values);
        }
    }

    private static void fill(FileChannel file, ByteBuffer buffer, Path npy) throws IOException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer) < 0) {
                throw new IOException(npy + ": ends too early");
            }
        }
    }
}
