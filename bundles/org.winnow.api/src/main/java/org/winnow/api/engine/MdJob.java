// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Molecular dynamics from each start, all of them independent and at once. Like a training, a run
 * that is ended or killed leaves a checkpoint beside its trajectory, from which the same job goes
 * on to the same trajectory, bit for bit.
 *
 * @param potential its file
 * @param start configurations to start from, one run each; velocities among their columns are taken
 *     over
 * @param out the trajectory; with several starts {@code NAME-1.xyz}, {@code NAME-2.xyz}, … stand in
 *     its place; {@code NAME.log.csv} and {@code NAME.manifest.json} come beside it
 * @param overwrite whether existing files are replaced
 * @param phases what to do, in order
 * @param dynamics an algorithm text, such as {@code nose-hoover:time=100}
 * @param timestep fs
 * @param every steps between frames
 * @param seed the only source of chance; run k draws from a stream of its own
 * @param guard when to stop
 */
public record MdJob(
        Path potential,
        Inputs start,
        Path out,
        boolean overwrite,
        List<Phase> phases,
        String dynamics,
        double timestep,
        int every,
        long seed,
        Guard guard)
        implements Job<MdJob.Result> {

    /**
     * A time with one course of temperature.
     *
     * @param name such as {@code melt}
     * @param steps how many
     * @param from temperature at its begin, K
     * @param to temperature at its end, K; linear in between
     * @param sampled whether its frames go into the trajectory
     */
    public record Phase(String name, long steps, double from, double to, boolean sampled) {}

    /**
     * What ends a run before its time; the configuration is saved then.
     *
     * @param distance no two atoms may come closer, Å
     * @param training what the potential was trained on, for grades of extrapolation
     * @param grade no grade may be higher
     */
    public record Guard(OptionalDouble distance, Optional<Inputs> training, OptionalDouble grade) {

        /** Ends nothing. */
        public static final Guard NONE =
                new Guard(OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());
    }

    /**
     * What was run.
     *
     * @param runs one for each start, in their order
     * @param seconds that all of them took, in this run of the program
     */
    public record Result(List<Run> runs, double seconds) {}

    /**
     * One run.
     *
     * @param trajectory its file
     * @param log its thermodynamic log
     * @param composition reduced formula
     * @param atoms how many
     * @param steps done
     * @param frames written
     * @param temperature mean over sampled phases, K
     * @param standardError of that mean, from blocks, K
     * @param drift slope of the conserved quantity over sampled phases, eV per atom and ns
     * @param stopped why it ended before its time
     */
    public record Run(
            Path trajectory,
            Path log,
            String composition,
            int atoms,
            long steps,
            long frames,
            double temperature,
            double standardError,
            double drift,
            Optional<String> stopped) {}
}
