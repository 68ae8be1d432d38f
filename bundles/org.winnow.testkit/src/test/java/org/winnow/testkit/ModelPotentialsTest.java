// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Potential;

class ModelPotentialsTest {

    private static final double STEP = 1e-5;

    @Test
    void aPairOfArgonHasTheEnergyOfTheFormula() {
        double r = 3.405 * StrictMath.pow(2, 1.0 / 6);
        var pair = Configuration.of(new int[] {18, 18}, new double[] {0, 0, 0, 0, r, 0}).build();
        double shift = 4 * (StrictMath.pow(2.5, -12) - StrictMath.pow(2.5, -6));
        double expected = 119.8 * 8.617333262e-5 * (-1 - shift);
        assertEquals(expected, LennardJones.argon().predict(pair).energy(), 1e-15);
    }

    @Test
    void siliconHasTheCohesiveEnergyOfThePaper() {
        double energy = new StillingerWeber().predict(diamond(5.431, 0)).energy();
        assertEquals(-2 * 2.1683, energy / 8, 2e-4); // −2 ε per atom at a = 5.431 Å
    }

    @Test
    void forcesAndVirialsAreDerivativesOfTheEnergy() {
        check(new StillingerWeber(), diamond(5.2, 0.4));
        check(LennardJones.argon(), argon());
    }

    private static void check(Potential potential, Configuration c) {
        var p = potential.predict(c);
        double[] x = positions(c);
        for (int k = 0; k < x.length; k++) {
            double[] moved = x.clone();
            moved[k] += STEP;
            double up = potential.predict(with(c, moved, c.cell())).energy();
            moved[k] -= 2 * STEP;
            double down = potential.predict(with(c, moved, c.cell())).energy();
            assertEquals(-(up - down) / (2 * STEP), p.forces()[k], 1e-6, "force " + k);
        }
        for (int k = 0; k < 9; k++) {
            double up = potential.predict(strained(c, k, STEP)).energy();
            double down = potential.predict(strained(c, k, -STEP)).energy();
            assertEquals(-(up - down) / (2 * STEP), p.virial()[k], 1e-5, "virial " + k);
        }
    }

    private static double[] positions(Configuration c) {
        double[] x = new double[3 * c.size()];
        Arrays.setAll(x, c::position);
        return x;
    }

    private static Configuration with(Configuration c, double[] x, Cell cell) {
        int[] species = new int[c.size()];
        Arrays.setAll(species, c::species);
        return Configuration.of(species, x).cell(cell).build();
    }

    private static Configuration strained(Configuration c, int k, double amount) {
        double[] strain = new double[9];
        strain[k] = amount;
        double[] x = rows(positions(c), strain);
        return with(c, x, Cell.of(rows(c.cell().vectors(), strain), true, true, true));
    }

    private static double[] rows(double[] rows, double[] strain) {
        double[] out = rows.clone();
        for (int i = 0; i < rows.length; i += 3) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    out[i + a] += rows[i + b] * strain[3 * b + a];
                }
            }
        }
        return out;
    }

    private static Configuration diamond(double a, double noise) {
        double[] x = {
            0, 0, 0, 0, .5, .5, .5, 0, .5, .5, .5, 0, .25, .25, .25, .25, .75, .75, .75, .25, .75,
            .75, .75, .25
        };
        Random random = new Random(7);
        Arrays.setAll(x, k -> a * x[k] + noise * (random.nextDouble() - 0.5));
        int[] species = new int[8];
        Arrays.fill(species, 14);
        return Configuration.of(species, x)
                .cell(Cell.of(new double[] {a, 0, 0, 0, a, 0, 0, 0, a}, true, true, true))
                .build();
    }

    private static Configuration argon() {
        double[] x = {0.1, 0, 0.2, 2.6, 2.7, 0, 0, 2.9, 2.4, 2.7, 0.3, 2.6};
        return Configuration.of(new int[] {18, 18, 18, 18}, x)
                .cell(Cell.of(new double[] {5.3, 0, 0, 0.4, 5.4, 0, 0, 0.3, 5.2}, true, true, true))
                .build();
    }
}
