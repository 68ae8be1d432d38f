// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Arrays;
import org.jfree.data.Range;
import org.winnow.workbench.chart.Axes;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Rows;

/**
 * What a map shows at one instant; immutable by agreement.
 *
 * @param xAxis what is shown across
 * @param yAxis what is shown up
 * @param x place across of every row of the sheet, a logarithm on a logarithmic axis; NaN where
 *     there is none
 * @param y likewise
 * @param all points that are shown
 * @param marked those of them that are marked
 * @param picked those of them that are chosen, the first on top
 * @param colouring what colours mean
 */
record Scene(
        Axis xAxis,
        Axis yAxis,
        double[] x,
        double[] y,
        Cloud all,
        Cloud marked,
        Cloud picked,
        Colouring colouring) {

    /**
     * An axis.
     *
     * @param label with unit
     * @param values of every row
     * @param logarithmic whether places are decimal logarithms of the values
     */
    record Axis(String label, double[] values, boolean logarithmic) {

        /** {@return where each row stands; NaN where it has no place} */
        double[] places() {
            if (!logarithmic) {
                return values;
            }
            double[] places = new double[values.length];
            Arrays.parallelSetAll(places, i -> values[i] > 0 ? Math.log10(values[i]) : Double.NaN);
            return places;
        }
    }

    static Scene of(Axis x, Axis y, Rows visible, Rows marks, Choice choice, Colouring colouring) {
        int[] rgb = colouring.rgb();
        int[] chosen = choice.rows();
        int[] picks = new int[chosen.length];
        Arrays.setAll(picks, i -> chosen[chosen.length - 1 - i]);
        int[] seen = Arrays.stream(picks).filter(visible::contains).toArray();
        double[] across = x.places();
        double[] up = y.places();
        return new Scene(
                x,
                y,
                across,
                up,
                Cloud.of(visible.toArray(), across, up, rgb),
                Cloud.of(marks.among(visible).toArray(), across, up, rgb),
                Cloud.of(seen, across, up, rgb),
                colouring);
    }

    Range rangeX() {
        return Axes.range(all.x());
    }

    Range rangeY() {
        return Axes.range(all.y());
    }

    /** {@return whether a row has a place} @param row any, or −1 */
    boolean has(int row) {
        return row >= 0 && row < x.length && Double.isFinite(x[row]) && Double.isFinite(y[row]);
    }
}
