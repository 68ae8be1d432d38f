// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.md;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.winnow.api.dynamics.Dynamics;
import org.winnow.api.engine.MdJob;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Potential;

/**
 * What one run works with.
 *
 * @param job what all runs have in common
 * @param identity names the job: a checkpoint of another one is refused
 * @param start where this one begins
 * @param number of the run, from 1
 * @param potential predicts
 * @param dynamics moves
 * @param files where to write
 * @param writers start files
 * @param labels tells names of labels
 * @param grader the worst grade of a configuration's atoms; NaN where there are no grades
 */
public record RunTask(
        MdJob job,
        String identity,
        Configuration start,
        int number,
        Potential potential,
        Dynamics dynamics,
        RunFiles files,
        Writers writers,
        Predicate<String> labels,
        ToDoubleFunction<Configuration> grader) {

    /** Starts files on streams. */
    @FunctionalInterface
    public interface Writers {
        /** {@return a writer} @param out where to @throws IOException if it cannot be written */
        FrameWriter on(OutputStream out) throws IOException;
    }

    /** Told of every step; may end the run. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Told after a step.
         *
         * @param steps done since it was told last; those of an attempt that failed are taken back
         * @param phase its name
         * @param temperature of its thermostat, K
         */
        void steps(long steps, String phase, double temperature);

        /** Told something the user must know, once. @param sentence lower case, no full stop */
        default void warn(String sentence) {}
    }
}
