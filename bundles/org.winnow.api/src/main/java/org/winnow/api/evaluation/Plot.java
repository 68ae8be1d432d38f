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
     */
    public record Axis(String label, boolean logarithmic) {}

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
        EMPHASIS
    }

    /**
     * One curve or cloud.
     *
     * @param label for the legend; series of one label share colour and mark, and one entry
     * @param style how it is drawn
     * @param onRight whether against the right axis
     * @param x shape [m]
     * @param y shape [m]
     */
    public record Series(String label, Style style, boolean onRight, double[] x, double[] y) {

        /** The label of what has no name of its own; drawn in grey. */
        public static final String OTHERS = "others";
    }
}
