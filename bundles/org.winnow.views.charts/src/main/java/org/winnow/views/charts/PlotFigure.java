// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Table;
import org.winnow.report.Chart;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.chart.Figure;

/**
 * A plot for print, all of it whatever the window's zoom.
 *
 * @param plot what is drawn
 */
record PlotFigure(Plot plot) implements Figure {

    @Override
    public String name() {
        return plot.name();
    }

    @Override
    public void draw(Graphics2D graphics, int width, int height, ChartTheme theme) {
        double scale = Math.min((double) width / Chart.WIDTH, (double) height / Chart.HEIGHT);
        AffineTransform before = graphics.getTransform();
        graphics.scale(scale, scale);
        JFreeChart chart = Chart.of(plot);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width / scale, height / scale));
        graphics.setTransform(before);
    }

    @Override
    public Table data() {
        List<List<Object>> rows = new ArrayList<>();
        for (Series series : plot.series()) {
            String style = series.style().name().toLowerCase(Locale.ROOT);
            for (int i = 0; i < series.x().length; i++) {
                rows.add(List.of(series.label(), style, series.x()[i], series.y()[i]));
            }
        }
        return new Table(plot.name(), List.of("series", "style", "x", "y"), rows);
    }
}
