// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import java.util.List;

/** How views stand in the window: one behind the other, or side by side. */
public sealed interface Layout {

    /**
     * Views one behind the other, the first in front.
     *
     * @param views their ids, at least one; those that are not installed are left out
     */
    record Stack(List<String> views) implements Layout {}

    /**
     * Two parts beside or above each other.
     *
     * @param sideBySide side by side; otherwise one above the other
     * @param share of the first part, above 0 and below 1
     * @param first left or upper
     * @param second right or lower
     */
    record Split(boolean sideBySide, double share, Layout first, Layout second) implements Layout {}

    /** {@return views one behind the other} @param views their ids, the first in front */
    static Layout stack(String... views) {
        return new Stack(List.of(views));
    }

    /** {@return two parts side by side} @param share of the left @param left it @param right it */
    static Layout beside(double share, Layout left, Layout right) {
        return new Split(true, share, left, right);
    }

    /**
     * {@return one part above another} @param share of the upper @param upper it @param lower it
     */
    static Layout above(double share, Layout upper, Layout lower) {
        return new Split(false, share, upper, lower);
    }
}
