// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.util.Arrays;

/** A round mark as opacities of dots, made once and stamped often. */
final class Mark {

    /** Samples a side of a dot, for smooth edges. */
    private static final int SAMPLES = 4;

    private final int side;
    private final int[] alphas;

    /**
     * A ring, or a disc where {@code inner} is 0.
     *
     * @param outer diameter in dots
     * @param inner diameter of the hole
     * @param opacity 0..1
     */
    Mark(double outer, double inner, double opacity) {
        side = (int) Math.ceil(outer) / 2 * 2 + 1;
        alphas = new int[side * side];
        Arrays.setAll(
                alphas,
                at -> (int) Math.round(256 * opacity * cover(at % side, at / side, outer, inner)));
    }

    private double cover(int column, int line, double outer, double inner) {
        int hits = 0;
        for (int s = 0; s < SAMPLES * SAMPLES; s++) {
            double dx = column - side / 2 + (s % SAMPLES + 0.5) / SAMPLES - 0.5;
            double dy = line - side / 2 + (s / SAMPLES + 0.5) / SAMPLES - 0.5;
            double r = 2 * Math.sqrt(dx * dx + dy * dy);
            hits += r <= outer && r >= inner ? 1 : 0;
        }
        return (double) hits / (SAMPLES * SAMPLES);
    }

    int side() {
        return side;
    }

    /** {@return 0..256} @param at line × side + column */
    int alpha(int at) {
        return alphas[at];
    }
}
