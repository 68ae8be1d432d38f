// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.potential;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.io.FormatSettings;

/**
 * Reads and writes files of one kind of potential. Offered as a plain service. Implementations are
 * immutable and safe for use by many threads.
 */
@ConsumerType
public interface PotentialFormat {

    /** {@return what it is called, lower case} */
    String id();

    /**
     * Guesses from the first bytes whether a file is of this format.
     *
     * @param head up to 4096 bytes from the start
     * @return whether this format would read it
     */
    boolean recognises(byte[] head);

    /**
     * Reads a potential that is ready to predict.
     *
     * @param file where it lies
     * @param settings what the file itself does not say
     * @return the potential
     * @throws IOException if it cannot be read, or its text is not what the format demands
     * @throws IllegalArgumentException if something is missing that neither the file nor the
     *     settings say
     */
    Potential read(Path file, FormatSettings settings) throws IOException;

    /** {@return whether {@link #write} can write it} @param potential any */
    boolean writes(Potential potential);

    /**
     * Writes a potential; it reads back with identical predictions.
     *
     * @param potential one that this format {@link #writes}
     * @param file where to
     * @throws IOException if it cannot be written
     */
    void write(Potential potential, Path file) throws IOException;
}
