// SPDX-License-Identifier: Apache-2.0
package org.winnow.soap;

import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The best radial basis of a given size for atoms that lie as they do in matter: for each l the
 * leading eigenfunctions φ of the overlap kernel K_l on [0, cutoff] (Mercer's expansion K_l(r, s) =
 * Σ λ_n φ_n(r) φ_n(s)), each times √λ_n.
 *
 * <p>The measure μ in which they are orthonormal says where precision is wanted. It grows as r⁴
 * (there are r² atoms, and next to none nearer than a bond), fades with the square of the cutoff's
 * weight, has a floor for short bonds, and a point mass for the center atom. With a flat measure
 * the error of kernels is about six times larger. Whatever the measure, it vanishes as n grows.
 *
 * <p>Method: the integral operator at Gauss–Legendre points (Nyström), its symmetric eigenproblem,
 * and from the eigenvectors the functions at any r, g_n(r) = √(4π (πσ²)^{3/2} / λ_n) Σ_q μ_q K_l(r,
 * r_q) φ_n(r_q). The factor makes the dot product the overlap of the densities themselves. The
 * eigenvalues are simple (K_l is totally positive); an eigenfunction's value of largest magnitude
 * at a point is taken positive, the first of equals. Functions whose eigenvalue is lost in
 * rounding, below 1e−15 of the largest, are zero: they would add nothing.
 *
 * @see <a href="https://doi.org/10.1098/rsta.1909.0016">Mercer, Phil. Trans. A 209, 415 (1909)</a>
 */
final class MercerBasis implements RadialBasis {

    /** Eigenvalues below this share of the largest are rounding. */
    private static final double NEGLIGIBLE = 1e-15;

    /** Least density of the measure. */
    static final double FLOOR = 1e-3;

    /** Point mass at r = 0, Å. */
    static final double CENTER = 0.1;

    private final int size;
    private final OverlapKernel kernel;
    private final double[] points;
    private final double[] weights;

    /** Eigenvalues, shape [(l + 1) × size]. */
    private final double[] eigenvalues;

    /** Factors of K_l(r, r_q), shape [(l + 1) × points × size]. */
    private final double[] coefficients;

    private final double[] values;
    private final double[] slopes;
    private double[] columns = new double[0]; // K_l(r, r_q)/r^l of the last r, and derivatives
    private double last = Double.NaN;

    MercerBasis(Cutoff cutoff, double sigma, int size, int degree) {
        this.size = size;
        kernel = new OverlapKernel(sigma, degree);
        // more than rounding needs: the kernel is a Gaussian of width √2 σ
        int spare = Math.max(12, size);
        int inner = spare + (int) Math.ceil(4 * cutoff.start() / sigma);
        int outer = spare + (int) Math.ceil(4 * (cutoff.radius() - cutoff.start()) / sigma);
        points = new double[1 + inner + outer];
        weights = new double[points.length];
        weights[0] = CENTER; // at r = 0
        place(1, inner, 0, cutoff.start(), cutoff);
        place(1 + inner, outer, cutoff.start(), cutoff.radius(), cutoff);
        values = new double[degree + 1];
        slopes = new double[degree + 1];
        eigenvalues = new double[(degree + 1) * size];
        coefficients = new double[(degree + 1) * points.length * size];
        double scale = 4 * Math.PI * StrictMath.pow(Math.PI * sigma * sigma, 1.5);
        DMatrixRMaj[] operators = operators(degree);
        for (int l = 0; l <= degree; l++) {
            solve(l, operators[l], scale);
        }
    }

    private void place(int at, int count, double from, double to, Cutoff cutoff) {
        if (to > from) {
            GaussIntegrator gauss = new GaussIntegratorFactory().legendre(count, from, to);
            for (int q = 0; q < count; q++) {
                points[at + q] = gauss.getPoint(q);
                weights[at + q] = gauss.getWeight(q) * density(gauss.getPoint(q), cutoff);
            }
        }
    }

    /** The measure's density at r > 0. */
    static double density(double r, Cutoff cutoff) {
        double share = r / cutoff.radius();
        double weight = cutoff.weight(r);
        return FLOOR + (1 - FLOOR) * share * share * share * share * weight * weight;
    }

