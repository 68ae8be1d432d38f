// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.Color;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.winnow.workbench.model.Rows;

/**
 * Points in flat arrays; immutable by agreement.
 *
 * @param rows which row of the sheet each point is
 * @param x across
 * @param y up
 * @param rgb colours, 0xRRGGBB
 */
record Cloud(int[] rows, double[] x, double[] y, int[] rgb) {

    static final Cloud EMPTY = new Cloud(new int[0], new double[0], new double[0], new int[0]);

    /**
     * Those rows that have both coordinates, in the order given.
     *
     * @param rows candidates
     * @param x of every row of the sheet
     * @param y of every row of the sheet
     * @param rgb of every row of the sheet
     */
    static Cloud of(int[] rows, double[] x, double[] y, int[] rgb) {
        int[] kept = new int[rows.length];
        double[] across = new double[rows.length];
        double[] up = new double[rows.length];
        int[] colours = new int[rows.length];
        int size = 0;
        for (int row : rows) {
            if (Double.isFinite(x[row]) && Double.isFinite(y[row])) {
                kept[size] = row;
                across[size] = x[row];
                up[size] = y[row];
                colours[size++] = rgb[row];
            }
        }
        return new Cloud(
                Arrays.copyOf(kept, size),
                Arrays.copyOf(across, size),
                Arrays.copyOf(up, size),
                Arrays.copyOf(colours, size));
    }

    int size() {
        return rows.length;
    }

    /** {@return the same points in one colour} */
    Cloud in(Color colour) {
        int[] same = new int[rgb.length];
        Arrays.fill(same, colour.getRGB() & 0xFFFFFF);
        return new Cloud(rows, x, y, same);
    }

    /** {@return the rows of points that are inside} @param inside told the number of the point */
    Rows where(IntPredicate inside) {
        int[] caught = new int[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (inside.test(i)) {
                caught[count++] = rows[i];
            }
        }
        return Rows.of(Arrays.copyOf(caught, count));
    }

    /**
     * Finds the point nearest to a pixel. Time O(n).
     *
     * @param view where points are drawn
     * @param px the pixel
     * @param py the pixel
     * @param reach how far it may be, pixels
     * @return its row, or −1; of equally near ones the one drawn last
     */
    int nearest(Viewport view, double px, double py, double reach) {
        double across = view.valueX(px);
        double up = view.valueY(py);
        double sx = view.scaleX();
        double sy = view.scaleY();
        double best = reach * reach;
        int row = -1;
        for (int i = 0; i < x.length; i++) {
            double dx = (x[i] - across) * sx;
            double dy = (y[i] - up) * sy;
            double d = dx * dx + dy * dy;
            if (d <= best) {
                best = d;
                row = rows[i];
            }
        }
        return row;
    }
}
