// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jfree.data.Range;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/** A plot without the points that a part of it does not show, so that they need not be drawn. */
final class Part {

    /** Dots beyond the edge by this share of the range may still show a half. */
    private static final double MARGIN = 0.03;

    private static final Set<Style> DOTS = Set.of(Style.BACKGROUND, Style.POINTS);

    private Part() {}

    /**
     * Leaves out what is not seen.
     *
     * @param plot all
     * @param across what is seen
     * @param up what is seen
     * @return the same plot, its clouds with fewer points
     */
    static Plot of(Plot plot, Range across, Range up) {
        List<Series> series = new ArrayList<>();
        for (Series s : plot.series()) {
            boolean cloud = DOTS.contains(s.style()) && !s.onRight() && s.errors().length == 0;
            series.add(cloud ? within(s, wider(across), wider(up)) : s);
        }
        return new Plot(plot.name(), plot.title(), plot.x(), plot.y(), plot.right(), series);
    }

    private static Range wider(Range range) {
        return Range.expand(range, MARGIN, MARGIN);
    }

    private static Series within(Series all, Range across, Range up) {
        int count = 0;
        int[] kept = new int[all.x().length];
        for (int i = 0; i < kept.length; i++) {
            if (across.contains(all.x()[i]) && up.contains(all.y()[i])) {
                kept[count++] = i;
            }
        }
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = all.x()[kept[i]];
            y[i] = all.y()[kept[i]];
        }
        return new Series(all.label(), all.style(), false, x, y);
    }
}
