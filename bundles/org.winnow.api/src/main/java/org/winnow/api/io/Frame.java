// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.model.Configuration;

/** One configuration of a file, cut out but not yet parsed. */
@ConsumerType
public interface Frame {

    /** {@return its first line in the file, from 1} */
    long line();

    /** {@return its text as the file has it, line ends included; never to be changed} */
    byte[] text();

    /**
     * Parses it; may run on any thread, and beside other frames of the same reader.
     *
     * @return the configuration
     * @throws FormatException if the text is not what the format demands
     */
    Configuration parse() throws FormatException;
}
