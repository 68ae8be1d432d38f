// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.PlotWriter;
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
 * What {@code errors} leaves in a folder: {@code energy.csv}, {@code forces.csv} and {@code
 * virial.csv} with reference and prediction side by side, {@code errors.csv}, {@code r2.csv},
 * figures, manifest.
 */
final class ErrorSheets implements ErrorsRun.Sheets, AutoCloseable {

    private static final double MILLI = 1000;

    /** Components and their indices: a virial is symmetric. */
    private static final Map<String, Integer> VIRIAL =
            new TreeMap<>(Map.of("xx", 0, "yy", 4, "zz", 8, "yz", 5, "xz", 2, "xy", 1));

    private final ErrorsJob job;
    private final Tools tools;
    private final OutputFolder out;
    private final StageClock clock;
    private final Parity parity = new Parity();
    private final CsvRows energies;
    private final CsvRows forces;
    private final CsvRows virials;

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
        virials = new CsvRows(out.file("virial.csv"), virialColumns());
    }

    private static List<String> virialColumns() {
        List<String> columns =
                new ArrayList<>(List.of("file", "index", "composition", "config_type", "atoms"));
        columns.add("volume");
        for (String what : List.of("reference_ev_", "prediction_ev_")) {
            VIRIAL.keySet().forEach(component -> columns.add(what + component));
        }
        return columns;
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
        if (c.hasVirial()) {
            List<Object> row = new ArrayList<>();
            row.addAll(List.of(e.origin().file(), e.origin().index(), e.composition(), e.tag()));
            row.addAll(List.of(c.size(), c.cell().volume() > 0 ? c.cell().volume() : Double.NaN));
            VIRIAL.values().forEach(k -> row.add(c.virial(k)));
            VIRIAL.values().forEach(k -> row.add(p.virial()[k]));
            virials.write(row.toArray());
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
        CsvFile.write(out.file("errors.csv"), ErrorTables.errors(sums));
        CsvFile.write(out.file("r2.csv"), ErrorTables.r2(result.r2()));
        draw(parity.plots(result.energy().rmse(), result.r2()));
        JsonFile.write(out.file(OutputFolder.MANIFEST), manifest(all, result));
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
                                r.forces().standardError(),
                                "virial_component_rmse_ev_per_atom",
                                r.virial().component().rmse()))
                .finish(tools.platform(), clock);
    }

    @Override
    public void close() throws IOException {
        energies.close();
        forces.close();
        virials.close();
    }
}
