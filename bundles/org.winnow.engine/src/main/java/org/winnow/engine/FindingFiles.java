// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.regex.Pattern;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.PlotWriter;
import org.winnow.api.evaluation.Table;
import org.winnow.engine.output.CsvFile;
import org.winnow.engine.output.Failures;
import org.winnow.engine.output.OutputFolder;

/** Turns findings into files: a table each into {@code NAME.csv}, a plot each into figures. */
final class FindingFiles {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final Tools tools;
    private final OutputFolder out;
    private final StageClock clock;
    private final Set<String> names = new HashSet<>();
    private final List<ForkJoinTask<?>> drawing = new ArrayList<>();

    FindingFiles(Tools tools, OutputFolder out, StageClock clock) {
        this.tools = tools;
        this.out = out;
        this.clock = clock;
    }

    /**
     * Begins to draw all plots, beside other work.
     *
     * @param findings whose plots
     * @return the work under way, a task a plot
     * @throws IOException if there can be no folder for them
     */
    List<ForkJoinTask<?>> draw(List<Finding> findings) throws IOException {
        List<Plot> plots = findings.stream().flatMap(f -> f.plots().stream()).toList();
        Path folder = out.folder("figures");
        Optional<PlotWriter> writer = plots.isEmpty() ? Optional.empty() : tools.plots().get();
        if (!plots.isEmpty() && writer.isEmpty()) {
            clock.warn("no bundle that draws is installed, so there are no figures");
        }
        for (Plot plot : writer.isEmpty() ? List.<Plot>of() : plots) {
            checkName(plot.name());
            drawing.add(
                    ForkJoinTask.adapt(
                                    () -> {
                                        draw(writer.get(), plot, folder);
                                        clock.report(-1);
                                        return null;
                                    })
                            .fork());
        }
        return List.copyOf(drawing);
    }

    private static void draw(PlotWriter writer, Plot plot, Path folder) throws IOException {
        try {
            writer.write(plot, folder);
        } catch (IOException e) {
            throw Failures.writing(Path.of("figures", plot.name()), e);
        }
    }

    /** Waits for the plots. */
    void finishDrawing() {
        drawing.forEach(ForkJoinTask::join);
    }

    /**
     * Writes the tables of all findings.
     *
     * @param findings whose
     * @throws IOException if they cannot be written
     */
    void writeTables(List<Finding> findings) throws IOException {
        for (Finding finding : findings) {
            for (Table table : finding.tables()) {
                write(table);
            }
        }
    }

    /**
     * Writes a table; of several with one name the later ones get a number.
     *
     * @param table what
     * @throws IOException if it cannot be written
     */
    void write(Table table) throws IOException {
        checkName(table.name());
        String name = table.name();
        for (int k = 2; !names.add(name); k++) {
            name = table.name() + "-" + k;
        }
        CsvFile.write(out.file(name + ".csv"), table);
        clock.report(-1);
    }

    private static void checkName(String name) {
        if (!FILE_NAME.matcher(name).matches()) {
            throw new IllegalStateException(
                    "a table or plot must be named by letters, digits and hyphens, got " + name);
        }
    }
}
