// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.winnow.api.evaluation.PlotWriter;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Report;
import org.winnow.api.report.ReportWriter;

/**
 * Writes pages that hold all they need: letters, figures, scripts and data stand in the one file,
 * and a content security policy forbids the browser to fetch anything else.
 *
 * <p>{@code report.html} is made of the figures that the {@link PlotWriter} draws. {@code
 * explore.html} draws with Apache ECharts and three.js, which the bundle carries; its time and size
 * are linear in atoms, about 2 bytes a coordinate.
 */
@Component(service = ReportWriter.class)
public final class PageWriter implements ReportWriter {

    private final PlotWriter plots;

    /**
     * Called by the platform or by hand.
     *
     * @param plots draws the figures
     */
    @Activate
    public PageWriter(@Reference PlotWriter plots) {
        this.plots = plots;
    }

    @Override
    public void write(Report report, Path directory) throws IOException {
        new ReportPage(plots, directory).write(report);
    }

    @Override
    public void write(Exploration exploration, Path directory) throws IOException {
        Explorations.check(exploration);
        ExplorePage.write(exploration, directory.resolve("explore.html"));
        ChemiscopeFile.write(exploration, directory.resolve("chemiscope.json.gz"));
    }
}
