// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.ErrorsJob.Determination;
import org.winnow.api.engine.ErrorsJob.Spread;
import org.winnow.api.potential.Trainer;
import org.winnow.study.result.Results;

/** What a training and its comparisons might find. */
final class SmallPotential {

    private SmallPotential() {}

    /**
     * {@return a potential and its errors}
     *
     * @param file named after its id
     * @param energy RMSE of the training in eV per atom; twice of the validation, thrice of the
     *     test
     * @param force likewise in eV/Å
     */
    static Results.Potential of(
            Path file,
            String label,
            Optional<String> selection,
            int configurations,
            double energy,
            double force) {
        Map<String, Results.Errors> errors = new LinkedHashMap<>();
        errors.put("training", errors(file, "training", energy, force, List.of()));
        errors.put("validation", errors(file, "validation", 2 * energy, 2 * force, List.of()));
        errors.put(
                "test",
                errors(
                        file,
                        "test",
                        3 * energy,
                        3 * force,
                        List.of(
                                new Determination("Si", "Si1", 1, 1 - force),
                                new Determination("Si", "all", 1, 0.123))));
        return new Results.Potential(
                file.getFileName().toString().replace(".mtp", ""),
                label,
                "mtp:level=8,cutoff=5",
                selection,
                selection.isPresent() ? OptionalInt.of(configurations) : OptionalInt.empty(),
                file,
                configurations,
                configurations,
                55,
                7,
                true,
                new Trainer.Fit(0.5, energy, force),
                errors,
                Optional.empty(),
                Optional.empty());
    }

    private static Results.Errors errors(
            Path file, String set, double energy, double force, List<Determination> r2) {
        ErrorsJob.Result result =
                new ErrorsJob.Result(
                        4,
                        4,
                        0,
                        0,
                        new ErrorsJob.Energy(4, energy, energy / 10, energy / 2, energy * 2, 0),
                        new ErrorsJob.Forces(
                                4,
                                4,
                                force,
                                force / 10,
                                new Spread(force, force / 2, force * 2),
                                new Spread(force, force / 2, force * 2)),
                        new ErrorsJob.Virial(4, new Spread(1, 1, 1), 4, new Spread(1, 1, 1)),
                        r2,
                        Optional.empty());
        boolean test = set.equals("test");
        return new Results.Errors(
                set,
                result,
                test
                        ? List.of(
                                new Results.ByComposition(
                                        "Si1", 4, energy, energy / 10, force, force / 10))
                        : List.of(),
                test ? Optional.of(file.resolveSibling("errors")) : Optional.empty());
    }
}
