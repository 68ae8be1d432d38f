// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ProviderType;

/** Runs jobs. Safe for use by many threads. */
@ProviderType
public interface Engine {

    /**
     * Runs a job to its end on the calling thread and its helpers.
     *
     * @param <R> what comes of it
     * @param job what to do
     * @param threads how many threads may work at once, at least 1; results do not depend on it
     * @param progress told stages, shares and warnings; may end the run
     * @return the result; files are whole by then
     * @throws IOException if a file cannot be read or written; nothing is left behind
     * @throws UsageException if the job names what does not exist
     * @throws IllegalArgumentException if the data do not allow it
     * @throws CancellationException if {@code progress} ended it; nothing is left behind
     */
    <R> R run(Job<R> job, int threads, Progress progress) throws IOException;
}
