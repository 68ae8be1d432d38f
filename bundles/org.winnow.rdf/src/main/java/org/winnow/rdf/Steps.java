// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/**
 * How far atoms moved from one frame to the next: along the shortest of all ways between their
 * periodic images. Right as long as no atom moves farther than half the shortest height of the
 * cell. A cell that changes takes its atoms along; that is no motion.
 */
final class Steps {

    private final double[] cell;
    private final boolean[] periodic = new boolean[3];
    private final double[] inverse;
    private final double[] fractions;

    /** Looks at a frame. @param frame n atoms @param wrapped whether positions may jump */
    Steps(Configuration frame, boolean wrapped) {
        Cell given = frame.cell();
        cell = given.completed();
        for (int k = 0; k < 3; k++) {
            periodic[k] = wrapped && given.periodic(k);
        }
        inverse = given.inverse();
        int n = frame.size();
        fractions = new double[3 * n];
        for (int i = 0; i < 3 * n; i += 3) {
            for (int k = 0; k < 3; k++) {
                fractions[i + k] =
                        frame.position(i) * inverse[k]
                                + frame.position(i + 1) * inverse[3 + k]
                                + frame.position(i + 2) * inverse[6 + k];
            }
        }
    }

    /** {@return half the shortest distance of opposite faces, Å; infinite if nothing repeats} */
    double reach() {
        double reach = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 3; k++) {
            double x = inverse[k];
            double y = inverse[3 + k];
            double z = inverse[6 + k];
            if (periodic[k]) {
                reach = Math.min(reach, 0.5 / Math.sqrt(x * x + y * y + z * z));
            }
        }
        return reach;
    }

    /**
     * Adds each atom's step to where it was.
     *
     * @param before the frame before
     * @param positions shape [n × 3], Å; moved on
     * @return the longest step, Å
     */
    double move(Steps before, double[] positions) {
        double longest = 0;
        double[] f = new double[3];
        double[] step = new double[3];
        for (int i = 0; i < positions.length; i += 3) {
            for (int k = 0; k < 3; k++) {
                double d = fractions[i + k] - before.fractions[i + k];
                f[k] = periodic[k] ? d - Math.rint(d) : d;
            }
            longest = Math.max(longest, shortest(f, step));
            for (int k = 0; k < 3; k++) {
                positions[i + k] += step[k];
            }
        }
        return Math.sqrt(longest);
    }

    /** In skewed cells the nearest image may be a neighbor of what rounding gives. */
    private double shortest(double[] f, double[] step) {
        double best = Double.POSITIVE_INFINITY;
        for (int a = periodic[0] ? -1 : 0; a <= (periodic[0] ? 1 : 0); a++) {
            for (int b = periodic[1] ? -1 : 0; b <= (periodic[1] ? 1 : 0); b++) {
                for (int c = periodic[2] ? -1 : 0; c <= (periodic[2] ? 1 : 0); c++) {
                    double x = component(f, a, b, c, 0);
                    double y = component(f, a, b, c, 1);
                    double z = component(f, a, b, c, 2);
                    double square = x * x + y * y + z * z;
                    if (square < best) {
                        best = square;
                        step[0] = x;
                        step[1] = y;
                        step[2] = z;
                    }
                }
            }
        }
        return best;
    }

    private double component(double[] f, int a, int b, int c, int axis) {
        return (f[0] + a) * cell[axis] + (f[1] + b) * cell[3 + axis] + (f[2] + c) * cell[6 + axis];
    }
}
