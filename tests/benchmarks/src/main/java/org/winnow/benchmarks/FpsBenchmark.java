// SPDX-License-Identifier: Apache-2.0
package org.winnow.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Sampler.Task;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;
import org.winnow.kernel.AverageKernel;
import org.winnow.kernel.Spaces;
import org.winnow.sampler.FarthestPointSampler;

/**
 * Whole farthest-point samplings: 2000 of 100 000 × 50 in clusters, 1000 of 100 000 × 392 unit rows
 * of quickly falling variance, as SOAP features have. One shot in a new JVM is what a user waits
 * for.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "--add-modules", "jdk.incubator.vector"})
public class FpsBenchmark {

    private static final int ROWS = 100_000;

    /** Which vectors. */
    @Param({"clusters", "soap"})
    public String rows;

    /** The start rule; the medoid is found first, beyond the choices themselves. */
    @Param({"first", "medoid"})
    public String start;

    private Space space;
    private int count;

    /** Draws the vectors. */
    @Setup
    public void draw() {
        boolean clusters = rows.equals("clusters");
        count = clusters ? 2000 : 1000;
        FeatureMatrix vectors = clusters ? clusters(50, 200) : falling(392, 40);
        space = new Spaces().linear(new AverageKernel(!clusters, "metric"), vectors);
    }

    /** {@return the choice} */
    @Benchmark
    public Selection choose() {
        Task task = new Task(count, new int[0], IntStream.range(0, ROWS).toArray(), 1);
        return new FarthestPointSampler(start).select(space, task, Progress.NONE);
    }

    private static FeatureMatrix clusters(int d, int centres) {
        Random random = new Random(1);
        double[] centre = random.doubles((long) centres * d, -2, 2).toArray();
        double[] x = new double[ROWS * d];
        for (int i = 0; i < ROWS; i++) {
            int c = random.nextInt(centres);
            for (int k = 0; k < d; k++) {
                x[i * d + k] = centre[c * d + k] + 0.3 * random.nextGaussian();
            }
        }
        return new FeatureMatrix(ROWS, d, x);
    }

    private static FeatureMatrix falling(int d, int directions) {
        Random random = new Random(1);
        double[] mean = random.doubles(d).toArray();
        double[] along = random.doubles((long) directions * d, -1, 1).toArray();
        double[] phases = random.doubles(4L * directions, -1, 1).toArray();
        double[] spread = {0.1, 0.2, 0.5, 0.5};
        double[] x = new double[ROWS * d];
        for (int i = 0; i < ROWS; i++) {
            int phase = random.nextInt(4);
            System.arraycopy(mean, 0, x, i * d, d);
            for (int p = 0; p < directions; p++) {
                double wide = phases[phase * directions + p];
                double share = wide + spread[phase] * random.nextGaussian();
                double weight = share * Math.pow(p + 1, -1.2) / 2;
                for (int k = 0; k < d; k++) {
                    x[i * d + k] += weight * along[p * d + k];
                }
            }
        }
        return new FeatureMatrix(ROWS, d, x);
    }
}
