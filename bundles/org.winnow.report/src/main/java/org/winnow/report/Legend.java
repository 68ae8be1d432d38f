// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.GridArrangement;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/** One entry a label, showing line and mark as its series are drawn. */
final class Legend {

    private static final Shape SAMPLE = new Line2D.Double(-6, 0, 6, 0);

    /** What an entry takes beside its label, in points. */
    private static final double BESIDE_LINE = 18;

    private static final double BESIDE_MARK = 13;

    /** Side of a hatched square in points, large enough to see how. */
    private static final double HATCHED = 6;

    private static final double ROW = 10.5;

    private static final Shape NOTHING = new Line2D.Double();

    private Legend() {}

    /** A table below the figure with columns of equal width. */
    static LegendTitle of(Plot plot, Map<String, Look> all) {
        Map<String, Look> looks = drawn(plot, all);
        int rows = rows(plot, looks);
        int columns = Math.max(1, (looks.size() + rows - 1) / rows);
        LegendItemCollection items = items(plot, looks);
        LegendTitle legend =
                new LegendTitle(
                        () -> items,
                        new GridArrangement(rows, columns),
                        new GridArrangement(rows, columns));
        legend.setItemFont(Fonts.PLAIN);
        legend.setItemPaint(Look.INK);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Color.WHITE);
        legend.setLegendItemGraphicPadding(new RectangleInsets(1, 1, 1, 1));
        legend.setItemLabelPadding(new RectangleInsets(0, 1, 0, 3));
        legend.setMargin(RectangleInsets.ZERO_INSETS);
        double above = plot.x().label().isEmpty() ? 4 : 0; // names would stand upon it
        legend.setPadding(new RectangleInsets(above, 2, 2, 2));
        return legend;
    }

    /** About how high the table is, in points. */
    static double height(Plot plot, Map<String, Look> looks) {
        return rows(plot, drawn(plot, looks)) * ROW;
    }

    /** Labels that only keep a colour for other figures are left out. */
    private static Map<String, Look> drawn(Plot plot, Map<String, Look> looks) {
        Map<String, Look> drawn = new LinkedHashMap<>(looks);
        drawn.keySet()
                .removeIf(
                        label ->
                                plot.series().stream()
                                        .noneMatch(
                                                s -> s.label().equals(label) && s.x().length > 0));
        return drawn;
    }

    private static int rows(Plot plot, Map<String, Look> looks) {
        double widest = 0;
        for (String label : looks.keySet()) {
            widest = Math.max(widest, Fonts.width(Fonts.PLAIN, label));
        }
        boolean lines = plot.series().stream().anyMatch(series -> line(series.style()));
        double entry = widest + (lines ? BESIDE_LINE : BESIDE_MARK);
        int columns = Math.max(1, (int) ((Chart.WIDTH - 4) / entry));
        return Math.max(1, (looks.size() + columns - 1) / columns);
    }

    private static boolean line(Style style) {
        return style == Style.LINE
                || style == Style.STEP
                || style == Style.SHADE
                || style == Style.GUIDE;
    }

    private static LegendItemCollection items(Plot plot, Map<String, Look> looks) {
        LegendItemCollection items = new LegendItemCollection();
        boolean crowded = Dots.fill(plot);
        looks.forEach((label, look) -> items.add(item(label, look, styles(plot, label), crowded)));
        return items;
    }

    private static List<Style> styles(Plot plot, String label) {
        List<Style> styles = new ArrayList<>();
        for (Series series : plot.series()) {
            if (series.label().equals(label)) {
                styles.add(series.style());
            }
        }
        return styles;
    }

    private static Shape shape(Look look, boolean bar, boolean dot) {
        double size = SeriesRenderer.LARGE;
        if (!bar) {
            return dot ? Dots.sample(look) : look.mark(size);
        }
        double side = look.round() == 0 ? size : HATCHED;
        return Hatch.cut(new Rectangle2D.Double(-side / 2, -side / 2, side, side), look.round());
    }

    private static LegendItem item(String label, Look look, List<Style> styles, boolean crowded) {
        boolean guide = styles.contains(Style.GUIDE);
        boolean line = styles.stream().anyMatch(Legend::line);
        boolean bars = styles.contains(Style.BARS);
        boolean emphasis = bars || styles.contains(Style.EMPHASIS);
        boolean dot = crowded && styles.contains(Style.POINTS) && !emphasis;
        boolean mark = emphasis || !line;
        Color colour = guide ? Look.INK : look.colour();
        Color fill = emphasis || styles.contains(Style.POINTS) ? colour : look.pale();
        Stroke stroke = guide ? Look.dots() : look.line();
        return new LegendItem(
                label,
                null,
                null,
                null,
                mark,
                mark ? shape(look, bars, dot) : NOTHING,
                mark,
                fill,
                emphasis && !(bars && look.round() > 0),
                Look.INK,
                SeriesRenderer.OUTLINE,
                line,
                line ? SAMPLE : NOTHING,
                stroke,
                colour);
    }
}
