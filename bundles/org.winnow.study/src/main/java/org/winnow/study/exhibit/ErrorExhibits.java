// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Figure;
import org.winnow.study.result.Results;
import org.winnow.study.result.Results.ByComposition;
import org.winnow.study.result.Results.Errors;
import org.winnow.study.result.Results.Potential;

/** What potentials miss of energies and forces: Figure 5, and tables of every set. */
final class ErrorExhibits {

    private static final double MILLI = 1000;

    private final Results results;
    private final List<Potential> potentials;

    ErrorExhibits(Results results) {
        this.results = results;
        this.potentials = results.potentials();
    }

    /** {@return Figure 5: ΔE and ΔF on training and validation} */
    Optional<Exhibit> deviations() {
        List<String> sets = sets(false);
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        Plot energies =
                plot(
                        "figure-5a",
                        "(a) Energies",
                        "ΔE [meV/atom]",
                        sets,
                        result -> result.energy().rmse(),
                        result -> result.energy().standardError());
        Plot forces =
                plot(
                        "figure-5b",
                        "(b) Forces",
                        "ΔF [meV/Å]",
                        sets,
                        result -> result.forces().delta(),
                        result -> result.forces().standardError());
        return Optional.of(
                new Figure(
                        "Figure 5",
                        "Root mean square deviation of (a) energies per atom and (b) force"
                                + " components from the labels, for each potential on each set"
                                + " (eqs. 2 and 3 of Xu et al.). Error bars: standard error over"
                                + " three batches of a third each.",
                        List.of(energies, forces)));
    }

    private Plot plot(
            String name,
            String title,
            String what,
            List<String> sets,
            Function<ErrorsJob.Result, Double> value,
            Function<ErrorsJob.Result, Double> error) {
        List<Series> series = new ArrayList<>();
        for (String set : sets) {
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < potentials.size(); i++) {
                Errors errors = potentials.get(i).errors().get(set);
                if (errors != null && Double.isFinite(value.apply(errors.result()))) {
                    double half = error.apply(errors.result());
                    points.add(
                            new double[] {i, MILLI * value.apply(errors.result()), MILLI * half});
                }
            }
            series.add(bars(set, points));
        }
        return new Plot(
                name,
                title,
                new Axis("", false, potentials.stream().map(Potential::label).toList()),
                new Axis(what, false),
                Optional.empty(),
                series);
    }

    /** Bars with errors. @param points place, height, error */
    static Series bars(String label, List<double[]> points) {
        return series(label, Style.BARS, points);
    }

    /** A series with errors. @param points place, height, error */
    static Series series(String label, Style style, List<double[]> points) {
        return new Series(
                label,
                style,
                false,
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(),
                points.stream().mapToDouble(p -> p[2]).toArray());
    }

    /** Sets on which a potential was tried, in the order of the study. */
    private List<String> sets(boolean test) {
        return results.sets().stream()
                .filter(set -> set.test() == test)
                .map(Results.Set::name)
                .filter(name -> potentials.stream().anyMatch(p -> p.errors().containsKey(name)))
                .toList();
    }

    /** {@return every error of every potential on every set} */
    Optional<Exhibit> table() {
        Sheet sheet =
                new Sheet("errors")
                        .column("potential", "Potential")
                        .column("set", "Set")
                        .column("configurations", "Configurations")
                        .column("delta_e_mev_per_atom", "ΔE [meV/atom]")
                        .column("delta_e_standard_error", "± [meV/atom]")
                        .column("delta_f_mev_per_angstrom", "ΔF [meV/Å]")
                        .column("delta_f_standard_error", "± [meV/Å]")
                        .column("energy_mae_mev_per_atom", "MAE E [meV/atom]")
                        .column("energy_max_mev_per_atom", "Largest E [meV/atom]")
                        .column("force_component_mae_mev_per_angstrom", "MAE F [meV/Å]")
                        .column("force_component_max_mev_per_angstrom", "Largest F [meV/Å]")
                        .column("stress_rmse_gpa", "RMSE stress [GPa]");
        for (Potential potential : potentials) {
            potential.errors().forEach((set, errors) -> sheet.row(row(potential, set, errors)));
        }
        return sheet.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sheet.listing(
                                "Table A3",
                                "What each potential misses on each set. ΔE: root mean square"
                                        + " error of the energy per atom. ΔF: root of the mean over"
                                        + " configurations of the mean square force component. ±:"
                                        + " standard error over three batches. MAE: mean absolute"
                                        + " error; that and the largest error of forces, and the root"
                                        + " mean square error of stresses, are per component."));
    }

    private static List<Object> row(Potential potential, String set, Errors errors) {
        ErrorsJob.Result r = errors.result();
        return List.of(
                potential.label(),
                set,
                r.configurations(),
                MILLI * r.energy().rmse(),
                MILLI * r.energy().standardError(),
                MILLI * r.forces().delta(),
                MILLI * r.forces().standardError(),
                MILLI * r.energy().mae(),
                MILLI * r.energy().max(),
                MILLI * r.forces().component().mae(),
                MILLI * r.forces().component().max(),
                ErrorsJob.GIGAPASCAL * r.virial().stress().rmse());
    }

    /** {@return errors on test sets, by composition} */
    Optional<Exhibit> byComposition() {
        Sheet sheet =
                new Sheet("errors-by-composition")
                        .column("potential", "Potential")
                        .column("set", "Test set")
                        .column("composition", "Composition")
                        .column("configurations", "Configurations")
                        .column("delta_e_mev_per_atom", "ΔE [meV/atom]")
                        .column("delta_e_standard_error", "± [meV/atom]")
                        .column("delta_f_mev_per_angstrom", "ΔF [meV/Å]")
                        .column("delta_f_standard_error", "± [meV/Å]");
        for (Potential potential : potentials) {
            for (String set : sets(true)) {
                Errors errors = potential.errors().get(set);
                if (errors != null) {
                    errors.compositions().stream()
                            .sorted(
                                    Comparator.comparing(
                                            ByComposition::composition, Formulas.ORDER))
                            .forEach(c -> sheet.row(row(potential, set, c)));
                }
            }
        }
        return sheet.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sheet.listing(
                                "Table A4",
                                "The same on the test sets, composition by composition."));
    }

    private static List<Object> row(Potential potential, String set, ByComposition c) {
        return List.of(
                potential.label(),
                set,
                c.composition(),
                c.configurations(),
                MILLI * c.energy(),
                MILLI * c.energyError(),
                MILLI * c.forces(),
                MILLI * c.forcesError());
    }
}
