// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * Curves or points over one pair of axes, and perhaps a second vertical axis; says what is drawn,
 * not how.
 *
 * @param name file name without ending, such as {@code similarity-map}
 * @param title one line
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param right a second vertical axis, for the series that say so
 * @param series what is drawn, the first at the back
 */
public record Plot(
        String name, String title, Axis x, Axis y, Optional<Axis> right, List<Series> series) {

    /**
     * An axis.
     *
     * @param label with the unit in brackets where there is one, such as {@code Distance [Å]}
     * @param logarithmic whether in powers of ten
     * @param names what stands at 0, 1, 2 and so on, such as potentials; empty for numbers
     */
    public record Axis(String label, boolean logarithmic, List<String> names) {

        /**
         * An axis of numbers.
         *
         * @param label with the unit in brackets where there is one
         * @param logarithmic whether in powers of ten
         */
        public Axis(String label, boolean logarithmic) {
            this(label, logarithmic, List.of());
        }
    }

    /** How a series is drawn. */
    public enum Style {
        /** Straight lines from point to point. */
        LINE,
        /** A level up to the next point: cumulative counts. */
        STEP,
        /** A broad pale line: what a {@link #LINE} of the same label is compared with. */
        SHADE,
        /** A thin dotted line: a level to compare with. */
        GUIDE,
        /** A mark a point. */
        POINTS,
        /** Small pale marks: the whole behind a part. */
        BACKGROUND,
        /** Large marks with an outline: the part before the whole. */
        EMPHASIS,
        /** A bar from 0 a point; those of several labels at one place stand side by side. */
        BARS
    }

    /**
     * One curve or cloud. A series without points keeps a colour for its label and stands in no
     * legend, so that a label can look the same in every figure.
     *
     * @param label for the legend; series of one label share colour and mark, and one entry
     * @param style how it is drawn
     * @param onRight whether against the right axis
     * @param x shape [m]
     * @param y shape [m]
     * @param errors how far error bars reach up and down from y, shape [m]; NaN for none there,
     *     empty for none at all
     */
    public record Series(
            String label, Style style, boolean onRight, double[] x, double[] y, double[] errors) {

        /** The label of what has no name of its own; drawn in grey. */
        public static final String OTHERS = "others";

        /**
         * A series without error bars.
         *
         * @param label for the legend
         * @param style how it is drawn
         * @param onRight whether against the right axis
         * @param x shape [m]
         * @param y shape [m]
         */
        public Series(String label, Style style, boolean onRight, double[] x, double[] y) {
            this(label, style, onRight, x, y, new double[0]);
        }
    }
}
