// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Says how far configurations lie from those a potential was trained on: extrapolation grades by
 * MaxVol.
 *
 * @param potential its file
 * @param training what it was trained on; the active set is chosen among these
 * @param inputs what to grade
 * @param mode what is graded
 * @param threshold by what factor a row must raise the volume to come into the active set, above 1
 * @param out the file to be made: a table if it ends in {@code .csv}, else the configurations with
 *     their grades
 * @param overwrite whether an existing {@code out} is replaced
 */
public record GradeJob(
        Path potential,
        Inputs training,
        Inputs inputs,
        Mode mode,
        double threshold,
        Optional<Path> out,
        boolean overwrite)
        implements Job<GradeJob.Result> {

    /** What a row of the active set is. */
    public enum Mode {
        /** The derivative of a configuration's energy per atom by all parameters. */
        CONFIGURATION,
        /** The derivative of an atom's energy; the worst atom's grade is the configuration's. */
        NEIGHBORHOOD
    }

    /**
     * What came of it.
     *
     * @param active the active set
     * @param grades one for each configuration, in the order of the files
     * @param files one for each file
     */
    public record Result(Active active, List<Grade> grades, List<Summary> files) {}

    /**
     * The active set.
     *
     * @param parameters of the potential, and rows there could be
     * @param filled rows that training data fill; where they span fewer directions than there are
     *     parameters, some never are
     * @param offered rows the training set has
     * @param configurations training configurations with a row in it
     */
    public record Active(int parameters, int filled, long offered, int configurations) {}

    /**
     * One configuration.
     *
     * @param file where it stands
     * @param index its number in that file, from 0
     * @param composition its reduced formula
     * @param tag its group
     * @param atoms how many
     * @param grade at most 1 where it interpolates, above where it extrapolates
     */
    public record Grade(
            String file, int index, String composition, String tag, int atoms, double grade) {}

    /**
     * The grades of one file.
     *
     * @param file which
     * @param configurations how many
     * @param median grade
     * @param maximum grade
     * @param above how many have a grade above the first, second, … of {@link #LEVELS}
     */
    public record Summary(
            String file, int configurations, double median, double maximum, List<Integer> above) {}

    /**
     * Grades that users ask about: the active set's own threshold, and those at which MLIP saves a
     * configuration and stops a simulation.
     */
    public static final List<Double> LEVELS = List.of(1.001, 2.0, 10.0);
}
