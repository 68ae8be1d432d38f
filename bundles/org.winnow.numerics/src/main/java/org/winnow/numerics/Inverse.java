// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;

/**
 * The inverse of a square matrix, transposed, and the logarithm of the volume of its rows. Rows are
 * scaled to unit length before they are inverted: their lengths may differ by many powers of ten.
 *
 * @param transposed shape [d × d], one column of the inverse a row
 * @param logVolume ln |det A|
 */
record Inverse(double[] transposed, double logVolume) {

    /**
     * Inverts. Time O(d³).
     *
     * @param a shape [d × d], not changed
     * @param d rows
     * @throws IllegalArgumentException if it has no inverse
     */
    static Inverse of(double[] a, int d) {
        double[] lengths = new double[d];
        DMatrixRMaj unit = new DMatrixRMaj(d, d);
        for (int i = 0; i < d; i++) {
            for (int k = 0; k < d; k++) {
                lengths[i] = Math.max(lengths[i], Math.abs(a[i * d + k]));
            }
            for (int k = 0; k < d; k++) {
                unit.data[i * d + k] = a[i * d + k] / lengths[i];
            }
        }
        LUDecompositionAlt_DDRM lu = new LUDecompositionAlt_DDRM();
        LinearSolverLu_DDRM solver = new LinearSolverLu_DDRM(lu);
        if (!solver.setA(unit)) {
            throw new IllegalArgumentException("rows must have a volume, got none");
        }
        double log = 0;
        for (int i = 0; i < d; i++) {
            log += StrictMath.log(Math.abs(lu.getLU().get(i, i))) + StrictMath.log(lengths[i]);
        }
        DMatrixRMaj inverse = new DMatrixRMaj(d, d);
        solver.invert(inverse);
        CommonOps_DDRM.transpose(inverse);
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < d; k++) {
                inverse.data[j * d + k] /= lengths[j];
            }
        }
        return new Inverse(inverse.data, log);
    }

    /** {@return a copy of one column of the inverse} @param j which */
    double[] column(int j) {
        int d = (int) Math.round(Math.sqrt(transposed.length));
        double[] column = new double[d];
        System.arraycopy(transposed, j * d, column, 0, d);
        return column;
    }
}
