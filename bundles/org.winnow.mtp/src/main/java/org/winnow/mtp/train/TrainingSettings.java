// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to train.
 *
 * @param method of optimisation
 * @param maxIterations at most so many steps after the starts
 * @param weights of the errors
 * @param seed the only source of chance
 * @param starts from how many points to begin; the two best go a little further, then the better
 *     one goes on
 * @param startIterations steps from each of them, where there are several
 * @param tolerance times the gains that are too small to go on, as each method says; 0 goes on to
 *     the last step
 * @param checkpoint where to keep the state, so that a killed run goes on where it was
 */
public record TrainingSettings(
        Method method,
        int maxIterations,
        Weights weights,
        long seed,
        int starts,
        int startIterations,
        double tolerance,
        Optional<Path> checkpoint) {

    /** How to optimise. */
    public enum Method {
        /** Levenberg–Marquardt with linear coefficients solved for exactly. */
        LM,
        /** BFGS on all parameters, as MLIP. */
        BFGS
    }

    /** Levenberg–Marquardt from three points, as usual. */
    public static final TrainingSettings DEFAULT =
            new TrainingSettings(Method.LM, 1000, Weights.DEFAULT, 1, 3, 8, 1, Optional.empty());

    /** Checks the numbers. */
    public TrainingSettings {
        if (maxIterations < 1 || starts < 1 || startIterations < 1) {
            throw new IllegalArgumentException(
                    "iterations and starts must be at least 1, got "
                            + maxIterations
                            + ", "
                            + startIterations
                            + " and "
                            + starts);
        }
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance must be at least 0, got " + tolerance);
        }
    }

    /** {@return these settings for one training} @param seed of it @param file its checkpoint */
    public TrainingSettings with(long seed, Optional<Path> file) {
        return new TrainingSettings(
                method, maxIterations, weights, seed, starts, startIterations, tolerance, file);
    }
}
