// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.file.MtpReader;
import org.winnow.mtp.file.MtpWriter;

class MtpPotentialTest {

    private final MtpPotential potential =
            new MtpPotential(Examples.potential(12, 2, 6, 5), List.of(14, 3));

    private double energy(Configuration c) {
        return potential.predict(c).energy();
    }

    @Test
    void forcesAreMinusTheSlopeOfTheEnergy() {
        Configuration c = Examples.crystal(2, 1);
        double[] forces = potential.predict(c).forces();
        double largest = Arrays.stream(forces).map(Math::abs).max().getAsDouble();
        double h = 2e-4;
        for (int k = 0; k < forces.length; k += 5) {
            int index = k;
            double slope = slope(by -> energy(Examples.moved(c, index, by)), h);
            assertEquals(-slope, forces[k], 1e-7 * largest, "coordinate " + k);
        }
    }

    @Test
    void virialIsMinusTheSlopeUnderStrain() {
        Configuration c = Examples.crystal(2, 1);
        double[] virial = potential.predict(c).virial();
        double largest = Arrays.stream(virial).map(Math::abs).max().getAsDouble();
        for (int k = 0; k < 9; k++) {
            int row = k / 3;
            int column = k % 3;
            double slope = slope(by -> energy(Examples.strained(c, row, column, by)), 1e-4);
            assertEquals(-slope, virial[k], 1e-7 * largest, "component " + k);
        }
    }

    /** Central differences of fourth order. */
    private static double slope(java.util.function.DoubleUnaryOperator f, double h) {
        double near = f.applyAsDouble(h) - f.applyAsDouble(-h);
        double far = f.applyAsDouble(2 * h) - f.applyAsDouble(-2 * h);
        return (8 * near - far) / (12 * h);
    }

    @Test
    void siteEnergiesAddUpAndForcesCancel() {
        var e = potential.evaluate(Examples.crystal(3, 2));
        assertEquals(e.energy(), Arrays.stream(e.sites()).sum(), 1e-11 * Math.abs(e.energy()));
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            double sum =
                    IntStream.range(0, e.sites().length)
                            .mapToDouble(i -> e.forces()[3 * i + a])
                            .sum();
            assertEquals(0, sum, 1e-9);
        }
    }

    /** Cells far smaller than the cutoff, by images. */
    @Test
    void predictsForASmallCellAsForItsRepeats() {
        Configuration small = Examples.crystal(1, 3);
        double[] h = small.cell().vectors();
        int n = small.size();
        int[] species = new int[8 * n];
        double[] x = new double[24 * n];
        for (int copy = 0; copy < 8; copy++) {
            for (int i = 0; i < n; i++) {
                species[copy * n + i] = small.species(i);
                for (int axis = 0; axis < 3; axis++) {
                    x[3 * (copy * n + i) + axis] =
                            small.position(3 * i + axis)
                                    + (copy & 1) * h[axis]
                                    + (copy >> 1 & 1) * h[3 + axis]
                                    + (copy >> 2) * h[6 + axis];
                }
            }
        }
        double[] twice = Arrays.stream(h).map(v -> 2 * v).toArray();
        Configuration large =
                Configuration.of(species, x).cell(Cell.of(twice, true, true, true)).build();
        var one = potential.predict(small);
        var eight = potential.predict(large);
        assertEquals(8 * one.energy(), eight.energy(), 1e-10 * Math.abs(eight.energy()));
        assertArrayEquals(one.forces(), Arrays.copyOf(eight.forces(), 3 * n), 1e-8);
        for (int k = 0; k < 9; k++) {
            assertEquals(8 * one.virial()[k], eight.virial()[k], 1e-8);
        }
    }

    @Test
    void anIsolatedAtomHasTheEnergyOfItsSpecies() {
        Configuration atom = Configuration.of(new int[] {3}, new double[] {1, 2, 3}).build();
        var e = potential.evaluate(atom);
        assertEquals(potential.parameters().species()[1], e.energy());
        assertArrayEquals(new double[3], e.forces());
        assertArrayEquals(new double[9], e.virial());
        assertEquals(0, e.closePairs());
    }

    @Test
    void countsPairsCloserThanTheMinimalDistance() {
        double[] x = {0, 0, 0, 1.2, 0, 0, 0, 1.4, 0, 0, 0, 1.6};
        Configuration c = Configuration.of(new int[] {14, 14, 3, 3}, x).build();
        assertEquals(2, potential.evaluate(c).closePairs());
    }

    @Test
    void refusesASpeciesItDoesNotKnowAndAtomsAtOnePlace() {
        Configuration copper = Configuration.of(new int[] {29}, new double[3]).build();
        var unknown = assertThrows(IllegalArgumentException.class, () -> potential.predict(copper));
        assertEquals("the potential knows Li,Si, got Cu", unknown.getMessage());
        Configuration twice = Configuration.of(new int[] {3, 3}, new double[6]).build();
        assertThrows(IllegalArgumentException.class, () -> potential.predict(twice));
    }

    @Test
    void predictsTheSameFromManyThreadsAndFromItsOwnFile() throws Exception {
        String text = MtpWriter.text(potential.parameters());
        MtpPotential again = new MtpPotential(MtpReader.read(text, "again.mtp"), List.of(14, 3));
        double[] expected =
                IntStream.range(0, 40).mapToDouble(i -> energy(Examples.crystal(2, i))).toArray();
        double[] got =
                IntStream.range(0, 40)
                        .parallel()
                        .mapToDouble(i -> again.predict(Examples.crystal(2, i)).energy())
                        .toArray();
        assertArrayEquals(expected, got);
    }

    @Test
    void takesSpeciesFromTheNameOrTheTypes() {
        var p = potential.parameters().named(PotentialSpecies.name(List.of(14, 3)));
        assertEquals("Winnow_Si_Li", p.name());
        assertEquals(List.of(14, 3), PotentialSpecies.of(p));
        var thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> PotentialSpecies.of(potential.parameters()));
        assertEquals(
                "the potential numbers its species 0..1 without naming them; name them in this"
                        + " order",
                thrown.getMessage());
    }
}
