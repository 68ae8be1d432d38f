// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.PerturbJob;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

class PerturbRunTest {

    private static final double[] CELL = {6, 0, 0, 1, 5, 0, 0, 1, 7};

    private static PerturbJob job(int count, double most, double strain, Double... volumes) {
        return new PerturbJob(
                Inputs.of("in.xyz"),
                Path.of("out.xyz"),
                Optional.empty(),
                false,
                count,
                new PerturbJob.Displacement(most / 2, most),
                new PerturbJob.Deformation(strain, strain / 2),
                List.of(volumes),
                Optional.empty(),
                3);
    }

    private static Configuration start() {
        double[] x = {0, 0, 0, 1, 2, 3, -4, 8, 1, 2, 2, 2};
        return Configuration.of(new int[] {3, 14, 3, 3}, x)
                .cell(Cell.of(CELL, true, true, true))
                .property("config_type", "some")
                .property("energy", "-3.5")
                .energy(-3.5, "energy")
                .build();
    }

    private static double distance(Configuration a, Configuration b, int atom) {
        double square = 0;
        for (int k = 3 * atom; k < 3 * atom + 3; k++) {
            square += Math.pow(a.position(k) - b.position(k), 2);
        }
        return Math.sqrt(square);
    }

    @Test
    void volumesScaleByTheirFactors() {
        Configuration c = start();
        List<Configuration> made = new Variants(job(0, 0, 0, 0.94, 1.0, 1.1)).of(c);
        assertEquals(3, made.size());
        assertEquals(0.94 * c.cell().volume(), made.get(0).cell().volume(), 1e-10);
        assertEquals(1.1 * c.cell().volume(), made.get(2).cell().volume(), 1e-10);
        for (int k = 0; k < 12; k++) {
            assertEquals(c.position(k), made.get(1).position(k), 0);
            assertEquals(Math.cbrt(1.1) * c.position(k), made.get(2).position(k), 1e-12);
        }
    }

    @Test
    void displacementsFillSpheresOfTheirRadii() {
        Configuration c = start();
        List<Double> longest = new ArrayList<>();
        for (Configuration variant : new Variants(job(300, 0.4, 0)).of(c)) {
            assertEquals("displaced", variant.properties().get("variant"));
            assertEquals(c.cell(), variant.cell());
            double most = 0;
            for (int i = 0; i < 4; i++) {
                most = Math.max(most, distance(c, variant, i));
            }
            longest.add(most);
        }
        assertTrue(Collections.max(longest) < 0.4);
        assertTrue(Collections.max(longest) > 0.36, "longest " + Collections.max(longest));
        double mean = longest.stream().mapToDouble(d -> d).average().orElseThrow();
        assertEquals(0.3 * 12 / 13, mean, 0.01); // the largest of four: 12/13 of the radius
    }

    @Test
    void strainsMoveAtomsWithTheCellAndDoNotTurnIt() {
        Configuration c = start();
        List<Configuration> made = new Variants(job(50, 0, 0.1)).of(c);
        assertEquals(50, made.size());
        double most = 0;
        for (Configuration variant : made) {
            double[] strain = strain(variant);
            for (int a = 0; a < 3; a++) {
                most = Math.max(most, Math.abs(strain[4 * a]));
                for (int b = 0; b < 3; b++) {
                    assertEquals(strain[3 * a + b], strain[3 * b + a], 1e-12);
                    assertTrue(Math.abs(strain[3 * a + b]) < (a == b ? 0.1 : 0.05) + 1e-12);
                    double expected = c.position(3 + b);
                    for (int k = 0; k < 3; k++) {
                        expected += c.position(3 + k) * strain[3 * k + b];
                    }
                    assertEquals(expected, variant.position(3 + b), 1e-12);
                }
            }
        }
        assertTrue(most > 0.09);
    }

    /** From the cell, whose first vector lies along x, second in the plane of x and y, …. */
    private static double[] strain(Configuration variant) {
        double[] h = variant.cell().vectors();
        double[] strain = new double[9];
        for (int b = 0; b < 3; b++) {
            double unit0 = b == 0 ? 1 : 0;
            double unit1 = b == 1 ? 1 : 0;
            double unit2 = b == 2 ? 1 : 0;
            double first = h[b] / 6;
            double second = (h[3 + b] - first) / 5;
            double third = (h[6 + b] - second) / 7;
            strain[b] = first - unit0;
            strain[3 + b] = second - unit1;
            strain[6 + b] = third - unit2;
        }
        return strain;
    }

    @Test
    void labelsDoNotOutliveTheirConfiguration() {
        Configuration variant = new Variants(job(1, 0.1, 0)).of(start()).get(0);
        assertTrue(variant.energy().isEmpty());
        assertEquals(null, variant.properties().get("energy"));
        assertEquals("some", variant.tag());
    }

    @Test
    void equalSeedsMakeEqualVariantsAndNumbersDiffer() {
        List<Configuration> once = new Variants(job(2, 0.1, 0.1)).of(start());
        List<Configuration> again = new Variants(job(2, 0.1, 0.1)).of(start());
        assertEquals(6, once.size());
        for (int k = 0; k < 6; k++) {
            assertEquals(once.get(k).fingerprint(), again.get(k).fingerprint());
        }
        assertEquals(6, once.stream().map(Configuration::fingerprint).distinct().count());
    }
}
