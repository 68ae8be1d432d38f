// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A sequence of configurations with where each came from. It streams, and can be read again from
 * its start; no step needs all configurations in memory.
 */
@ProviderType
public interface Dataset {

    /** {@return the files it is read from, in order} */
    List<String> files();

    /**
     * Starts reading.
     *
     * @return the configurations from the first on
     * @throws IOException if a file cannot be opened
     */
    Reader open() throws IOException;

    /** Reads a data set from start to end; used by one thread. */
    interface Reader extends Closeable {

        /**
         * Takes the next configuration without parsing it.
         *
         * @return empty at the end
         * @throws IOException if the file cannot be read or its text is not what the format demands
         */
        Optional<Item> next() throws IOException;

        /**
         * Says what a user must know about the files read so far: what was left out, and why.
         *
         * @return sentences that name their file; empty where there is nothing to say
         */
        default List<String> notes() {
            return List.of();
        }
    }

    /** A configuration still to be parsed; {@link #parse} may run on any thread. */
    interface Item {

        /** {@return where it stands} */
        Origin origin();

        /** {@return the text of the configuration as the file has it} */
        byte[] text();

        /**
         * Parses it.
         *
         * @return the configuration
         * @throws IOException with file and line if the text is not what the format demands
         */
        Configuration parse() throws IOException;
    }

    /**
     * Where a configuration stood.
     *
     * @param file path as the user gave it
     * @param index its number in the file, from 0
     * @param line its first line, from 1
     */
    record Origin(String file, int index, long line) {}
}
