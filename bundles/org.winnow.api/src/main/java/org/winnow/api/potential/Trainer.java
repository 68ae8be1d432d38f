// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.potential;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.model.Configuration;

/**
 * Fits a potential to configurations with labels.
 *
 * <p>Equal tasks and settings give equal potentials on every machine, with any number of threads,
 * and with or without a break in between. Implementations are immutable.
 */
@ConsumerType
public interface Trainer {

    /** Component factory under which bundles offer trainers. */
    String FACTORY = "winnow.trainer";

    /**
     * Trains. One that goes on from a checkpoint first tells the listener of the steps before the
     * break, where it kept them.
     *
     * @param task what to fit
     * @param listener told of every step; may end the training, and the best so far is the result
     * @return the potential with the lowest loss that was found
     * @throws IOException if the checkpoint cannot be read or written, or is of another training
     * @throws IllegalArgumentException if the configurations do not allow it
     */
    Training train(Task task, Listener listener) throws IOException;

    /**
     * What to fit.
     *
     * @param training configurations with energies, forces or virials; at least one
     * @param validation looked at on the way, never fitted; may be empty
     * @param seed the only source of chance
     * @param checkpoint where to keep the state, so that a killed training goes on where it was
     */
    record Task(
            List<Configuration> training,
            List<Configuration> validation,
            long seed,
            Optional<Path> checkpoint) {}

    /**
     * What came of it.
     *
     * @param potential the best
     * @param parameters how many numbers were fitted
     * @param training its errors on the training set
     * @param validation its errors on the validation set, if there is one
     * @param iterations steps of the start that won
     * @param finished whether another step was not worth doing; false where the listener or the
     *     largest number of iterations ended it
     */
    record Training(
            Potential potential,
            int parameters,
            Fit training,
            Optional<Fit> validation,
            int iterations,
            boolean finished) {}

    /**
     * How well a potential fits a set.
     *
     * @param loss as the trainer's settings weight errors
     * @param energy root mean square error of the energy per atom, eV; NaN without energies
     * @param forces root mean square error of force components, eV/Å; NaN without forces
     */
    record Fit(double loss, double energy, double forces) {}

    /**
     * How far a training has come.
     *
     * @param stage in the user's words, such as {@code start 2 of 3}; may be empty
     * @param iteration steps done in this stage
     * @param limit most steps of this stage
     * @param seconds since the training began, breaks left out; never falls
     * @param remaining how long the rest takes, where that can be said
     * @param training errors of the best so far on the training set
     * @param validation on the validation set, if there is one
     */
    record Step(
            String stage,
            int iteration,
            int limit,
            double seconds,
            Optional<Remaining> remaining,
            Fit training,
            Optional<Fit> validation) {}

    /**
     * How long the rest of a training takes.
     *
     * @param seconds of it
     * @param bound whether it takes no longer; else about so long
     */
    record Remaining(double seconds, boolean bound) {}

    /** Told how a training goes; may end it. */
    @FunctionalInterface
    interface Listener {

        /**
         * Told after a step.
         *
         * @param step how far it has come
         * @throws CancellationException to end here and keep the best so far
         */
        void step(Step step);

        /**
         * Told something the user must know, once.
         *
         * @param sentence lower case, no full stop
         */
        default void warn(String sentence) {}
    }
}
