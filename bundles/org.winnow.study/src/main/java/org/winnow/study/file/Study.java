// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.winnow.api.engine.Inputs;

/**
 * What a study file asks for, with every default in its place and every path resolved.
 *
 * @param title one line
 * @param data the initial set
 * @param division into training and validation
 * @param choosing what is picked, and how
 * @param fitting potentials to be trained
 * @param tests sets that no potential has seen
 * @param dynamics molecular dynamics with the potentials, if any
 * @param reporting what the report shows
 */
public record Study(
        String title,
        Inputs data,
        Division division,
        Choosing choosing,
        Fitting fitting,
        List<TestSet> tests,
        Optional<Dynamics> dynamics,
        Reporting reporting) {

    /** Copies the list. */
    public Study {
        tests = List.copyOf(tests);
    }

    /**
     * Into training and validation set: by a share, or as given.
     *
     * @param share of training, of each group
     * @param by {@code composition} or {@code config_type}
     * @param seed of the draw
     * @param given the two sets, if they are given; the rest is of no account then
     */
    public record Division(double share, String by, long seed, Optional<Given> given) {}

    /**
     * Sets made elsewhere.
     *
     * @param training the training set
     * @param validation the validation set
     */
    public record Given(Inputs training, Inputs validation) {}

    /**
     * An algorithm under a name of the study.
     *
     * @param name unique among its kind
     * @param text the algorithm text
     */
    public record Named(String name, String text) {}

    /**
     * Picks: descriptors × kernels × samplers × seeds, each for all sizes.
     *
     * @param descriptors from atoms to features
     * @param kernels from features to likeness
     * @param samplers choose
     * @param sizes ascending
     */
    public record Choosing(
            List<Named> descriptors,
            List<Named> kernels,
            List<Sampler> samplers,
            List<Integer> sizes) {}

    /**
     * A sampler with its seeds.
     *
     * @param name unique, such as {@code fps}
     * @param text the algorithm text
     * @param seeds one selection each
     */
    public record Sampler(String name, String text, List<Long> seeds) {}

    /**
     * Potentials: trainers × subsets.
     *
     * @param trainers algorithm texts
     * @param subsets what each is trained on
     * @param seed of every training
     */
    public record Fitting(List<Named> trainers, List<Subset> subsets, long seed) {}

    /**
     * What a potential is trained on.
     *
     * @param source the name of a sampler, {@code training} or {@code all}
     * @param size of the pick; empty for the sets
     * @param seed of the pick; 0 for the sets
     */
    public record Subset(String source, OptionalInt size, long seed) {

        /** The training set. */
        public static final String TRAINING = "training";

        /** The initial set. */
        public static final String ALL = "all";
    }

    /**
     * A set to test on.
     *
     * @param name unique
     * @param inputs its files
     */
    public record TestSet(String name, Inputs inputs) {}

    /**
     * Molecular dynamics, and what it is compared with.
     *
     * @param starts a run from each configuration
     * @param potentials ids of those to run; empty for all
     * @param temperature K
     * @param timestep fs
     * @param equilibration steps before the first frame
     * @param steps sampled
     * @param every steps between frames
     * @param dynamics an algorithm text
     * @param seed of velocities
     * @param reference trajectories to compare with, by composition
     * @param evaluators algorithm texts
     */
    public record Dynamics(
            Inputs starts,
            List<String> potentials,
            double temperature,
            double timestep,
            long equilibration,
            long steps,
            int every,
            String dynamics,
            long seed,
            Optional<Inputs> reference,
            List<String> evaluators) {}

    /**
     * What the report shows.
     *
     * @param threshold distance within which a pick stands for a configuration
     * @param across the composition compared with across in the similarity diagram; empty to find
     *     it
     * @param up the composition compared with upwards; empty to find it
     */
    public record Reporting(double threshold, String across, String up) {}
}
