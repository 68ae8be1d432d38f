// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winnow.engine.output.Failures;

/** A file that grows, and can be cut back to the length that a checkpoint knows. */
final class GrowingFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final RandomAccessFile file;
    private final OutputStream out;
    private long length;

    /**
     * Opens.
     *
     * @param path of a file that may exist
     * @param length what is behind it is cut off; 0 to begin anew
     */
    GrowingFile(Path path, long length) throws IOException {
        if (length > 0 && (!Files.exists(path) || Files.size(path) < length)) {
            throw new IOException(
                    path
                            + " must hold the "
                            + length
                            + " bytes that its checkpoint knows; remove the checkpoint to begin"
                            + " anew");
        }
        this.path = path;
        this.length = length;
        file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(length);
        file.seek(length);
        out = new BufferedOutputStream(Channels.newOutputStream(file.getChannel()), BUFFER);
    }

    void write(byte[] bytes) throws IOException {
        try {
            out.write(bytes);
            length += bytes.length;
        } catch (IOException e) {
            throw Failures.writing(path, e);
        }
    }

    /** {@return the length, all of which is on disk then} */
    long sync() throws IOException {
        try {
            out.flush();
            file.getChannel().force(false);
            return length;
        } catch (IOException e) {
            throw Failures.writing(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            out.flush();
        } catch (IOException e) {
            throw Failures.writing(path, e);
        }
    }
}
