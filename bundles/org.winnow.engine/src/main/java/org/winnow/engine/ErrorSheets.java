// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.ErrorsJob.Energy;
import org.winnow.api.engine.ErrorsJob.Forces;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.PlotWriter;
import org.winnow.api.evaluation.Table;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Species;
import org.winnow.api.potential.Potential.Prediction;
import org.winnow.engine.errors.Deviations;
import org.winnow.engine.errors.Parity;
import org.winnow.engine.output.CsvFile;
import org.winnow.engine.output.CsvRows;
import org.winnow.engine.output.Failures;
import org.winnow.engine.output.JsonFile;
import org.winnow.engine.output.OutputFolder;

/**
 * What {@code errors} leaves in a folder: {@code energy.csv} and {@code forces.csv} with reference
 * and prediction side by side, {@code errors.csv}, {@code r2.csv}, figures, manifest.
 */
final class ErrorSheets implements ErrorsRun.Sheets, AutoCloseable {

    private static final double MILLI = 1000;

    private final ErrorsJob job;
    private final Tools tools;
    private final OutputFolder out;
    private final StageClock clock;
    private final Parity parity = new Parity();
    private final CsvRows energies;
    private final CsvRows forces;

    ErrorSheets(ErrorsJob job, Tools tools, OutputFolder out, StageClock clock) throws IOException {
        this.job = job;
        this.tools = tools;
        this.out = out;
        this.clock = clock;
        energies =
                new CsvRows(
                        out.file("energy.csv"),
                        List.of(
                                "file",
                                "index",
                                "composition",
                                "config_type",
                                "atoms",
                                "reference_ev_per_atom",
                                "prediction_ev_per_atom",
                                "error_mev_per_atom"));
        forces =
                new CsvRows(
                        out.file("forces.csv"),
                        List.of(
                                "file",
                                "index",
                                "atom",
                                "species",
                                "composition",
                                "reference_x",
                                "reference_y",
                                "reference_z",
                                "prediction_x",
                                "prediction_y",
                                "prediction_z",
                                "reference_norm",
                                "prediction_norm"));
    }

    @Override
    public void add(Candidates.Entry e, Configuration c, Prediction p) throws IOException {
        parity.add(c, p);
        if (c.energy().isPresent()) {
            double reference = c.energy().getAsDouble() / c.size();
            double prediction = p.energy() / c.size();
            energies.write(
                    e.origin().file(),
                    e.origin().index(),
                    e.composition(),
                    e.tag(),
                    c.size(),
                    reference,
                    prediction,
                    MILLI * (prediction - reference));
        }
        double[] f = p.forces();
        for (int atom = 0; c.hasForces() && atom < c.size(); atom++) {
            int x = 3 * atom;
            forces.write(
                    e.origin().file(),
                    e.origin().index(),
                    atom,
                    Species.symbol(c.species(atom)),
                    e.composition(),
                    c.force(x),
                    c.force(x + 1),
                    c.force(x + 2),
                    f[x],
                    f[x + 1],
                    f[x + 2],
                    norm(c.force(x), c.force(x + 1), c.force(x + 2)),
                    norm(f[x], f[x + 1], f[x + 2]));
        }
    }

    private static double norm(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    @Override
    public void finish(Candidates all, Deviations sums, ErrorsJob.Result result)
            throws IOException {
        clock.stage("write");
        close();
        CsvFile.write(out.file("errors.csv"), errors(sums));
        CsvFile.write(out.file("r2.csv"), r2(result));
        draw(parity.plots(result.energy().rmse(), result.r2()));
        JsonFile.write(out.file(OutputFolder.MANIFEST), manifest(all, result));
    }

    /** One row for all, then one for each composition. */
    private static Table errors(Deviations sums) {
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
                        "force_vector_max_mev_per_angstrom"),
                rows);
    }

    private static List<Object> row(String name, Deviations of) {
        Energy e = of.energy();
        Forces f = of.forces();
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
                MILLI * f.vector().max());
    }

    private static Table r2(ErrorsJob.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        result.r2()
                .forEach(d -> rows.add(List.of(d.species(), d.composition(), d.atoms(), d.r2())));
        return new Table("r2", List.of("species", "composition", "atoms", "r2"), rows);
    }

    private void draw(List<Plot> plots) throws IOException {
        Optional<PlotWriter> writer = tools.plots().get();
        if (writer.isEmpty()) {
            clock.warn("no bundle that draws is installed, so there are no figures");
            return;
        }
        Path folder = out.folder("figures");
        for (Plot plot : plots) {
            try {
                writer.get().write(plot, folder);
            } catch (IOException e) {
                throw Failures.writing(Path.of("figures", plot.name()), e);
            }
            clock.report(-1);
        }
    }

    private Map<String, Object> manifest(Candidates all, ErrorsJob.Result r) throws IOException {
        return new Manifest("errors", tools.platform())
                .put("potential", Manifest.hash(job.potential().toString()))
                .put("inputs", Manifest.hash(all.sources().get(0)).join())
                .put("format", job.inputs().format())
                .put("species", List.of(all.species().toString().split(",")))
                .put(
                        "counts",
                        Manifest.ordered(
                                "configurations",
                                r.configurations(),
                                "atoms",
                                r.atoms(),
                                "unlabelled",
                                r.unlabelled(),
                                "too_close",
                                r.tooClose()))
                .put(
                        "errors",
                        Manifest.ordered(
                                "energy_rmse_ev_per_atom",
                                r.energy().rmse(),
                                "energy_rmse_standard_error",
                                r.energy().standardError(),
                                "delta_f_ev_per_angstrom",
                                r.forces().delta(),
                                "delta_f_standard_error",
                                r.forces().standardError()))
                .finish(tools.platform(), clock);
    }

    @Override
    public void close() throws IOException {
        energies.close();
        forces.close();
    }
}
