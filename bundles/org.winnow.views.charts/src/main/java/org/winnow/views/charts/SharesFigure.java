// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.winnow.api.evaluation.Table;
import org.winnow.workbench.chart.Axes;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.chart.Figure;
import org.winnow.workbench.chart.Palette;

/**
 * Shares of compositions as bars, the selection's beside those of all.
 *
 * @param shares what is drawn
 */
record SharesFigure(Shares shares) implements Figure {

    /** Of a bar, as a share of the height. */
    private static final double BROADEST = 0.06;

    static final String ALL = "all";
    static final String CHOSEN = "selection";

    @Override
    public String name() {
        return "composition";
    }

    @Override
    public void draw(Graphics2D graphics, int width, int height, ChartTheme theme) {
        draw(graphics, width, height, theme, null);
    }

    /** Draws it. @param info learns where the bars stand; null for none */
    void draw(
            Graphics2D graphics, int width, int height, ChartTheme theme, ChartRenderingInfo info) {
        CategoryPlot plot =
                new CategoryPlot(data(shares), names(theme), numbers(theme), bars(theme));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(theme.paper());
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(Axes.THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(6, 4, 2, 12));
        JFreeChart chart = new JFreeChart(null, theme.font().deriveFont(Font.BOLD), plot, true);
        chart.setBackgroundPaint(theme.paper());
        LegendTitle legend = chart.getLegend();
        legend.setItemFont(theme.font());
        legend.setItemPaint(theme.ink());
        legend.setBackgroundPaint(theme.paper());
        legend.setFrame(BlockBorder.NONE);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), null, info);
    }

    private static DefaultCategoryDataset data(Shares shares) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < shares.names().size(); i++) {
            data.addValue(shares.percentOfAll(i), ALL, shares.names().get(i));
            if (shares.compared()) {
                data.addValue(shares.percentOfChosen(i), CHOSEN, shares.names().get(i));
            }
        }
        return data;
    }

    private static CategoryAxis names(ChartTheme theme) {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(theme.font());
        axis.setTickLabelPaint(theme.ink());
        axis.setAxisLinePaint(theme.ink());
        axis.setAxisLineStroke(Axes.THIN);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        return axis;
    }

    private static NumberAxis numbers(ChartTheme theme) {
        NumberAxis axis = new NumberAxis("Share [%]");
        Axes.dress(axis, theme);
        return axis;
    }

    private static BarRenderer bars(ChartTheme theme) {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setItemMargin(0);
        bars.setMaximumBarWidth(BROADEST);
        bars.setSeriesPaint(0, ChartTheme.mixed(theme.paper(), theme.ink(), 0.4));
        bars.setSeriesPaint(1, theme.dark() ? new Color(0x56B4E9) : Palette.group(0));
        return bars;
    }

    @Override
    public Table data() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < shares.names().size(); i++) {
            rows.add(
                    List.of(
                            shares.names().get(i),
                            shares.all()[i],
                            shares.percentOfAll(i),
                            shares.chosen()[i],
                            shares.percentOfChosen(i)));
        }
        return new Table(
                name(),
                List.of("composition", "all", "percent_of_all", "selected", "percent_of_selected"),
                rows);
    }
}
