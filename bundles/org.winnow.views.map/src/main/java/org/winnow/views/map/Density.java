// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Arrays;

/**
 * Points counted in small squares of the screen. A square is painted in the mean colour of its
 * points, the stronger the more there are, on a logarithmic scale. Time O(n + squares), no memory
 * but the squares, which are kept from frame to frame.
 */
final class Density {

    /** Beyond this many points in sight they are counted, not drawn. */
    static final int LIMIT = 50_000;

    /** Dots of the screen a side: single points are seen, and fewer squares are filled. */
    static final int SIDE = 2;

    /** Numbers a square: how many, and the sums of their red, green and blue. */
    private static final int NUMBERS = 4;

    /** How strong a single point is painted, 0..256. */
    private static final int WEAKEST = 100;

    private static final int STRONGEST = 256;

    private int columns;
    private int lines;
    private int[] squares = new int[0];

    /**
     * Counts.
     *
     * @param cloud points
     * @param view drawn in an area that begins at 0, 0, in dots
     * @return how many are in sight
     */
    int count(Cloud cloud, Viewport view) {
        columns = squares(view.area().getWidth());
        lines = squares(view.area().getHeight());
        clear();
        double sx = view.scaleX() / SIDE;
        double sy = view.scaleY() / SIDE;
        double left = view.x().getLowerBound();
        double top = view.y().getUpperBound();
        double[] x = cloud.x();
        double[] y = cloud.y();
        int[] rgb = cloud.rgb();
        int seen = 0;
        for (int i = 0; i < x.length; i++) {
            double column = (x[i] - left) * sx;
            double line = (top - y[i]) * sy;
            if (column >= 0 && column < columns && line >= 0 && line < lines) {
                int at = NUMBERS * ((int) line * columns + (int) column);
                int colour = rgb[i];
                squares[at]++;
                squares[at + 1] += colour >> 16 & 0xFF;
                squares[at + 2] += colour >> 8 & 0xFF;
                squares[at + 3] += colour & 0xFF;
                seen++;
            }
        }
        return seen;
    }

    private static int squares(double dots) {
        return (int) Math.ceil(dots / SIDE);
    }

    private void clear() {
        int length = NUMBERS * columns * lines;
        if (squares.length < length) {
            squares = new int[length];
        } else {
            Arrays.fill(squares, 0, length, 0);
        }
    }

    /** {@return how many points a square holds} */
    int count(int column, int line) {
        return squares[NUMBERS * (line * columns + column)];
    }

    int columns() {
        return columns;
    }

    int lines() {
        return lines;
    }

    /** Paints what was counted. @param raster as large as the area counted in */
    void paint(Raster raster) {
        int most = 1;
        for (int at = 0; at < NUMBERS * columns * lines; at += NUMBERS) {
            most = Math.max(most, squares[at]);
        }
        double step = (STRONGEST - WEAKEST) / Math.log(Math.max(2, most));
        int[] strength = new int[1024];
        Arrays.setAll(strength, c -> c == 0 ? 0 : strength(c, step));
        for (int line = 0, at = 0; line < lines; line++) {
            for (int column = 0; column < columns; column++, at += NUMBERS) {
                int count = squares[at];
                if (count > 0) {
                    int alpha = count < 1024 ? strength[count] : strength(count, step);
                    raster.fill(column * SIDE, line * SIDE, SIDE, alpha, mean(at, count));
                }
            }
        }
    }

    private static int strength(int count, double step) {
        return WEAKEST + (int) (step * Math.log(count));
    }

    private int mean(int at, int count) {
        return squares[at + 1] / count << 16
                | squares[at + 2] / count << 8
                | squares[at + 3] / count;
    }
}