    /** √w_p K_l(r_p, r_q) √w_q for all l. */
    private DMatrixRMaj[] operators(int degree) {
        int count = points.length;
        DMatrixRMaj[] operators = new DMatrixRMaj[degree + 1];
        for (int l = 0; l <= degree; l++) {
            operators[l] = new DMatrixRMaj(count, count);
        }
        for (int p = 0; p < count; p++) {
            for (int q = 0; q <= p; q++) {
                kernel.reduced(points[p], points[q], values, slopes);
                double factor = Math.sqrt(weights[p] * weights[q]);
                for (int l = 0; l <= degree; l++) {
                    operators[l].set(p, q, factor * values[l]);
                    operators[l].set(q, p, factor * values[l]);
                    factor *= points[p];
                }
            }
        }
        return operators;
    }

    private void solve(int l, DMatrixRMaj operator, double scale) {
        int count = points.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(count, true, true);
        if (!eigen.decompose(operator)) {
            throw new ArithmeticException("eigenvalues of the radial kernel must converge");
        }
        int[] order = descending(eigen);
        double largest = eigen.getEigenvalue(order[0]).getReal();
        for (int n = 0; n < size; n++) {
            double value = eigen.getEigenvalue(order[n]).getReal();
            if (value > NEGLIGIBLE * largest) {
                eigenvalues[l * size + n] = value;
                keep(l, n, eigen.getEigenVector(order[n]).data, Math.sqrt(scale / value));
            }
        }
    }

    private static int[] descending(EigenDecomposition_F64<DMatrixRMaj> eigen) {
        return IntStream.range(0, eigen.getNumberOfEigenvalues())
                .boxed()
                .sorted((a, b) -> Double.compare(value(eigen, b), value(eigen, a)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double value(EigenDecomposition_F64<DMatrixRMaj> eigen, int index) {
        return eigen.getEigenvalue(index).getReal();
    }

    private void keep(int l, int n, double[] vector, double factor) {
        int peak = 0;
        double height = 0;
        for (int q = 0; q < vector.length; q++) {
            // a place without weight, where a part of the range is empty, counts for nothing
            double function = weights[q] > 0 ? Math.abs(vector[q]) / Math.sqrt(weights[q]) : 0;
            if (function > height) {
                height = function;
                peak = q;
            }
        }
        double signed = vector[peak] < 0 ? -factor : factor;
        for (int q = 0; q < vector.length; q++) {
            coefficients[(l * vector.length + q) * size + n] =
                    signed * vector[q] * Math.sqrt(weights[q]);
        }
    }

    /** {@return λ_n of degree l, in Å} @param l degree @param n 0..size − 1, descending */
    double eigenvalue(int l, int n) {
        return eigenvalues[l * size + n];
    }

    @Override
    public void at(int l, double r, double[] into, double[] intoSlopes, int offset) {
        int count = points.length;
        if (r != last) {
            fillColumns(r);
        }
        for (int n = 0; n < size; n++) {
            into[offset + n] = 0;
            intoSlopes[offset + n] = 0;
        }
        for (int q = 0; q < count; q++) {
            double value = columns[2 * (l * count + q)];
            double slope = columns[2 * (l * count + q) + 1];
            int from = (l * count + q) * size;
            for (int n = 0; n < size; n++) {
                into[offset + n] = Math.fma(coefficients[from + n], value, into[offset + n]);
                intoSlopes[offset + n] =
                        Math.fma(coefficients[from + n], slope, intoSlopes[offset + n]);
            }
        }
    }

    private void fillColumns(double r) {
        int count = points.length;
        columns = columns.length == 0 ? new double[2 * count * values.length] : columns;
        for (int q = 0; q < count; q++) {
            kernel.reduced(r, points[q], values, slopes);
            for (int l = 0; l < values.length; l++) {
                columns[2 * (l * count + q)] = values[l];
                columns[2 * (l * count + q) + 1] = slopes[l];
            }
        }
        last = r;
    }
}
