// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Finding.Level;
import org.winnow.api.evaluation.Finding.Quantity;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;
import org.winnow.api.evaluation.Table;
import org.winnow.api.trajectory.TrajectoryEvaluator.Part;
import org.winnow.rdf.Displacements.Line;

/** Says what was found of motion: a sentence, slopes, tables, a figure a composition. */
final class DisplacementFinding {

    /** Steps longer than this share of the farthest that can be told make unwrapping doubtful. */
    private static final double DOUBTFUL = 0.5;

    private final List<Displacements> all;

    DisplacementFinding(List<Displacements> all) {
        this.all = all;
    }

    Finding finding() {
        List<String> doubtful =
                all.stream()
                        .filter(d -> d.leap() > DOUBTFUL)
                        .map(d -> d.name() + (d.part() == Part.REFERENCE ? " (reference)" : ""))
                        .toList();
        String doubt =
                doubtful.isEmpty()
                        ? ""
                        : "; atoms move more than a quarter of the cell from frame to frame in "
                                + String.join(", ", doubtful)
                                + ", so their ways are doubtful";
        return new Finding(
                doubtful.isEmpty() ? Level.FINE : Level.NOTICE,
                sentence() + doubt,
                quantities(),
                List.of(curves(), slopes()),
                judged().stream().map(this::plot).toList());
    }

    private List<Displacements> judged() {
        return all.stream().filter(d -> d.part() == Part.TRAJECTORY).toList();
    }

    private String sentence() {
        String fastest = "no run has frames enough for a slope";
        double steepest = Double.NEGATIVE_INFINITY;
        for (Displacements d : judged()) {
            for (Line line : d.lines()) {
                if (line.slope() > steepest) {
                    steepest = line.slope();
                    fastest = words(d, line);
                }
            }
        }
        return fastest;
    }

    private static String words(Displacements d, Line line) {
        boolean timed = !Double.isNaN(d.interval());
        return String.format(
                Locale.ROOT,
                "%s in %s moves fastest: %s %.3g %s, the slope over lags of %d to %d frames%s",
                line.species(),
                d.name(),
                timed ? "D =" : "mean squared displacement",
                timed ? d.diffusion(line) : line.slope(),
                timed ? "cm²/s" : "Å² a frame",
                d.lags()[0],
                d.lags()[1],
                timed ? "" : " (frames have no evenly spaced time)");
    }

    private List<Quantity> quantities() {
        List<Quantity> quantities = new ArrayList<>();
        for (Displacements d : judged()) {
            for (Line line : d.lines()) {
                String whose = line.species() + " in " + d.name();
                if (!Double.isNaN(d.diffusion(line))) {
                    quantities.add(new Quantity("diffusion, " + whose, d.diffusion(line), "cm²/s"));
                } else if (!Double.isNaN(line.slope())) {
                    quantities.add(new Quantity("slope, " + whose, line.slope(), "Å²/frame"));
                }
            }
        }
        return quantities;
    }

    private static String part(Displacements d) {
        return d.part().toString().toLowerCase(Locale.ROOT);
    }

    private Table curves() {
        List<List<Object>> rows = new ArrayList<>();
        for (Displacements d : all) {
            for (Line line : d.lines()) {
                for (int lag = 0; lag < line.msd().length; lag++) {
                    rows.add(
                            List.of(
                                    part(d),
                                    d.name(),
                                    line.species(),
                                    lag,
                                    lag * d.interval(),
                                    line.msd()[lag]));
                }
            }
        }
        return new Table(
                "msd",
                List.of("part", "composition", "species", "lag_frames", "lag_fs", "msd"),
                rows);
    }

    private Table slopes() {
        List<List<Object>> rows = new ArrayList<>();
        for (Displacements d : all) {
            for (Line line : d.lines()) {
                rows.add(
                        List.of(
                                part(d),
                                d.name(),
                                line.species(),
                                d.runs(),
                                d.frames(),
                                d.interval(),
                                line.slope(),
                                d.diffusion(line)));
            }
        }
        return new Table(
                "diffusion",
                List.of(
                        "part",
                        "composition",
                        "species",
                        "runs",
                        "frames",
                        "interval_fs",
                        "slope_per_frame",
                        "diffusion_cm2_per_s"),
                rows);
    }

    private Plot plot(Displacements d) {
        Optional<Displacements> beside =
                all.stream()
                        .filter(o -> o.part() == Part.REFERENCE && o.name().equals(d.name()))
                        .findFirst();
        boolean timed =
                !Double.isNaN(d.interval())
                        && beside.map(o -> !Double.isNaN(o.interval())).orElse(true);
        List<Series> series = new ArrayList<>();
        beside.ifPresent(o -> addSeries(series, o, Style.SHADE, timed));
        addSeries(series, d, Style.LINE, timed);
        return new Plot(
                "msd-" + d.name().toLowerCase(Locale.ROOT),
                d.name() + (beside.isPresent() ? ": lines, and the reference (broad, pale)" : ""),
                new Axis(timed ? "Time [ps]" : "Lag [frames]", false),
                new Axis("Mean squared displacement [Å²]", false),
                Optional.empty(),
                series);
    }

    private static void addSeries(
            List<Series> series, Displacements d, Style style, boolean timed) {
        double unit = timed ? d.interval() / 1000 : 1;
        for (Line line : d.lines()) {
            double[] x = new double[line.msd().length];
            for (int lag = 0; lag < x.length; lag++) {
                x[lag] = lag * unit;
            }
            series.add(new Series(line.species(), style, false, x, line.msd()));
        }
    }
}
