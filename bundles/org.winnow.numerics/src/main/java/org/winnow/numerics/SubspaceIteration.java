// SPDX-License-Identifier: Apache-2.0
package org.winnow.numerics;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.winnow.api.engine.Progress;

/** Finds eigenvectors of the largest eigenvalues of the covariance of rows; one use each. */
final class SubspaceIteration {

    /** What is left of a vector that lies in the span of those before it; becomes 0. */
    private static final double NOTHING = 1e-12;

    private static final long SEED = 1;

    private final CentredRows rows;
    private final int d;
    private final int block;
    private final int wanted;
    private final Dense dense;
    private double[] values;
    private double[] parts;

    /** Of {@code block} directions that are iterated, {@code wanted} must settle. */
    SubspaceIteration(CentredRows rows, int d, int block, int wanted) {
        this.rows = rows;
        this.d = d;
        this.block = block;
        this.wanted = wanted;
        dense = Dense.forWork((double) d * block * block);
        values = new double[block];
    }

    /** {@return orthonormal directions, largest variance first, shape [block × d]} */
    double[] run(PrincipalComponents.Accuracy accuracy, Progress progress) {
        double[] q = new Random(SEED).doubles((long) block * d, -1, 1).toArray();
        orthonormalise(q);
        double done = 0;
        for (int step = 1; ; step++) {
            double before = done;
            double[] products = rows.covariance(q, part -> progress.report(before));
            double change = solve(q, products);
            if (change <= accuracy.tolerance() || step == accuracy.steps()) {
                if (change > accuracy.tolerance()) {
                    warn(progress, step);
                }
                progress.report(1);
                return turned(q);
            }
            done = Math.max(done, share(change, step, accuracy));
            q = turned(products);
            orthonormalise(q);
        }
    }

    private static void warn(Progress progress, int steps) {
        progress.warn(
                "principal components must settle, but still change after "
                        + steps
                        + " steps: places along them are rough");
    }

    /** Changes fall by about the same factor a step. */
    private static double share(double change, int step, PrincipalComponents.Accuracy accuracy) {
        double settled = StrictMath.log(Math.min(1, change)) / StrictMath.log(accuracy.tolerance());
        return Math.max(settled, (double) step / accuracy.steps());
    }

    /**
     * Rayleigh and Ritz: solves within the span of q.
     *
     * @return the largest change of a wanted eigenvalue, as a share of the largest eigenvalue
     */
    private double solve(double[] q, double[] products) {
        DMatrixRMaj within = new DMatrixRMaj(block, block);
        for (int k = 0; k < block; k++) {
            for (int m = 0; m <= k; m++) {
                double one = dense.dot(q, k * d, products, m * d, d);
                double other = dense.dot(q, m * d, products, k * d, d);
                within.set(k, m, (one + other) / 2);
                within.set(m, k, (one + other) / 2);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(block, true, true);
        if (!eigen.decompose(within)) {
            throw new ArithmeticException("eigenvalues of the covariance must converge");
        }
        return take(eigen);
    }

    private double take(EigenDecomposition_F64<DMatrixRMaj> eigen) {
        int[] order =
                IntStream.range(0, block)
                        .boxed()
                        .sorted(Comparator.comparingDouble(e -> -eigen.getEigenvalue(e).getReal()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] before = values;
        values = new double[block];
        parts = new double[block * block];
        double change = 0;
        for (int k = 0; k < block; k++) {
            values[k] = eigen.getEigenvalue(order[k]).getReal();
            System.arraycopy(eigen.getEigenVector(order[k]).data, 0, parts, k * block, block);
            if (k < wanted) {
                double most = Math.max(values[0], Double.MIN_NORMAL);
                change = Math.max(change, Math.abs(values[k] - before[k]) / most);
            }
        }
        return change;
    }

    /** {@return vectors mixed by the eigenvectors found within their span} */
    private double[] turned(double[] vectors) {
        double[] turned = new double[block * d];
        for (int k = 0; k < block; k++) {
            for (int m = 0; m < block; m++) {
                add(vectors, m, parts[k * block + m], turned, k);
            }
        }
        return turned;
    }

    private void add(double[] from, int m, double factor, double[] to, int k) {
        for (int c = 0; c < d; c++) {
            to[k * d + c] = Math.fma(factor, from[m * d + c], to[k * d + c]);
        }
    }

    /** Gram and Schmidt, twice, which is exact to rounding. */
    private void orthonormalise(double[] q) {
        for (int k = 0; k < block; k++) {
            double before = length(q, k);
            for (int pass = 0; pass < 2; pass++) {
                for (int m = 0; m < k; m++) {
                    add(q, m, -dense.dot(q, m * d, q, k * d, d), q, k);
                }
            }
            double left = length(q, k);
            double factor = left > NOTHING * before ? 1 / left : 0;
            for (int c = k * d; c < (k + 1) * d; c++) {
                q[c] *= factor;
            }
        }
    }

    private double length(double[] q, int k) {
        return Math.sqrt(dense.dot(q, k * d, q, k * d, d));
    }
}
