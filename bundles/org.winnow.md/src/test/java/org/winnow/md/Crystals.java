// SPDX-License-Identifier: Apache-2.0
package org.winnow.md;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.winnow.api.dynamics.MovingAtoms;
import org.winnow.api.model.Cell;
import org.winnow.api.potential.Forces;
import org.winnow.api.potential.Potential;
import org.winnow.numerics.SplitMix;

/** Crystals that are set in motion. */
final class Crystals {

    static final int SILICON = 14;
    static final double SILICON_MASS = 28.085;

    private Crystals() {}

    /** Silicon, 8 atoms for each cube of the diamond lattice. */
    static MovingAtoms silicon(int repeat, double temperature, long seed) {
        double a = 5.431;
        double[][] basis = {{0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0}};
        double[] x = new double[24 * repeat * repeat * repeat];
        int at = 0;
        for (int cube = 0; cube < repeat * repeat * repeat; cube++) {
            int[] place = {cube % repeat, cube / repeat % repeat, cube / (repeat * repeat)};
            for (int k = 0; k < 8; k++) {
                for (int axis = 0; axis < 3; axis++) {
                    x[at++] = a * (place[axis] + basis[k % 4][axis] + k / 4 * 0.25);
                }
            }
        }
        MovingAtoms atoms = new MovingAtoms(masses(x.length / 3), x, cube(a * repeat));
        heat(atoms, temperature, seed);
        return atoms;
    }

    private static double[] masses(int n) {
        double[] masses = new double[n];
        Arrays.fill(masses, SILICON_MASS);
        return masses;
    }

    static Cell cube(double edge) {
        return Cell.of(new double[] {edge, 0, 0, 0, edge, 0, 0, 0, edge}, true, true, true);
    }

    /** Gives velocities of a temperature, with no momentum. */
    static void heat(MovingAtoms atoms, double temperature, long seed) {
        double[] v = atoms.velocities();
        new SplitMix(seed).gaussians(v);
        for (int k = 0; k < v.length; k++) {
            v[k] /= Math.sqrt(atoms.masses()[k / 3]);
        }
        atoms.rest();
        double factor = Math.sqrt(temperature / atoms.temperature());
        for (int k = 0; k < v.length; k++) {
            v[k] *= factor;
        }
    }

    /** A potential at work on atoms of one species, which it has looked at once. */
    static Forces forces(Potential potential, MovingAtoms atoms, int species) {
        int[] all = new int[atoms.size()];
        Arrays.fill(all, species);
        Forces forces = potential.forces(all);
        atoms.evaluate(forces);
        return forces;
    }

    /**
     * What LAMMPS made of a start.
     *
     * @param atoms at the start
     * @param after places after 100 steps of 1 fs, Å
     */
    record Reference(MovingAtoms atoms, double[] after) {}

    /** Reads what {@code lammps.py} wrote. */
    static Reference reference(String name, double mass) throws IOException {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Crystals.class.getResourceAsStream(name),
                                StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().toList();
            int n = lines.size() - 1;
            double[][] parts = new double[3][3 * n];
            for (int i = 0; i < n; i++) {
                String[] words = lines.get(i + 1).split(",");
                for (int k = 0; k < 9; k++) {
                    parts[k / 3][3 * i + k % 3] = Double.parseDouble(words[k]);
                }
            }
            double[] masses = new double[n];
            Arrays.fill(masses, mass);
            MovingAtoms atoms =
                    new MovingAtoms(masses, parts[0], cube(Double.parseDouble(lines.get(0))));
            System.arraycopy(parts[1], 0, atoms.velocities(), 0, 3 * n);
            return new Reference(atoms, parts[2]);
        }
    }
}
