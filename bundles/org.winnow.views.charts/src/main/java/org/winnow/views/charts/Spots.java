// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/**
 * A plot whose points may stand for configurations.
 *
 * @param plot the plot
 * @param rows for each series of the plot the row of each point, or an empty array for none
 */
record Spots(Plot plot, List<int[]> rows) {

    /** How near the mouse must come, pixels. */
    static final double NEAR = 9;

    /** More points than this are not drawn, and not looked through, on the event thread. */
    static final int MANY = 50_000;

    /**
     * A point of a plot.
     *
     * @param series its series
     * @param item its number there
     * @param row of the sheet; −1 for none
     * @param place where it stands
     */
    record Spot(Series series, int item, int row, Point2D place) {

        double x() {
            return series.x()[item];
        }

        double y() {
            return series.y()[item];
        }
    }

    /** A plot whose points stand for themselves. */
    static Spots of(Plot plot) {
        int[] none = {};
        return new Spots(plot, plot.series().stream().map(s -> none).toList());
    }

    /** {@return the point nearest to a place, of equally near ones the one in front} */
    Optional<Spot> near(Point2D place, PlotImage image) {
        Spot nearest = null;
        double least = NEAR * NEAR;
        for (int k = 0; k < plot.series().size(); k++) {
            Series series = plot.series().get(k);
            for (int i = 0; series.style() != Style.GUIDE && i < series.x().length; i++) {
                Point2D at = image.at(series.x()[i], series.y()[i], series.onRight());
                double distance = at.distanceSq(place);
                if (distance <= least) {
                    least = distance;
                    nearest = spot(k, i, at);
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** {@return whether there are so many points that the event thread leaves them to others} */
    boolean many() {
        return plot.series().stream().mapToLong(s -> s.x().length).sum() > MANY;
    }

    /** {@return a point} @param series number of its series @param item its number there */
    Spot spot(int series, int item, Point2D place) {
        return new Spot(plot.series().get(series), item, row(series, item), place);
    }

    private int row(int series, int item) {
        int[] known = rows.get(series);
        return known.length == 0 ? -1 : known[item];
    }

    /** {@return where the points of a configuration stand} @param row of the sheet */
    List<Point2D> of(int row, PlotImage image) {
        List<Point2D> found = new ArrayList<>();
        for (int k = 0; k < rows.size() && row >= 0; k++) {
            Series series = plot.series().get(k);
            for (int i = 0; i < rows.get(k).length; i++) {
                if (rows.get(k)[i] == row) {
                    found.add(image.at(series.x()[i], series.y()[i], series.onRight()));
                }
            }
        }
        return found;
    }

    /** {@return whether any point stands for a configuration} */
    boolean linked() {
        return rows.stream().anyMatch(r -> Arrays.stream(r).anyMatch(row -> row >= 0));
    }
}
