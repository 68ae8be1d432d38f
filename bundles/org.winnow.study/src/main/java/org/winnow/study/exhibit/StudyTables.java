// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.MdJob;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.study.result.Matrix;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Potential;

/** What a study is made of, told in tables that the paper does not have: Tables A1 to A6. */
final class StudyTables {

    private static final double MILLI = 1000;

    private final Results results;

    StudyTables(Results results) {
        this.results = results;
    }

    /** {@return Table A1: the sets} */
    Optional<Exhibit> sets() {
        Sheet sheet =
                new Sheet("sets")
                        .column("set", "Set")
                        .column("configurations", "Configurations")
                        .column("compositions", "Compositions")
                        .column("use", "Use");
        for (Results.Set set : results.sets()) {
            String compositions =
                    Formulas.sorted(set.compositions().keySet()).stream()
                            .map(c -> c + " (" + set.compositions().get(c) + ")")
                            .collect(Collectors.joining(", "));
            sheet.row(List.of(set.name(), set.configurations(), compositions, use(set)));
        }
        return exhibit(
                sheet,
                "Table A1",
                "The sets, and how many configurations of each composition they hold.");
    }

    private static String use(Results.Set set) {
        return switch (set.name()) {
            case Results.INITIAL -> "whole";
            case Results.TRAINING -> "picked from";
            case Results.VALIDATION -> "judges";
            default -> set.test() ? "unseen" : "";
        };
    }

    /** {@return Table A2: the trainings} */
    Optional<Exhibit> trainings() {
        Sheet sheet =
                new Sheet("potentials")
                        .column("potential", "Potential")
                        .column("trainer", "Trainer")
                        .column("configurations", "Configurations")
                        .column("atoms", "Atoms")
                        .column("parameters", "Parameters")
                        .column("iterations", "Iterations")
                        .column("ended", "Ended")
                        .column("loss", "Loss")
                        .column("energy_rmse_mev_per_atom", "RMSE E [meV/atom]")
                        .column("force_component_rmse_mev_per_angstrom", "RMSE F [meV/Å]");
        for (Potential p : results.potentials()) {
            sheet.row(
                    List.of(
                            p.label(),
                            name(p.trainer()),
                            p.configurations(),
                            p.atoms(),
                            p.parameters(),
                            p.iterations(),
                            p.finished() ? "converged" : "at the limit",
                            p.fit().loss(),
                            MILLI * p.fit().energy(),
                            MILLI * p.fit().forces()));
        }
        return exhibit(
                sheet,
                "Table A2",
                "The potentials, what each was trained on, and how well it fits that: the loss that"
                        + " the training makes small (pure number), root mean square errors of"
                        + " energies per atom and of force components.");
    }

    /** The id and the settings that tell most: all of them stand in the provenance. */
    private static String name(String algorithm) {
        String[] parts = algorithm.split(":", 2);
        String level =
                parts.length < 2
                        ? ""
                        : List.of(parts[1].split(",")).stream()
                                .filter(setting -> setting.startsWith("level="))
                                .findFirst()
                                .map(setting -> " " + setting.replace('=', ' '))
                                .orElse("");
        return parts[0] + level;
    }

    /** {@return Table A5: the molecular dynamics} */
    Optional<Exhibit> dynamics() {
        Sheet sheet =
                new Sheet("dynamics")
                        .column("potential", "Potential")
                        .column("composition", "Composition")
                        .column("atoms", "Atoms")
                        .column("steps", "Steps")
                        .column("frames", "Frames")
                        .column("temperature_k", "Temperature [K]")
                        .column("temperature_standard_error_k", "± [K]")
                        .column("drift_mev_per_atom_ns", "Drift [meV/(atom ns)]")
                        .column("stopped", "Stopped");
        for (Potential p : results.potentials()) {
            p.dynamics().ifPresent(md -> md.runs().forEach(run -> sheet.row(row(p.label(), run))));
        }
        return exhibit(
                sheet,
                "Table A5",
                "The runs of molecular dynamics. Drift: slope of the conserved quantity, which"
                        + " ought to be 0. Stopped: why a run ended before its time.");
    }

    private static List<Object> row(String potential, MdJob.Run run) {
        return List.of(
                potential,
                run.composition(),
                run.atoms(),
                run.steps(),
                run.frames(),
                run.temperature(),
                run.standardError(),
                MILLI * run.drift(),
                run.stopped().orElse(""));
    }

    /** {@return Table A6: the proof matrix} */
    Optional<Exhibit> matrix() {
        List<String> sets =
                results.sets().stream().map(Results.Set::name).filter(this::tried).toList();
        Sheet sheet =
                new Sheet("proof-matrix")
                        .column("subset", "Subset")
                        .column("size", "Configurations")
                        .column("seed", "Seed")
                        .column("farthest_distance", "Farthest distance")
                        .column("representativeness", "REP [%]");
        for (String set : sets) {
            String key = Sheet.key(set);
            sheet.column("delta_e_" + key, "ΔE " + set + " [meV/atom]");
            sheet.column("delta_e_error_" + key, "±");
            sheet.column("delta_f_" + key, "ΔF " + set + " [meV/Å]");
            sheet.column("delta_f_error_" + key, "±");
        }
        sheet.column("rank", "Rank");
        results.matrix().rows().forEach(row -> sheet.row(values(row, sets)));
        return exhibit(
                sheet,
                "Table A6",
                "The proof: every subset that was picked, how well it stands for the training set,"
                        + " and what a potential trained on it misses, with standard errors. Rank 1"
                        + " has the smallest ΔF on the validation set; what cannot be told from the"
                        + " best within error bars shares its rank.");
    }

    private boolean tried(String set) {
        return results.matrix().rows().stream().anyMatch(row -> row.errors().containsKey(set));
    }

    /** Numbers of one row of the matrix; NaN where there is no potential. */
    private List<Object> values(Matrix.Row row, List<String> sets) {
        List<Object> values = new ArrayList<>();
        values.add(row.label());
        values.add(row.size());
        values.add(drawn(row) ? row.seed() : "");
        values.add(row.coverage().map(Matrix.Coverage::farthest).orElse(Double.NaN));
        values.add(row.coverage().map(Matrix.Coverage::representativeness).orElse(Double.NaN));
        for (String set : sets) {
            ErrorsJob.Result r = row.errors().get(set);
            values.add(r == null ? Double.NaN : MILLI * r.energy().rmse());
            values.add(r == null ? Double.NaN : MILLI * r.energy().standardError());
            values.add(r == null ? Double.NaN : MILLI * r.forces().delta());
            values.add(r == null ? Double.NaN : MILLI * r.forces().standardError());
        }
        values.add(row.rank().isPresent() ? row.rank().getAsInt() : "");
        return values;
    }

    /** Whether another seed would have given other picks, as far as the study tells. */
    private boolean drawn(Matrix.Row row) {
        return results.matrix().rows().stream()
                .anyMatch(r -> r.sampler().equals(row.sampler()) && r.seed() != row.seed());
    }

    private static Optional<Exhibit> exhibit(Sheet sheet, String number, String caption) {
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.listing(number, caption));
    }
}
