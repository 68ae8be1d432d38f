// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.GradeJob;
import org.winnow.api.engine.GradeJob.Grade;
import org.winnow.api.engine.GradeJob.Summary;
import org.winnow.api.evaluation.Table;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.potential.Gradable;
import org.winnow.api.potential.Potential;
import org.winnow.engine.output.CsvFile;
import org.winnow.engine.output.OutputFiles;

/** Chooses the active set of a training set, and grades other configurations by it. */
final class GradeRun {

    private final GradeJob job;
    private final Tools tools;
    private final StageClock clock;

    GradeRun(GradeJob job, Tools tools, StageClock clock) {
        this.job = job;
        this.tools = tools;
        this.clock = clock;
    }

    GradeJob.Result run() throws IOException {
        Potential potential = Potentials.read(tools, job.potential(), job.inputs());
        if (!(potential instanceof Gradable gradable)) {
            throw new IllegalArgumentException(
                    "grades need a potential that gives derivatives by its parameters, got "
                            + job.potential());
        }
        Optional<OutputFiles> out = Optional.empty();
        try {
            if (job.out().isPresent()) {
                out = Optional.of(OutputFiles.begin(job.overwrite(), job.out().get()));
            }
            GradeJob.Result result = grade(gradable, out);
            if (out.isPresent()) {
                out.get().finish();
            }
            return result;
        } finally {
            out.ifPresent(OutputFiles::close);
        }
    }

    private GradeJob.Result grade(Gradable potential, Optional<OutputFiles> out)
            throws IOException {
        clock.stage("read");
        Candidates training =
                Candidates.read(tools.datasets(), job.training(), Optional.empty(), false, clock);
        Candidates all =
                Candidates.read(tools.datasets(), job.inputs(), Optional.empty(), false, clock);
        GradeRows rows = new GradeRows(potential, job.mode());
        clock.stage("choose the active set");
        ActiveRows active = new ActiveRows(potential.activeSet(job.threshold()), rows);
        active.choose(training, clock);
        warn(active.summary());
        clock.stage("grade");
        Grader grader = new Grader(rows, active.set(), all);
        boolean table = job.out().filter(GradeRun::isTable).isPresent();
        List<Grade> grades =
                out.isPresent() && !table
                        ? writing(grader, all, out.get(), job.out().get())
                        : grader.run((c, grade, sites) -> {}, clock);
        if (table) {
            CsvFile.write(out.get().file(job.out().get()), table(grades));
        }
        return new GradeJob.Result(active.summary(), grades, summaries(grades));
    }

    private static boolean isTable(Path file) {
        return file.toString().endsWith(".csv");
    }

    private void warn(GradeJob.Active active) {
        if (active.offered() < active.parameters()) {
            clock.warn(
                    "the training set has "
                            + active.offered()
                            + " rows for "
                            + active.parameters()
                            + " parameters, so that grades of what it does not span are large and"
                            + " say little; the mode neighborhood has a row for every atom");
        }
    }

    private List<Grade> writing(Grader grader, Candidates all, OutputFiles out, Path target)
            throws IOException {
        FormatSettings settings = ConvertRun.settings(job.inputs(), all.species());
        try (FrameWriter writer =
                new TargetWriter(
                        tools.datasets().create(out.file(target), Optional.empty(), settings),
                        target)) {
            return grader.run(
                    (c, grade, sites) -> writer.write(Graded.of(c, grade, atoms(sites))), clock);
        }
    }

    /** What goes into a column: nothing where rows are not atoms. */
    private double[] atoms(double[] sites) {
        return job.mode() == GradeJob.Mode.NEIGHBORHOOD ? sites : new double[0];
    }

    private static Table table(List<Grade> grades) {
        List<List<Object>> rows = new ArrayList<>();
        for (Grade g : grades) {
            rows.add(List.of(g.file(), g.index(), g.composition(), g.tag(), g.atoms(), g.grade()));
        }
        return new Table(
                "grades",
                List.of("file", "index", "composition", "config_type", "atoms", "grade"),
                rows);
    }

    private static List<Summary> summaries(List<Grade> grades) {
        Map<String, List<Grade>> files = new LinkedHashMap<>();
        for (Grade g : grades) {
            files.computeIfAbsent(g.file(), f -> new ArrayList<>()).add(g);
        }
        List<Summary> summaries = new ArrayList<>();
        files.forEach((file, some) -> summaries.add(summary(file, some)));
        return summaries;
    }

    private static Summary summary(String file, List<Grade> grades) {
        double[] sorted = grades.stream().mapToDouble(Grade::grade).sorted().toArray();
        int n = sorted.length;
        List<Integer> above =
                GradeJob.LEVELS.stream()
                        .map(level -> (int) Arrays.stream(sorted).filter(g -> g > level).count())
                        .toList();
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        return new Summary(file, n, median, sorted[n - 1], above);
    }
}
