// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.io.IOException;
import java.nio.file.Path;
import org.jfree.chart.JFreeChart;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.PlotWriter;

/**
 * Draws plots for print with JFreeChart: {@code NAME.png}, {@code NAME.svg} and the plotted numbers
 * as {@code NAME.csv}.
 *
 * <p>A figure fits one column of a journal, 252 pt × 189 pt (88.9 mm × 66.7 mm) with letters of 8
 * pt; the PNG has 1600 × 1200 dots, 457 to the inch, and text stays text in the SVG. Equal plots
 * give equal files. Colours are those of Okabe and Ito, which the colour-blind can tell apart;
 * marks and dashes differ as well, for grey print. No display is needed, but fonts are.
 */
@Component(service = PlotWriter.class)
public final class ChartWriter implements PlotWriter {

    /** Made by the framework or by hand. */
    public ChartWriter() {}

    @Override
    public void write(Plot plot, Path directory) throws IOException {
        Fonts.check();
        JFreeChart chart = Chart.of(plot);
        PngFile.write(chart, directory.resolve(plot.name() + ".png"));
        SvgFile.write(chart, plot.title(), directory.resolve(plot.name() + ".svg"));
        PlotData.write(plot, directory.resolve(plot.name() + ".csv"));
    }
}
