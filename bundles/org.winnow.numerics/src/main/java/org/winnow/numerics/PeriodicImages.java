// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Arrays;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/**
 * The atoms of a configuration, wrapped into the cell, followed by all their periodic images that
 * may lie within the cutoff of one of them.
 *
 * <p>An image is kept if it is within the cutoff of the cell, measured across each pair of faces,
 * and of the box around the atoms. Both tests only ever keep too many.
 */
final class PeriodicImages {

    /** Most images or neighbors that are held, about 4 GB. */
    static final int MOST = 100_000_000;

    /** Widens the reach against rounding, in fractions of a cell vector. */
    private static final double SLACK = 1e-9;

    int count;
    double[] x = new double[256];
    double[] y = new double[256];
    double[] z = new double[256];
    int[] atom = new int[256];

    /** The box around the wrapped atoms, widened by the cutoff: x, y, z. */
    final double[] low = new double[3];

    final double[] high = new double[3];

    private final double[] reach = new double[3];
    private double[] cell;
    private double[] inverse;
    private double[] fractions = new double[768];

    void build(Configuration configuration, double cutoff) {
        count = 0;
        int n = configuration.size();
        reserve(n);
        cell = configuration.cell().completed();
        inverse = configuration.cell().inverse();
        for (int i = 0; i < n; i++) {
            wrap(configuration, i);
        }
        enclose(n, cutoff);
        if (configuration.cell().periodic()) {
            measureReach(configuration.cell(), cutoff, n);
            for (int i = 0; i < n; i++) {
                addImages(configuration.cell(), i);
            }
        }
    }

    private void wrap(Configuration configuration, int i) {
        double px = configuration.position(3 * i);
        double py = configuration.position(3 * i + 1);
        double pz = configuration.position(3 * i + 2);
        double wx = px;
        double wy = py;
        double wz = pz;
        for (int k = 0; k < 3; k++) {
            double f = px * inverse[k] + py * inverse[3 + k] + pz * inverse[6 + k];
            if (configuration.cell().periodic(k)) {
                double whole = Math.floor(f);
                wx -= whole * cell[3 * k];
                wy -= whole * cell[3 * k + 1];
                wz -= whole * cell[3 * k + 2];
                f -= whole;
            }
            fractions[3 * i + k] = f;
        }
        add(i, wx, wy, wz);
    }

    private void add(int i, double px, double py, double pz) {
        x[count] = px;
        y[count] = py;
        z[count] = pz;
        atom[count++] = i;
    }

    private void enclose(int n, double cutoff) {
        double[][] axes = {x, y, z};
        for (int k = 0; k < 3; k++) {
            double least = axes[k][0];
            double most = least;
            for (int i = 1; i < n; i++) {
                least = Math.min(least, axes[k][i]);
                most = Math.max(most, axes[k][i]);
            }
            double margin = cutoff * (1 + SLACK) + SLACK * (most - least);
            low[k] = least - margin;
            high[k] = most + margin;
        }
    }

    /** The cutoff in units of the distance between opposite faces of the cell. */
    private void measureReach(Cell given, double cutoff, int n) {
        double expected = n;
        for (int k = 0; k < 3; k++) {
            double a = inverse[k];
            double b = inverse[3 + k];
            double c = inverse[6 + k];
            boolean periodic = given.periodic(k);
            reach[k] = periodic ? cutoff * Math.sqrt(a * a + b * b + c * c) + SLACK : 0;
            expected *= 1 + 2 * reach[k];
        }
        if (expected > MOST) {
            throw new IllegalArgumentException(
                    "a cell must need at most "
                            + MOST
                            + " images of its atoms within the cutoff, got about "
                            + (long) expected);
        }
    }

    private void addImages(Cell given, int i) {
        int a1 = last(given, 0, i);
        int b1 = last(given, 1, i);
        int c1 = last(given, 2, i);
        double px = x[i];
        double py = y[i];
        double pz = z[i];
        for (int a = first(given, 0, i); a <= a1; a++) {
            for (int b = first(given, 1, i); b <= b1; b++) {
                for (int c = first(given, 2, i); c <= c1; c++) {
                    if ((a | b | c) != 0) {
                        addIfNear(
                                i,
                                px + (a * cell[0] + b * cell[3] + c * cell[6]),
                                py + (a * cell[1] + b * cell[4] + c * cell[7]),
                                pz + (a * cell[2] + b * cell[5] + c * cell[8]));
                    }
                }
            }
        }
    }

    private int first(Cell given, int k, int i) {
        return given.periodic(k) ? (int) Math.ceil(-reach[k] - fractions[3 * i + k]) : 0;
    }

    private int last(Cell given, int k, int i) {
        return given.periodic(k) ? (int) Math.floor(1 + reach[k] - fractions[3 * i + k]) : 0;
    }

    private void addIfNear(int i, double px, double py, double pz) {
        if (px >= low[0]
                && px <= high[0]
                && py >= low[1]
                && py <= high[1]
                && pz >= low[2]
                && pz <= high[2]) {
            reserve(count + 1);
            add(i, px, py, pz);
        }
    }

    private void reserve(int length) {
        if (x.length < length) {
            int grown = 2 * length;
            x = Arrays.copyOf(x, grown);
            y = Arrays.copyOf(y, grown);
            z = Arrays.copyOf(z, grown);
            atom = Arrays.copyOf(atom, grown);
        }
        if (fractions.length < 3 * length && count == 0) {
            fractions = new double[6 * length];
        }
    }
}
