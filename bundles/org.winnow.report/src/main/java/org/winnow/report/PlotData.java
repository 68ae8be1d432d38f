// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;

/**
 * The numbers of a plot as {@code series,x,y}, every point of every series. Where several series
 * have one label, the style follows it in brackets.
 */
final class PlotData {

    private PlotData() {}

    static void write(Plot plot, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("series,x,y\n");
            for (Series series : plot.series()) {
                String name = quoted(name(plot, series));
                for (int i = 0; i < series.x().length; i++) {
                    out.write(name + "," + series.x()[i] + "," + series.y()[i] + "\n");
                }
            }
        }
    }

    private static String name(Plot plot, Series series) {
        long same = plot.series().stream().filter(s -> s.label().equals(series.label())).count();
        String style = series.style().name().toLowerCase(Locale.ROOT);
        return same == 1 ? series.label() : series.label() + " (" + style + ")";
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
