// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Symmetric positive semidefinite systems, as least squares make them. Rows and columns are scaled
 * to a diagonal of 1 and a ridge is added to it: at first one near rounding, ten times more where
 * that does not make the matrix definite (from level 16 on it is singular: Cayley–Hamilton).
 */
final class LinearSolver {

    private static final double RIDGE = 1e-13;

    private final int size;
    private final double[] scales;
    private final LinearSolverDense<DMatrixRMaj> solver;

    /** The elements of a matrix. */
    @FunctionalInterface
    interface Entries {
        double get(int row, int column);
    }

    /**
     * Decomposes a matrix.
     *
     * @param size rows
     * @param entries symmetric
     */
    LinearSolver(int size, Entries entries) {
        this.size = size;
        scales = new double[size];
        for (int i = 0; i < size; i++) {
            double diagonal = entries.get(i, i);
            scales[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 1;
        }
        solver = LinearSolverFactory_DDRM.chol(size);
        double ridge = RIDGE;
        while (!solver.setA(scaled(entries, ridge))) {
            ridge *= 10;
            if (ridge > 1) {
                throw new ArithmeticException("least squares must be finite, got NaN or infinity");
            }
        }
    }

    private DMatrixRMaj scaled(Entries entries, double ridge) {
        DMatrixRMaj a = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                a.data[i * size + j] = entries.get(i, j) * scales[i] * scales[j];
            }
            a.data[i * size + i] += ridge;
        }
        return a;
    }

    /** {@return x with A x = b} */
    double[] solve(double[] b) {
        DMatrixRMaj right = new DMatrixRMaj(size, 1);
        for (int i = 0; i < size; i++) {
            right.data[i] = b[i] * scales[i];
        }
        DMatrixRMaj x = new DMatrixRMaj(size, 1);
        solver.solve(right, x);
        for (int i = 0; i < size; i++) {
            x.data[i] *= scales[i];
        }
        return x.data;
    }
}
