// SPDX-License-Identifier: Apache-2.0
package org.winnow.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;
import org.winnow.soap.SoapDescriptor;
import org.winnow.soap.SoapParameters;
import org.winnow.testkit.Moves;
import org.winnow.testkit.Samples;

/** Time an atom of the SOAP descriptor, neighbor list included, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DescriptorBenchmark {

    private static final int ATOMS = 64;

    /** Cutoff in Å: few neighbors, or many. */
    @Param({"3", "5"})
    double cutoff;

    private final Configuration configuration = Moves.repeated(Samples.random(1), ATOMS / 8);
    private final SpeciesSet species = SpeciesSet.of(3, 14);
    private SoapDescriptor soap;

    /** Fills the descriptor's tables. */
    @Setup
    public void prepare() {
        SoapParameters paper = SoapParameters.PAPER;
        soap = new SoapDescriptor(paper.lengths(cutoff, paper.width(), paper.sigma()));
    }

    /** {@return the mean unit power spectrum: what the average kernel asks for} */
    @Benchmark
    @OperationsPerInvocation(ATOMS)
    public double[] meanUnit() {
        return soap.meanUnit(configuration, species);
    }

    /** {@return a power spectrum an atom} */
    @Benchmark
    @OperationsPerInvocation(ATOMS)
    public FeatureMatrix describe() {
        return soap.describe(configuration, species);
    }
}
