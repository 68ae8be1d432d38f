// SPDX-License-Identifier: Apache-2.0
package org.winnow.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.winnow.api.engine.Progress;
import org.winnow.numerics.Dense;

/**
 * X Xᵀ of 2000 × 1000 on one thread, ours and EJML's: 8 Gflop counted, so 100 ms are 80 GF/s. With
 * {@code -Dwinnow.simd=off} among the JVM's arguments ours is the scalar twin.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--add-modules",
            "jdk.incubator.vector",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"
        })
public class DenseBenchmark {

    private static final int ROWS = 2000;
    private static final int COLUMNS = 1000;

    private final double[] out = new double[ROWS * ROWS];
    private final double[] distances = new double[ROWS];
    private double[] x;
    private DMatrixRMaj matrix;
    private DMatrixRMaj product;
    private Dense dense;

    /** Draws X. */
    @Setup
    public void draw() {
        x = new Random(1).doubles((long) ROWS * COLUMNS, -1, 1).toArray();
        matrix = DMatrixRMaj.wrap(ROWS, COLUMNS, x);
        product = new DMatrixRMaj(ROWS, ROWS);
        dense = Dense.forWork(1e12);
    }

    /** {@return X Xᵀ, one half and its mirror} */
    @Benchmark
    public double[] square() {
        dense.square(x, COLUMNS, out, Progress.NONE);
        return out;
    }

    /** {@return X Xᵀ as any product} */
    @Benchmark
    public double[] product() {
        dense.product(x, x, COLUMNS, out, Progress.NONE);
        return out;
    }

    /** {@return X Xᵀ by EJML} */
    @Benchmark
    public DMatrixRMaj ejml() {
        return CommonOps_DDRM.multTransB(matrix, matrix, product);
    }

    /** {@return squared distances of one row to all: 6 Mflop} */
    @Benchmark
    public double[] squaredDistances() {
        dense.squaredDistances(x, COLUMNS, 0, 0, ROWS, distances);
        return distances;
    }
}
