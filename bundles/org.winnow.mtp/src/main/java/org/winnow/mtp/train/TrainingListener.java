// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.winnow.api.potential.Trainer.Remaining;

/** Told of every step of a training; may end it. */
@FunctionalInterface
public interface TrainingListener {

    /** Listens to nothing. */
    TrainingListener NONE = state -> {};

    /**
     * Told after a step, and of each step before a break.
     *
     * @param state how far it has come
     * @throws CancellationException to end here and keep the best so far
     */
    void report(State state);

    /**
     * How far a training has come.
     *
     * @param start which start, from 1; 0 once the best of them goes on
     * @param iteration steps of this start
     * @param maxIterations at most so many
     * @param training errors on the training set
     * @param validation errors on the validation set
     * @param seconds since the training began, breaks left out
     * @param remaining how long the rest takes, where that can be said
     */
    record State(
            int start,
            int iteration,
            int maxIterations,
            Fit training,
            Optional<Fit> validation,
            double seconds,
            Optional<Remaining> remaining) {}
}
