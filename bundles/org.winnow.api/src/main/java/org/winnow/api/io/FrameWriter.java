// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import java.io.Closeable;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.model.Configuration;

/** Writes configurations one after another; used by one thread. */
@ConsumerType
public interface FrameWriter extends Closeable {

    /**
     * Writes one configuration.
     *
     * @param configuration with all its columns
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if the format cannot hold it
     */
    void write(Configuration configuration) throws IOException;
}
