// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads and writes the files of one format. Offered as a plain service; compression is not its
 * affair: streams are plain by then.
 *
 * <p>Readers convert to Winnow's units and signs, and keep every column they do not understand
 * under its own name. Implementations are immutable and safe for use by many threads.
 */
@ConsumerType
public interface Format {

    /** {@return what it is called and which file names are its own} */
    Info info();

    /**
     * Guesses from the first bytes whether a file is of this format.
     *
     * @param head up to 4096 bytes from the start, uncompressed
     * @return whether this format would read it
     */
    boolean recognises(byte[] head);

    /**
     * Names what a user may choose, as {@code --format id:name=value} does.
     *
     * @return for each name its values, the default first; names and values in lower case
     */
    default Map<String, List<String>> choices() {
        return Map.of();
    }

    /**
     * Starts reading.
     *
     * @param in the uncompressed file; closed with the reader
     * @param path how errors name the file
     * @param settings what the file itself does not say
     * @return its configurations from the first on
     * @throws IOException if the stream cannot be read
     */
    FrameReader read(InputStream in, String path, FormatSettings settings) throws IOException;

    /**
     * Starts writing. Numbers are written so that they read back exactly.
     *
     * @param out where to; closed with the writer
     * @param settings what the file cannot say by itself
     * @return a writer
     * @throws IOException if the stream cannot be written
     * @throws UnsupportedOperationException if this format is only read
     */
    FrameWriter write(OutputStream out, FormatSettings settings) throws IOException;

    /**
     * What a format is called.
     *
     * @param id as in {@code --format}, lower case
     * @param title for people
     * @param extensions file name endings with the dot, lower case
     * @param aliases other names that users know it by
     * @param writable whether {@link #write} works
     * @param names how names of its files begin that have no ending of their own, lower case, such
     *     as {@code poscar}
     */
    record Info(
            String id,
            String title,
            List<String> extensions,
            List<String> aliases,
            boolean writable,
            List<String> names) {

        /**
         * A format whose files are known by their endings alone.
         *
         * @param id as in {@code --format}, lower case
         * @param title for people
         * @param extensions file name endings with the dot, lower case
         * @param aliases other names that users know it by
         * @param writable whether {@link #write} works
         */
        public Info(
                String id,
                String title,
                List<String> extensions,
                List<String> aliases,
                boolean writable) {
            this(id, title, extensions, aliases, writable, List.of());
        }
    }
}
