// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Dataset;

/** Opens files of configurations, compressed or not, in any format that is installed now. */
@ProviderType
public interface Datasets {

    /**
     * Finds the files and their formats.
     *
     * @param inputs what the user said
     * @return the data set, not yet read
     * @throws IOException if a file is missing, unreadable, empty or of no known format
     * @throws UsageException if the format or a slice is not understood
     */
    Dataset open(Inputs inputs) throws IOException;

    /**
     * Starts a file; compressed if its name ends in {@code .gz}, {@code .xz} or {@code .zst}.
     *
     * @param file where to
     * @param format a format's id; empty to take it from the name
     * @param settings what the file cannot say by itself
     * @return a writer
     * @throws IOException if it cannot be written
     * @throws UsageException if no installed format writes such a file
     */
    FrameWriter create(Path file, Optional<String> format, FormatSettings settings)
            throws IOException;

    /**
     * Starts a file on a stream, not compressed whatever its name is.
     *
     * @param out where to; closed with the writer
     * @param file says the format where {@code format} does not
     * @param format a format's id; empty to take it from the name
     * @param settings what the file cannot say by itself
     * @return a writer
     * @throws IOException if it cannot be written
     * @throws UsageException if no installed format writes such a file
     */
    FrameWriter create(
            OutputStream out, Path file, Optional<String> format, FormatSettings settings)
            throws IOException;

    /**
     * Copies a plain file to one that is compressed as its name says.
     *
     * @param plain what to copy
     * @param file where to
     * @throws IOException if it cannot be read or written
     */
    void compress(Path plain, Path file) throws IOException;

    /** {@return the formats installed now, by id} */
    List<Format.Info> formats();
}
