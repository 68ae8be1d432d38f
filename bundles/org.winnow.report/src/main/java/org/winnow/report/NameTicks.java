// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.Font;
import java.util.List;

/** How names stand below an axis: beside one another, smaller if need be, or upright. */
final class NameTicks {

    /** Letters may shrink to this share; names that are still too wide stand upright. */
    private static final double LEAST = 0.75;

    /** A blank between two names, in points. */
    private static final double BLANK = 3;

    private NameTicks() {}

    /** The letters for names that share so many points; plain where there are no names. */
    static Font font(List<String> names, double room) {
        double share = share(names, room);
        return share >= 1 || share < LEAST
                ? Fonts.PLAIN
                : Fonts.PLAIN.deriveFont((float) (Fonts.PLAIN.getSize2D() * share));
    }

    static boolean upright(List<String> names, double room) {
        return share(names, room) < LEAST;
    }

    /** The share of their full size at which all names fit. */
    private static double share(List<String> names, double room) {
        double widest = 0;
        for (String name : names) {
            widest = Math.max(widest, Fonts.width(Fonts.PLAIN, name));
        }
        return widest == 0 ? 1 : (room / names.size() - BLANK) / widest;
    }
}
