// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;

/**
 * The numbers of a plot as {@code series,x,y}, every point of every series, and {@code error} where
 * one has error bars. Where several series have one label, the style follows it in brackets; where
 * the axis has names, they stand for x.
 */
final class PlotData {

    private PlotData() {}

    static void write(Plot plot, Path file) throws IOException {
        boolean errors = plot.series().stream().anyMatch(series -> series.errors().length > 0);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(errors ? "series,x,y,error\n" : "series,x,y\n");
            for (Series series : plot.series()) {
                String name = quoted(name(plot, series));
                for (int i = 0; i < series.x().length; i++) {
                    String error = errors ? "," + error(series, i) : "";
                    out.write(name + "," + x(plot, series.x()[i]) + "," + series.y()[i] + error);
                    out.write('\n');
                }
            }
        }
    }

    private static String error(Series series, int i) {
        boolean none = i >= series.errors().length || Double.isNaN(series.errors()[i]);
        return none ? "" : String.valueOf(series.errors()[i]);
    }

    private static String x(Plot plot, double x) {
        List<String> names = plot.x().names();
        boolean named = x == Math.rint(x) && x >= 0 && x < names.size();
        return named ? quoted(names.get((int) x)) : String.valueOf(x);
    }

    private static String name(Plot plot, Series series) {
        long same =
                plot.series().stream()
                        .filter(s -> s.label().equals(series.label()) && s.x().length > 0)
                        .count();
        String style = series.style().name().toLowerCase(Locale.ROOT);
        return same == 1 ? series.label() : series.label() + " (" + style + ")";
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
