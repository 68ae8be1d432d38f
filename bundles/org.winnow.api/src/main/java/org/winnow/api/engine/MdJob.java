// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Molecular dynamics from each start, all of them independent. Like a training, a run that is ended
 * or killed leaves a checkpoint beside its trajectory, {@code OUT.checkpoint}, from which the same
 * job goes on to the same trajectory and log, bit for bit.
 *
 * <p>A trajectory is extended XYZ: the start's own tags and columns; positions as they moved, not
 * wrapped into the cell; {@code vel} in Å/fs; energy, forces and virial; {@code run} (the start's
 * number, from 1), {@code phase}, {@code step}, {@code time} in fs, {@code temperature} in K.
 *
 * @param potential its file
 * @param start configurations to start from, one run each; velocities among their columns ({@code
 *     vel}, {@code velo} or {@code velocities} in Å/fs, {@code momenta} as ASE has them) are taken
 *     as they are
 * @param out the trajectory; with several starts {@code NAME-1.xyz}, {@code NAME-2.xyz}, … stand in
 *     its place; {@code NAME.log.csv} and {@code NAME.manifest.json} come beside it
 * @param overwrite whether existing files are replaced
 * @param phases what to do, in order
 * @param dynamics an algorithm text, such as {@code nose-hoover:time=100}
 * @param timestep fs
 * @param logEvery steps between lines of the log
 * @param seed the only source of chance; each run and attempt draws from a stream of its own
 * @param guard when to stop
 * @param retry what to do then
 */
public record MdJob(
        Path potential,
        Inputs start,
        Path out,
        boolean overwrite,
        List<Phase> phases,
        String dynamics,
        double timestep,
        int logEvery,
        long seed,
        Guard guard,
        Retry retry)
        implements Job<MdJob.Result> {

    /** Copies the list. */
    public MdJob {
        phases = List.copyOf(phases);
    }

    /**
     * A time with one course of temperature.
     *
     * @param name such as {@code melt}
     * @param steps how many
     * @param from temperature at its begin, K
     * @param to temperature at its end, K; linear in between
     * @param every steps between frames, counted from its begin, which is not one; 0 for none
     */
    public record Phase(String name, long steps, double from, double to, int every) {}

    /**
     * What ends a run before its time; the configuration is saved then as {@code NAME.stopped.xyz}.
     * An energy that is not finite always does.
     *
     * @param distance no two atoms may come closer, Å; looked at in every step
     * @param lowest potential energy above the start's, eV/atom; in every step
     * @param highest potential energy above the start's, eV/atom; in every step
     * @param training what the potential was trained on, for grades of extrapolation
     * @param grade no atom's grade may be higher; looked at in every step of the log
     */
    public record Guard(
            OptionalDouble distance,
            OptionalDouble lowest,
            OptionalDouble highest,
            Optional<Inputs> training,
            OptionalDouble grade) {

        /** Ends nothing. */
        public static final Guard NONE =
                new Guard(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        OptionalDouble.empty());
    }

    /**
     * What follows when a guard ended a run: nothing of it is kept, and it begins anew with other
     * random numbers, and cooler.
     *
     * @param times how often at most
     * @param cooling factor by which the highest temperature of all phases is lowered each time;
     *     temperatures above it are cut off, others stay
     */
    public record Retry(int times, double cooling) {

        /** Never. */
        public static final Retry NONE = new Retry(0, 1);
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
     * @param steps done in the last attempt
     * @param frames written
     * @param attempts made, at least 1
     * @param temperature mean over the last phase with frames, K
     * @param standardError of that mean, from blocks, K
     * @param drift slope of the conserved quantity over the same phase, eV per atom and ns
     * @param stopped why it ended before its time
     */
    public record Run(
            Path trajectory,
            Path log,
            String composition,
            int atoms,
            long steps,
            long frames,
            int attempts,
            double temperature,
            double standardError,
            double drift,
            Optional<String> stopped) {}
}
