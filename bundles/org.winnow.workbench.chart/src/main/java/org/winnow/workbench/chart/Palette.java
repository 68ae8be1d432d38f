// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.chart;

import java.awt.Color;

/**
 * Colours that people of any colour vision tell apart: eight for groups, and a scale for numbers
 * that grows evenly lighter.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Okabe and Ito, Color universal design</a>
 * @see <a href="https://doi.org/10.1371/journal.pone.0199239">Nuñez, Anderton and Renslow, PLoS ONE
 *     13, e0199239 (2018)</a>, on scales such as viridis
 */
public final class Palette {

    /** Groups that have a colour of their own. */
    public static final int GROUPS = 8;

    /** Of further groups and of what has no value. */
    public static final Color OTHERS = new Color(0x8A8A8A);

    /**
     * As Okabe and Ito, blue a little lighter and black a brown, so that both show on dark paper.
     */
    private static final int[] COLOURS = {
        0x1578BE, 0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7, 0xA5682A, 0xC9B400
    };

    /** Viridis at equal steps from its dark to its light end; between them lines. */
    private static final int[] SCALE = {
        0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151,
        0xBDDF26, 0xFDE725
    };

    private Palette() {}

    /** {@return the colour of a group} @param number from 0; from {@link #GROUPS} on grey */
    public static Color group(int number) {
        return number < 0 || number >= GROUPS ? OTHERS : new Color(COLOURS[number]);
    }

    /**
     * The colour of a number.
     *
     * @param share where it lies between the least and the largest, 0..1; NaN is grey
     * @return dark blue to yellow
     */
    public static Color scale(double share) {
        return new Color(rgb(share));
    }

    /** {@return as {@link #scale}, 0xRRGGBB} @param share as there */
    public static int rgb(double share) {
        if (Double.isNaN(share)) {
            return OTHERS.getRGB() & 0xFFFFFF;
        }
        double place = Math.min(1, Math.max(0, share)) * (SCALE.length - 1);
        int from = Math.min(SCALE.length - 2, (int) place);
        double part = place - from;
        int a = SCALE[from];
        int b = SCALE[from + 1];
        return mix(a, b, part, 16) | mix(a, b, part, 8) | mix(a, b, part, 0);
    }

    private static int mix(int a, int b, double part, int shift) {
        int from = a >> shift & 0xFF;
        int to = b >> shift & 0xFF;
        return (int) Math.round(from + (to - from) * part) << shift;
    }
}
