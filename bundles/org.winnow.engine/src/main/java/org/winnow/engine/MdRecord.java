// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.MdJob;

/** What the manifest of molecular dynamics says. */
final class MdRecord {

    private MdRecord() {}

    /** {@return every setting with its value} @param job it */
    static Map<String, Object> settings(MdJob job) {
        List<Object> phases = new ArrayList<>();
        for (MdJob.Phase p : job.phases()) {
            phases.add(
                    Manifest.ordered(
                            "name", p.name(), "steps", p.steps(), "from_K", p.from(), "to_K",
                            p.to(), "every", p.every()));
        }
        MdJob.Guard guard = job.guard();
        return Manifest.ordered(
                "timestep_fs",
                job.timestep(),
                "phases",
                phases,
                "log_every",
                job.logEvery(),
                "seed",
                job.seed(),
                "stop_distance",
                number(guard.distance()),
                "stop_energy_lowest_eV_per_atom",
                number(guard.lowest()),
                "stop_energy_highest_eV_per_atom",
                number(guard.highest()),
                "max_grade",
                number(guard.grade()),
                "train",
                guard.training().map(Inputs::files),
                "retries",
                job.retry().times(),
                "cooling",
                job.retry().cooling());
    }

    private static Optional<Double> number(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /** {@return what is recorded of a run} @param run it */
    static Map<String, Object> run(MdJob.Run run) {
        return Manifest.ordered(
                "trajectory",
                run.trajectory().getFileName().toString(),
                "composition",
                run.composition(),
                "atoms",
                run.atoms(),
                "steps",
                run.steps(),
                "frames",
                run.frames(),
                "attempts",
                run.attempts(),
                "temperature_K",
                run.temperature(),
                "standard_error_K",
                run.standardError(),
                "drift_eV_per_atom_and_ns",
                run.drift(),
                "stopped",
                run.stopped());
    }
}
