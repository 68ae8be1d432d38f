// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import org.winnow.api.model.Configuration;

/**
 * The kernel of two environments of clusters as a sum over pairs of atoms, with neither radial nor
 * angular basis: the rotation average of a squared overlap comes from Legendre polynomials of the
 * angles, Σ_mm' I^l_mm'² = Σ_{iji'j'} A A' ((2l + 1)/4π)² P_l(u_i·u_i') P_l(u_j·u_j').
 */
final class ExactKernel {

    private final Cutoff cutoff;
    private final double sigma;
    private final int degree;

    ExactKernel(double cutoff, double width, double sigma, int degree) {
        this.cutoff = new Cutoff(cutoff, width);
        this.sigma = sigma;
        this.degree = degree;
    }

    double of(Configuration a, int i, Configuration b, int j, double kappa) {
        double[][] first = environment(a, i);
        double[][] second = environment(b, j);
        double scale = 4 * Math.PI * Math.pow(Math.PI * sigma * sigma, 1.5);
        double total = 0;
        for (int l = 0; l <= degree; l++) {
            double[][] overlaps = new double[first.length][second.length];
            for (int p = 0; p < first.length; p++) {
                for (int q = 0; q < second.length; q++) {
                    double coupling = first[p][4] == second[q][4] ? 1 : kappa;
                    overlaps[p][q] = scale * coupling * overlap(l, first[p], second[q]);
                }
            }
            double share = (2 * l + 1) / (4 * Math.PI);
            total += share * share / (2 * l + 1) * square(l, overlaps, first, second);
        }
        return total;
    }

    private static double square(int l, double[][] a, double[][] first, double[][] second) {
        double sum = 0;
        for (int p = 0; p < first.length; p++) {
            for (int r = 0; r < first.length; r++) {
                double turn = legendre(l, cosine(first[p], first[r]));
                for (int q = 0; q < second.length; q++) {
                    for (int s = 0; s < second.length; s++) {
                        double other = legendre(l, cosine(second[q], second[s]));
                        sum += a[p][q] * a[r][s] * turn * other;
                    }
                }
            }
        }
        return sum;
    }

    /** Rows of x, y, z, weight, species: the center and all within the cutoff. */
    private double[][] environment(Configuration c, int i) {
        return java.util.stream.IntStream.range(0, c.size())
                .mapToObj(j -> atom(c, i, j))
                .filter(atom -> radius(atom) < cutoff.radius())
                .toArray(double[][]::new);
    }

    private double[] atom(Configuration c, int i, int j) {
        double[] atom = new double[5];
        for (int a = 0; a < 3; a++) {
            atom[a] = c.position(3 * j + a) - c.position(3 * i + a);
        }
        double over = Math.max(0, radius(atom) - cutoff.start());
        double width = cutoff.radius() - cutoff.start();
        atom[3] = (1 + Math.cos(Math.PI * over / width)) / 2;
        atom[4] = c.species(j);
        return atom;
    }

    private static double radius(double[] atom) {
        return Math.sqrt(atom[0] * atom[0] + atom[1] * atom[1] + atom[2] * atom[2]);
    }

    private static double cosine(double[] u, double[] v) {
        double product = radius(u) * radius(v);
        return product == 0 ? 1 : (u[0] * v[0] + u[1] * v[1] + u[2] * v[2]) / product;
    }

    /** w w' e^{−(r² + s²)/4σ²} i_l(rs/2σ²), with i_l from its integral ½ ∫ e^{xt} P_l(t) dt. */
    private double overlap(int l, double[] a, double[] b) {
        double r = radius(a);
        double s = radius(b);
        double x = r * s / (2 * sigma * sigma);
        int steps = 4000;
        double sum = 0;
        for (int k = 0; k <= steps; k++) {
            double t = -1 + 2.0 * k / steps;
            double simpson = k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2;
            sum += simpson * Math.exp(x * (t - 1)) * legendre(l, t);
        }
        double bessel = sum / (3 * steps); // times e^−x; half the interval's 2/steps/3
        double gauss = Math.exp(-(r - s) * (r - s) / (4 * sigma * sigma));
        return a[3] * b[3] * gauss * bessel;
    }

    private static double legendre(int l, double x) {
        double before = 1;
        double value = l == 0 ? 1 : x;
        for (int k = 2; k <= l; k++) {
            double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
            before = value;
            value = next;
        }
        return value;
    }
}
