// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.trajectory;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;

/**
 * Judges trajectories, alone or beside reference trajectories. Frames are told apart by {@link
 * Configuration#composition}. Implementations are immutable and safe for use by many threads; each
 * look at trajectories is a {@link Session} of its own.
 */
@ConsumerType
public interface TrajectoryEvaluator {

    /** Component factory under which bundles offer evaluators of trajectories. */
    String FACTORY = "winnow.trajectory-evaluator";

    /** {@return a session that has seen nothing yet} */
    Session begin();

    /** What frames belong to. */
    enum Part {
        /** What is judged. */
        TRAJECTORY,
        /** What it is compared with. */
        REFERENCE
    }

    /**
     * A frame.
     *
     * @param origin where it stands; a file begins a trajectory of its own
     * @param configuration atoms and cell
     */
    record Frame(Dataset.Origin origin, Configuration configuration) {}

    /**
     * Sees frames once, in their order, and keeps no more of them than it must: memory does not
     * grow with their number. Used by one thread at a time; may work with all threads of the pool
     * it is called in. What is found depends neither on how frames are cut into batches nor on the
     * number of threads.
     */
    interface Session {

        /**
         * Takes the next frames.
         *
         * @param part what they belong to
         * @param frames at least one
         * @throws IllegalArgumentException with file and line if a frame cannot be judged
         */
        void add(Part part, List<Frame> frames);

        /**
         * Ends the session.
         *
         * @return what was found; a finding's tables and plots become files named after them
         */
        Finding finish();
    }
}
