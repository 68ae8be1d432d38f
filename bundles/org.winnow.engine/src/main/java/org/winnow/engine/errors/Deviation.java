// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.errors;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.api.model.Configuration;
import org.winnow.api.potential.Potential.Prediction;

/**
 * By how much a prediction differs from one configuration's labels: prediction − reference.
 *
 * @param atoms N
 * @param composition reduced formula
 * @param energy per atom, eV; NaN without a label
 * @param forces whether there are labels of forces; the sums below are 0 without
 * @param squares sum of squares over components, (eV/Å)²
 * @param components sum of absolute components, eV/Å
 * @param largestComponent absolute, eV/Å
 * @param vectors sum of the lengths of the atoms' error vectors, eV/Å
 * @param largestVector longest of them, eV/Å
 * @param virial of six components, see {@link #VIRIAL}, eV; empty without a label
 * @param volume of the cell, Å³; 0 without
 * @param norms of force norms, by atomic number
 */
public record Deviation(
        int atoms,
        String composition,
        double energy,
        boolean forces,
        double squares,
        double components,
        double largestComponent,
        double vectors,
        double largestVector,
        double[] virial,
        double volume,
        Map<Integer, NormSums> norms) {

    /** Indices of the components xx, yy, zz, yz, xz and xy: a virial is symmetric. */
    static final int[] VIRIAL = {0, 4, 8, 5, 2, 1};

    /**
     * Compares.
     *
     * @param c with labels or without
     * @param p what a potential says of it
     * @return the differences
     */
    public static Deviation of(Configuration c, Prediction p) {
        double energy = (p.energy() - c.energy().orElse(Double.NaN)) / c.size();
        double squares = 0;
        double components = 0;
        double largestComponent = 0;
        double vectors = 0;
        double largestVector = 0;
        Map<Integer, NormSums> norms = new TreeMap<>();
        for (int atom = 0; c.hasForces() && atom < c.size(); atom++) {
            double square = 0;
            for (int k = 3 * atom; k < 3 * atom + 3; k++) {
                double d = Math.abs(p.forces()[k] - c.force(k));
                square += d * d;
                components += d;
                largestComponent = Math.max(largestComponent, d);
            }
            squares += square;
            vectors += Math.sqrt(square);
            largestVector = Math.max(largestVector, Math.sqrt(square));
            norms.computeIfAbsent(c.species(atom), z -> new NormSums())
                    .add(reference(c, atom), prediction(p, atom));
        }
        return new Deviation(
                c.size(),
                c.composition().intern(),
                energy,
                c.hasForces(),
                squares,
                components,
                largestComponent,
                vectors,
                largestVector,
                c.hasVirial() ? virial(c, p) : new double[0],
                c.cell().volume(),
                norms);
    }

    private static double[] virial(Configuration c, Prediction p) {
        return Arrays.stream(VIRIAL).mapToDouble(k -> p.virial()[k] - c.virial(k)).toArray();
    }

    /** {@return whether there is anything to compare} */
    public boolean labelled() {
        return forces || virial.length > 0 || !Double.isNaN(energy);
    }

    /** {@return the length of an atom's force, eV/Å} */
    static double reference(Configuration c, int atom) {
        int k = 3 * atom;
        return length(c.force(k), c.force(k + 1), c.force(k + 2));
    }

    /** {@return the length of an atom's predicted force, eV/Å} */
    static double prediction(Prediction p, int atom) {
        int k = 3 * atom;
        return length(p.forces()[k], p.forces()[k + 1], p.forces()[k + 2]);
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
