// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Runs one kind of job. Offered as a plain service, so that a bundle can bring a job of its own:
 * the engine hands on what it does not know itself. Safe for use by many threads.
 *
 * @param <J> the kind of job
 * @param <R> what comes of it
 */
@ConsumerType
public interface JobRunner<J extends Job<R>, R> {

    /** {@return the kind of job} */
    Class<J> kind();

    /**
     * Runs a job to its end, as {@link Engine#run} does.
     *
     * @param job what to do
     * @param threads how many threads may work at once, at least 1; results do not depend on it
     * @param progress told stages, shares and warnings; may end the run
     * @return the result
     * @throws IOException if a file cannot be read or written
     * @throws UsageException if the job names what does not exist
     * @throws IllegalArgumentException if the data do not allow it
     * @throws CancellationException if {@code progress} ended it
     */
    R run(J job, int threads, Progress progress) throws IOException;
}
