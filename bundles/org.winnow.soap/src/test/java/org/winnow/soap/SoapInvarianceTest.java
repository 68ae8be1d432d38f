// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;

/** What must not change the description of an environment. */
class SoapInvarianceTest {

    private static final SpeciesSet SET = SpeciesSet.of(3, 8, 14);
    private static final SoapDescriptor SOAP = new SoapDescriptor(SoapParameters.PAPER);
    private static final double[] CELL = {6, 0, 0, 1.5, 5, 0, -1, 2, 7};

    private static Configuration crystal(long seed, int n) {
        Random random = new Random(seed);
        int[] species = random.ints(n, 0, 2).map(k -> k == 0 ? 3 : 14).toArray();
        double[] positions = random.doubles(3 * n, -2, 9).toArray();
        return Configuration.of(species, positions).cell(Cell.of(CELL, true, true, true)).build();
    }

    private static double[] positions(Configuration c) {
        double[] positions = new double[3 * c.size()];
        Arrays.setAll(positions, c::position);
        return positions;
    }

    private static int[] species(Configuration c) {
        int[] species = new int[c.size()];
        Arrays.setAll(species, c::species);
        return species;
    }

    /** Largest difference of unit rows, row i of one to row {@code order[i]} of the other. */
    private static void assertSameRows(FeatureMatrix a, FeatureMatrix b, int[] order) {
        for (int i = 0; i < order.length; i++) {
            double[] u = SoapReferenceTest.unit(a, i);
            double[] v = SoapReferenceTest.unit(b, order[i]);
            assertArrayEquals(u, v, 1e-10);
        }
    }

    private static int[] identity(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        return order;
    }

    @Test
    void staysTheSameUnderRotationAndTranslation() {
        Configuration c = crystal(1, 20);
        double[] moved = turn(positions(c));
        for (int k = 0; k < moved.length; k++) {
            moved[k] += 3.7 - k % 3;
        }
        Configuration other =
                Configuration.of(species(c), moved)
                        .cell(Cell.of(turn(CELL), true, true, true))
                        .build();
        assertSameRows(SOAP.describe(c, SET), SOAP.describe(other, SET), identity(20));
        assertArrayEquals(SOAP.meanUnit(c, SET), SOAP.meanUnit(other, SET), 1e-10);
    }

    private static double[] turn(double[] vectors) {
        double[] out = new double[vectors.length];
        double c = Math.cos(0.7);
        double s = Math.sin(0.7);
        double d = Math.cos(1.1);
        double t = Math.sin(1.1);
        for (int k = 0; k < vectors.length; k += 3) {
            double x = c * vectors[k] - s * vectors[k + 1];
            double y = s * vectors[k] + c * vectors[k + 1];
            out[k] = x;
            out[k + 1] = d * y - t * vectors[k + 2];
            out[k + 2] = t * y + d * vectors[k + 2];
        }
        return out;
    }

    @Test
    void followsARenumberingOfAtoms() {
        Configuration c = crystal(2, 17);
        int[] order = new int[17];
        Arrays.setAll(order, i -> (i * 5 + 3) % 17);
        int[] species = new int[17];
        double[] positions = new double[51];
        for (int i = 0; i < 17; i++) {
            species[order[i]] = c.species(i);
            for (int a = 0; a < 3; a++) {
                positions[3 * order[i] + a] = c.position(3 * i + a);
            }
        }
        Configuration other = Configuration.of(species, positions).cell(c.cell()).build();
        assertSameRows(SOAP.describe(c, SET), SOAP.describe(other, SET), order);
        assertArrayEquals(SOAP.meanUnit(c, SET), SOAP.meanUnit(other, SET), 1e-12);
    }

    @Test
    void staysTheSameInASupercell() {
        Configuration c = crystal(3, 9);
        int[] species = new int[18];
        double[] positions = new double[54];
        for (int i = 0; i < 18; i++) {
            species[i] = c.species(i % 9);
            for (int a = 0; a < 3; a++) {
                positions[3 * i + a] = c.position(3 * (i % 9) + a) + i / 9 * CELL[3 + a];
            }
        }
        double[] cell = CELL.clone();
        for (int a = 0; a < 3; a++) {
            cell[3 + a] *= 2;
        }
        Configuration twice =
                Configuration.of(species, positions).cell(Cell.of(cell, true, true, true)).build();
        int[] first = identity(9);
        assertSameRows(SOAP.describe(c, SET), SOAP.describe(twice, SET), first);
        assertArrayEquals(SOAP.meanUnit(c, SET), SOAP.meanUnit(twice, SET), 1e-10);
    }

    @Test
    void tellsAtomsAtTheSamePlaceApart() {
        Configuration two = Configuration.of(new int[] {3, 14}, new double[6]).build();
        FeatureMatrix rows = SOAP.describe(two, SET);
        assertSameRows(rows, rows, new int[] {1, 0});
    }
}
