// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.io.Closeable;
import java.io.IOException;

/** Trajectory and log of a run while they grow. */
final class RunOutput implements Closeable {

    private final GrowingFile trajectory;
    private final GrowingFile log;

    /** Opens both, and cuts them to the lengths given. */
    RunOutput(RunFiles files, long trajectoryLength, long logLength) throws IOException {
        trajectory = new GrowingFile(files.trajectoryPart(), trajectoryLength);
        try {
            log = new GrowingFile(files.logPart(), logLength);
        } catch (IOException e) {
            trajectory.close();
            throw e;
        }
    }

    void frame(byte[] text) throws IOException {
        trajectory.write(text);
    }

    void line(byte[] text) throws IOException {
        log.write(text);
    }

    /** Puts all on disk, and notes how long the files are. */
    void sync(Checkpoint state) throws IOException {
        state.trajectoryLength = trajectory.sync();
        state.logLength = log.sync();
    }

    @Override
    public void close() throws IOException {
        try (log) {
            trajectory.close();
        }
    }
}
