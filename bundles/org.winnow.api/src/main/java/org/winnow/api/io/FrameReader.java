// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Cuts a file into frames, from the first to the last; used by one thread. */
@ConsumerType
public interface FrameReader extends Closeable {

    /**
     * Cuts out the next frame. A frame that cannot be cut cleanly (a wrong atom count, a truncated
     * end) is handed out all the same, as the lines up to where the next frame begins; its {@link
     * Frame#parse} then says what is wrong, so that a caller may set it aside and go on.
     *
     * @return empty at the end of the file
     * @throws IOException if the stream fails, or if nothing in it looks like a frame
     */
    Optional<Frame> next() throws IOException;

    /**
     * Says what a user must know about the frames read so far: what was left out, and why. Complete
     * when {@link #next} has reached the end.
     *
     * @return sentences that name the file; empty where there is nothing to say
     */
    default List<String> notes() {
        return List.of();
    }
}
