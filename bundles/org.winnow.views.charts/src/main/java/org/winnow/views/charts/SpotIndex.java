// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.Dimension;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/**
 * The points of a plot of many by where they stand: for every pixel the one in front, and for every
 * row of the sheet all of them. Made in time O(points + pixels); then a look-up takes neither. Of
 * points in one pixel only the one in front is found, the others cannot be seen.
 */
final class SpotIndex {

    private static final int REACH = (int) Math.ceil(Spots.NEAR);

    private final Spots spots;
    private final PlotImage image;
    private final int width;
    private final int height;

    /** For each pixel the number of its point among those of all series, from 1; 0 for none. */
    private final int[] front;

    /** The first number of each series. */
    private final int[] first;

    /** Numbers of points, by row of the sheet: those of row r from {@code starts[r]} on. */
    private final int[] starts;

    private final int[] byRow;

    /** Looks at all points. @param image drawn, and no longer changed @param size in pixels */
    SpotIndex(Spots spots, PlotImage image, Dimension size) {
        this.spots = spots;
        this.image = image;
        width = Math.max(1, size.width);
        height = Math.max(1, size.height);
        front = new int[width * height];
        List<Series> series = spots.plot().series();
        first = new int[series.size() + 1];
        for (int k = 0; k < series.size(); k++) {
            first[k + 1] = first[k] + series.get(k).x().length;
            if (series.get(k).style() != Style.GUIDE) {
                place(series.get(k), first[k]);
            }
        }
        int rows = 1 + spots.rows().stream().flatMapToInt(Arrays::stream).max().orElse(-1);
        starts = new int[Math.max(0, rows) + 1];
        byRow = sort();
    }

    private void place(Series series, int number) {
        Rectangle2D area = image.area();
        for (int i = 0; i < series.x().length; i++) {
            Point2D at = image.at(series.x()[i], series.y()[i], series.onRight());
            int column = (int) at.getX();
            int line = (int) at.getY();
            if (area.contains(at) && column < width && line < height) {
                front[line * width + column] = number + i + 1;
            }
        }
    }

    /** Counts, then puts in place. */
    private int[] sort() {
        for (int[] rows : spots.rows()) {
            for (int row : rows) {
                if (row >= 0) {
                    starts[row + 1]++;
                }
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = Arrays.copyOf(starts, starts.length);
        int[] sorted = new int[starts[starts.length - 1]];
        for (int k = 0; k < spots.rows().size(); k++) {
            int[] rows = spots.rows().get(k);
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] >= 0) {
                    sorted[next[rows[i]]++] = first[k] + i;
                }
            }
        }
        return sorted;
    }

    private int series(int number) {
        int k = 0;
        while (first[k + 1] <= number) {
            k++;
        }
        return k;
    }

    private Point2D at(int number) {
        int k = series(number);
        Series series = spots.plot().series().get(k);
        int i = number - first[k];
        return image.at(series.x()[i], series.y()[i], series.onRight());
    }

    /** {@return the point nearest to a place, of equally near ones the one in front} */
    Optional<Spots.Spot> near(Point2D place) {
        int best = -1;
        double least = Spots.NEAR * Spots.NEAR;
        int x = (int) place.getX();
        int y = (int) place.getY();
        for (int line = Math.max(0, y - REACH); line <= Math.min(height - 1, y + REACH); line++) {
            for (int column = Math.max(0, x - REACH);
                    column <= Math.min(width - 1, x + REACH);
                    column++) {
                int number = front[line * width + column] - 1;
                double distance = number < 0 ? Double.NaN : at(number).distanceSq(place);
                if (distance < least || distance == least && number > best) {
                    least = distance;
                    best = number;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(spot(best));
    }

    private Spots.Spot spot(int number) {
        int k = series(number);
        return spots.spot(k, number - first[k], at(number));
    }

    /** {@return where the points of a configuration stand} @param row of the sheet */
    List<Point2D> of(int row) {
        List<Point2D> found = new ArrayList<>();
        if (row >= 0 && row + 1 < starts.length) {
            for (int at = starts[row]; at < starts[row + 1]; at++) {
                found.add(at(byRow[at]));
            }
        }
        return found;
    }
}
