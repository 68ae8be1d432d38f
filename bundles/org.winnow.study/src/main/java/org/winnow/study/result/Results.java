// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.potential.Trainer;
import org.winnow.api.report.Report;
import org.winnow.study.file.Study;

/**
 * What a study found, as its folder says it: exhibits are made from this and nothing else. Lists
 * stand in the order of the study file. Numbers and words in here do not depend on when, where or
 * on how many threads the study ran, so a report may show all of them.
 *
 * @param folder of the study
 * @param study what was asked for
 * @param sets the sets, in the order initial, training, validation, tests
 * @param features one row a configuration of the initial set, in the order of its files: the mean
 *     of its atoms' unit features by the first descriptor ({@code .npy}, with {@code .json} beside
 *     it)
 * @param selections one for each descriptor, kernel, sampler and seed
 * @param potentials one for each trainer and subset
 * @param matrix all numbers about one subset in one row
 * @param conclusions sentences that the numbers support, most telling first
 * @param provenance settings, inputs with hashes, versions, by heading
 */
public record Results(
        Path folder,
        Study study,
        List<Set> sets,
        Path features,
        List<Selection> selections,
        List<Potential> potentials,
        Matrix matrix,
        List<String> conclusions,
        Map<String, List<Report.Fact>> provenance) {

    /** The name of the initial set. */
    public static final String INITIAL = "initial";

    /** The name of the training set. */
    public static final String TRAINING = "training";

    /** The name of the validation set. */
    public static final String VALIDATION = "validation";

    /** {@return a set} @param name as in {@link Set#name} */
    public Set set(String name) {
        return sets.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    /**
     * Configurations with labels.
     *
     * @param name {@link #INITIAL}, {@link #TRAINING}, {@link #VALIDATION}, or a test set's
     * @param test whether no potential saw it and it is no part of the data
     * @param inputs what {@code Datasets} opens
     * @param configurations how many
     * @param compositions reduced formula to count, most frequent first
     */
    public record Set(
            String name,
            boolean test,
            Inputs inputs,
            int configurations,
            Map<String, Integer> compositions) {}

    /**
     * Picks from the training set.
     *
     * @param id such as {@code fps} or {@code stochastic-2}; unique
     * @param label for people, such as {@code FPS} or {@code SS (seed 2)}
     * @param descriptor algorithm text with every setting
     * @param kernel algorithm text with every setting
     * @param sampler algorithm text with every setting
     * @param name of the sampler in the study file
     * @param seed of the draw
     * @param folder with {@code picks.csv}, {@code curve.csv}, {@code composition.csv}, {@code
     *     selected-N.xyz}, {@code remaining-N.xyz}, {@code figures/}
     * @param result sizes, picks and findings; these with their tables and plots (curve, similarity
     *     map, redundancy) for the largest size
     */
    public record Selection(
            String id,
            String label,
            String descriptor,
            String kernel,
            String sampler,
            String name,
            long seed,
            Path folder,
            SelectJob.Result result) {

        /** {@return the picks of a size, in order of choice} @param size one of the study's */
        public Path selected(int size) {
            return folder.resolve("selected-" + size + ".xyz");
        }
    }

    /**
     * A potential and all that was found out about it.
     *
     * @param id such as {@code fps-400}, {@code stochastic-400-2}, {@code training}, {@code all};
     *     unique
     * @param label for people, such as {@code FPS-400}, {@code SS-400 (2)}, {@code training set},
     *     {@code initial set}
     * @param trainer algorithm text with every setting
     * @param selection the id of the selection whose picks it was trained on; empty for the sets
     * @param size of that selection; empty for the sets
     * @param file of the potential
     * @param configurations it was trained on
     * @param atoms in them
     * @param parameters how many numbers were fitted
     * @param iterations of the training
     * @param finished whether another step was not worth doing
     * @param fit to what it was trained on
     * @param errors by name of the set: training, validation, tests
     * @param dynamics what molecular dynamics with it did, if it was asked for
     * @param structure how its trajectories compare with the reference, if there is one; with
     *     tables and plots in the findings
     */
    public record Potential(
            String id,
            String label,
            String trainer,
            Optional<String> selection,
            OptionalInt size,
            Path file,
            int configurations,
            long atoms,
            int parameters,
            int iterations,
            boolean finished,
            Trainer.Fit fit,
            Map<String, Errors> errors,
            Optional<MdJob.Result> dynamics,
            Optional<RdfJob.Result> structure) {}

    /**
     * What a potential misses on one set.
     *
     * @param set its name
     * @param result all numbers
     * @param compositions the same by composition; empty but for test sets
     * @param folder with parity data {@code energy.csv}, {@code forces.csv}, and {@code
     *     errors.csv}, {@code r2.csv}; empty but for test sets, for size
     */
    public record Errors(
            String set,
            ErrorsJob.Result result,
            List<ByComposition> compositions,
            Optional<Path> folder) {}

    /**
     * Errors on one composition of a set; eV, eV/Å.
     *
     * @param composition reduced formula
     * @param configurations compared
     * @param energy ΔE per atom
     * @param energyError its standard error; NaN where it cannot be told
     * @param forces ΔF
     * @param forcesError its standard error; NaN where it cannot be told
     */
    public record ByComposition(
            String composition,
            int configurations,
            double energy,
            double energyError,
            double forces,
            double forcesError) {}
}
