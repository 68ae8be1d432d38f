// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.geom.Rectangle2D;
import org.jfree.data.Range;

/**
 * Which part of the plane of two properties is seen in which part of the screen.
 *
 * @param x range across
 * @param y range up
 * @param area where it is drawn; y grows downwards there
 */
record Viewport(Range x, Range y, Rectangle2D area) {

    /** Ranges are not made narrower than this share of their size: doubles end there. */
    private static final double NARROWEST = 1e-12;

    double pixelX(double value) {
        return area.getX() + (value - x.getLowerBound()) * scaleX();
    }

    double pixelY(double value) {
        return area.getMaxY() - (value - y.getLowerBound()) * scaleY();
    }

    double scaleX() {
        return area.getWidth() / x.getLength();
    }

    double scaleY() {
        return area.getHeight() / y.getLength();
    }

    double valueX(double pixel) {
        return x.getLowerBound() + (pixel - area.getX()) / scaleX();
    }

    double valueY(double pixel) {
        return y.getLowerBound() + (area.getMaxY() - pixel) / scaleY();
    }

    /**
     * Shows more or less; what lies under a pixel stays there.
     *
     * @param factor below 1 to come nearer
     * @param px the pixel
     * @param py the pixel
     * @return the new one
     */
    Viewport zoomed(double factor, double px, double py) {
        return new Viewport(around(x, valueX(px), factor), around(y, valueY(py), factor), area);
    }

    private static Range around(Range range, double fixed, double factor) {
        double low = fixed - (fixed - range.getLowerBound()) * factor;
        double high = fixed + (range.getUpperBound() - fixed) * factor;
        double size = Math.max(Math.abs(low), Math.abs(high));
        return Double.isFinite(high - low) && high - low > NARROWEST * size
                ? new Range(low, high)
                : range;
    }

    /** {@return the same, moved} @param dx pixels to the right @param dy pixels down */
    Viewport panned(double dx, double dy) {
        return new Viewport(
                Range.shift(x, -dx / scaleX(), true), Range.shift(y, dy / scaleY(), true), area);
    }
}
