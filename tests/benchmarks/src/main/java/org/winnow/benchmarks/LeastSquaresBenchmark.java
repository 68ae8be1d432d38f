// SPDX-License-Identifier: Apache-2.0
package org.winnow.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.winnow.mtp.sweep.RowProducts;

/**
 * The two kinds of dense work in a training, on one thread: the products of all columns of a
 * Jacobian with 40 000 rows, and a ridged solution of the system they make. The trainer takes its
 * own kernel for the first (of 222 columns 239 ms; EJML 650, commons-math3 775) and EJML for the
 * second (0.66 ms; commons-math3 0.90, the loops of a textbook 0.71; of 400 columns 4.4, 5.1, 4.5).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class LeastSquaresBenchmark {

    private static final int ROWS = 40_000;
    private static final double RIDGE = 1e-10;

    /** Parameters: level 16 of two species, and about twice as many. */
    @Param({"222", "400"})
    public int parameters;

    private final RowProducts products = new RowProducts();
    private double[] columns;
    private double[] sums;
    private DMatrixRMaj transposed;
    private DMatrixRMaj square;
    private BlockRealMatrix block;
    private double[] system;
    private double[] right;

    /** Draws a Jacobian; column after column, as the trainer has it. */
    @Setup(Level.Trial)
    public void draw() {
        int n = parameters;
        columns = new Random(1).doubles((long) n * ROWS, -1, 1).toArray();
        sums = new double[n * n];
        transposed = DMatrixRMaj.wrap(n, ROWS, columns);
        square = new DMatrixRMaj(n, n);
        double[][] rows = new double[n][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(columns, i * ROWS, (i + 1) * ROWS));
        block = new BlockRealMatrix(rows);
        CommonOps_DDRM.multOuter(transposed, square);
        system = square.data.clone();
        for (int i = 0; i < n; i++) {
            system[i * n + i] *= 1 + RIDGE;
        }
        right = new Random(2).doubles(n, -1, 1).toArray();
    }

    /** {@return JᵀJ, one half, by the trainer's kernel} */
    @Benchmark
    public double[] productOurs() {
        Arrays.fill(sums, 0);
        products.add(columns, parameters, ROWS, ROWS, sums, parameters);
        return sums;
    }

    /** {@return JᵀJ by EJML} */
    @Benchmark
    public DMatrixRMaj productEjml() {
        CommonOps_DDRM.multOuter(transposed, square);
        return square;
    }

    /** {@return JᵀJ by commons-math3, in blocks} */
    @Benchmark
    public RealMatrix productCommonsMath() {
        return block.multiply(block.transpose());
    }

    /** {@return the solution by EJML, as the trainer does} */
    @Benchmark
    public double[] solutionEjml() {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(parameters);
        if (!solver.setA(DMatrixRMaj.wrap(parameters, parameters, system.clone()))) {
            throw new ArithmeticException("not definite");
        }
        DMatrixRMaj x = new DMatrixRMaj(parameters, 1);
        solver.solve(DMatrixRMaj.wrap(parameters, 1, right.clone()), x);
        return x.data;
    }

    /** {@return the solution by commons-math3} */
    @Benchmark
    public RealVector solutionCommonsMath() {
        double[][] rows = new double[parameters][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(system, i * parameters, (i + 1) * parameters));
        return new CholeskyDecomposition(new Array2DRowRealMatrix(rows, false), 1e-10, 1e-300)
                .getSolver()
                .solve(new ArrayRealVector(right, false));
    }

    /** {@return the solution by Cholesky's loops as they stand in a textbook} */
    @Benchmark
    public double[] solutionPlain() {
        int n = parameters;
        double[] l = system.clone();
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = l[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i * n + k] * l[j * n + k];
                }
                l[i * n + j] = i == j ? Math.sqrt(sum) : sum / l[j * n + j];
            }
            for (int k = 0; k < i; k++) {
                x[i] -= l[i * n + k] * x[k];
            }
            x[i] /= l[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= l[k * n + i] * x[k];
            }
            x[i] /= l[i * n + i];
        }
        return x;
    }
}
