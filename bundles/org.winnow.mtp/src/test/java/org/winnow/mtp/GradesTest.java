// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.ActiveSet;
import org.winnow.mtp.file.MtpParameters;

class GradesTest {

    private static final double THRESHOLD = 1.001;

    private final MtpParameters p = Examples.potential(8, 2, 4, 3);
    private final MtpPotential potential = new MtpPotential(p, List.of(3, 14));
    private final int count = potential.parameterCount();

    private double[] rows(int from, int to) {
        double[] rows = new double[0];
        for (int seed = from; seed < to; seed++) {
            double[] some = potential.siteGradients(Examples.crystal(2, seed));
            double[] all = Arrays.copyOf(rows, rows.length + some.length);
            System.arraycopy(some, 0, all, rows.length, some.length);
            rows = all;
        }
        return rows;
    }

    private ActiveSet active(double[] rows) {
        ActiveSet set = potential.activeSet(THRESHOLD);
        int passes = 0;
        while (set.offer(rows, 0, Progress.NONE) > 0) {
            passes++;
            assertTrue(passes < 50, "passes must end");
        }
        return set;
    }

    @Test
    void allButTheGaugeIsFilledAndNoTrainingAtomIsBeyondTheThreshold() {
        double[] rows = rows(0, 60);
        ActiveSet set = active(rows);
        int gauge = p.radialFunctions() * (p.radialFunctions() + 1) / 2;
        long filled = Arrays.stream(set.tags()).filter(t -> t != ActiveSet.UNFILLED).count();
        assertTrue(filled <= count - gauge, filled + " of " + count + " with gauge " + gauge);
        assertTrue(filled >= count - gauge - 2, filled + " of " + count + " with gauge " + gauge);
        double[] grades = set.grades(rows);
        for (double grade : grades) {
            assertTrue(grade <= THRESHOLD * (1 + 1e-6), "grade " + grade);
        }
        for (long tag : set.tags()) {
            if (tag != ActiveSet.UNFILLED) {
                assertEquals(1, grades[(int) tag], 1e-6);
            }
        }
    }

    @Test
    void gradesDoNotChangeWhenAtomsTurnButDoWhenTheyAreSqueezed() {
        ActiveSet set = active(rows(0, 60));
        Configuration c = Examples.crystal(2, 1000);
        double[] grades = set.grades(potential.siteGradients(c));
        double[] turned = set.grades(potential.siteGradients(turned(c)));
        double worst = Arrays.stream(grades).max().orElseThrow();
        for (int i = 0; i < grades.length; i++) {
            assertEquals(grades[i], turned[i], 1e-6 * worst);
        }
        Configuration squeezed = Examples.strained(Examples.strained(c, 0, 0, -0.25), 1, 1, -0.25);
        double beyond =
                Arrays.stream(set.grades(potential.siteGradients(squeezed))).max().orElseThrow();
        assertTrue(beyond > 2 * worst && beyond > 2, beyond + " after " + worst);
    }

    /** A quarter turn: (x, y, z) → (y, −x, z). */
    private static Configuration turned(Configuration c) {
        double[] x = Examples.positions(c);
        double[] h = c.cell().vectors();
        turn(x);
        turn(h);
        return Configuration.of(Examples.species(c), x).cell(Cell.of(h, true, true, true)).build();
    }

    private static void turn(double[] vectors) {
        for (int i = 0; i < vectors.length; i += 3) {
            double x = vectors[i];
            vectors[i] = vectors[i + 1];
            vectors[i + 1] = -x;
        }
    }
}
