// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.ArrayList;
import java.util.List;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.ErrorsJob.Determination;
import org.winnow.api.engine.ErrorsJob.Energy;
import org.winnow.api.engine.ErrorsJob.Forces;
import org.winnow.api.engine.ErrorsJob.Virial;
import org.winnow.api.evaluation.Table;
import org.winnow.engine.errors.Deviations;

/** Errors summed up, as tables: meV/atom, meV/Å and GPa. */
final class ErrorTables {

    private static final double MILLI = 1000;

    private ErrorTables() {}

    /** One row for all, then one for each composition. */
    static Table errors(Deviations sums) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("all", sums));
        sums.compositions().forEach((name, of) -> rows.add(row(name, of)));
        return new Table(
                "errors",
                List.of(
                        "composition",
                        "configurations",
                        "atoms",
                        "energy_rmse_mev_per_atom",
                        "energy_rmse_standard_error",
                        "energy_mae_mev_per_atom",
                        "energy_max_mev_per_atom",
                        "delta_f_mev_per_angstrom",
                        "delta_f_standard_error",
                        "force_component_rmse_mev_per_angstrom",
                        "force_component_mae_mev_per_angstrom",
                        "force_component_max_mev_per_angstrom",
                        "force_vector_rmse_mev_per_angstrom",
                        "force_vector_mae_mev_per_angstrom",
                        "force_vector_max_mev_per_angstrom",
                        "virial_component_rmse_mev_per_atom",
                        "virial_component_mae_mev_per_atom",
                        "virial_component_max_mev_per_atom",
                        "stress_component_rmse_gpa",
                        "stress_component_mae_gpa",
                        "stress_component_max_gpa"),
                rows);
    }

    private static List<Object> row(String name, Deviations of) {
        Energy e = of.energy();
        Forces f = of.forces();
        Virial v = of.virial();
        return List.of(
                name,
                of.configurations(),
                of.atoms(),
                MILLI * e.rmse(),
                MILLI * e.standardError(),
                MILLI * e.mae(),
                MILLI * e.max(),
                MILLI * f.delta(),
                MILLI * f.standardError(),
                MILLI * f.component().rmse(),
                MILLI * f.component().mae(),
                MILLI * f.component().max(),
                MILLI * f.vector().rmse(),
                MILLI * f.vector().mae(),
                MILLI * f.vector().max(),
                MILLI * v.component().rmse(),
                MILLI * v.component().mae(),
                MILLI * v.component().max(),
                ErrorsJob.GIGAPASCAL * v.stress().rmse(),
                ErrorsJob.GIGAPASCAL * v.stress().mae(),
                ErrorsJob.GIGAPASCAL * v.stress().max());
    }

    /** One row for each species, then one for each of its compositions. */
    static Table r2(List<Determination> r2) {
        List<List<Object>> rows = new ArrayList<>();
        r2.forEach(d -> rows.add(List.of(d.species(), d.composition(), d.atoms(), d.r2())));
        return new Table("r2", List.of("species", "composition", "atoms", "r2"), rows);
    }
}
