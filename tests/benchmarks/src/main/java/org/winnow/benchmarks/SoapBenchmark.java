// SPDX-License-Identifier: Apache-2.0
package org.winnow.benchmarks;

import java.util.Random;
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
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.model.SpeciesSet;
import org.winnow.numerics.NeighborList;
import org.winnow.soap.SoapDescriptor;
import org.winnow.soap.SoapParameters;

/**
 * SOAP of one configuration, neighbor list included; times are for one atom.
 *
 * <p>A jittered crystal of two species and 500 atoms. Its lattice constant sets the number of
 * neighbors: about 11 and 32 as in the published timings of other programs, and 44. Each benchmark
 * runs in a process of its own for vectors and for plain Java, since a process decides once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(SoapBenchmark.ATOMS)
public class SoapBenchmark {

    /** Atoms of the configuration. */
    public static final int ATOMS = 500;

    private static final String MODULE = "--add-modules=jdk.incubator.vector";
    private static final double[] FACES = {0, 0, 0, .5, .5, 0, .5, 0, .5, 0, .5, .5};

    /** Which case: cutoff in Å, and so on. */
    @Param({"paper", "wide", "dense"})
    public String system;

    private SoapDescriptor soap;
    private Configuration configuration;
    private SpeciesSet species;
    private final NeighborList list = new NeighborList();

    /** Makes the configuration and the descriptor. */
    @Setup
    public void prepare() {
        boolean paper = system.equals("paper");
        double lattice = paper ? 4.05 : system.equals("wide") ? 4.05 : 3.61;
        SoapParameters wide = SoapParameters.PAPER.lengths(5, 0.5, 0.5).size(8, 8);
        soap = new SoapDescriptor(paper ? SoapParameters.PAPER : wide);
        configuration = crystal(lattice);
        species = SpeciesSet.of(3, 14);
    }

    private static Configuration crystal(double lattice) {
        Random random = new Random(3);
        int[] species = random.ints(ATOMS, 0, 2).map(k -> k == 0 ? 3 : 14).toArray();
        double[] positions = new double[3 * ATOMS];
        for (int i = 0; i < ATOMS; i++) {
            int[] corner = {i / 100, i / 20 % 5, i / 4 % 5};
            for (int a = 0; a < 3; a++) {
                double place = corner[a] + FACES[3 * (i % 4) + a];
                positions[3 * i + a] = place * lattice + 0.08 * random.nextGaussian();
            }
        }
        double edge = 5 * lattice;
        double[] cell = {edge, 0, 0, 0, edge, 0, 0, 0, edge};
        return Configuration.of(species, positions).cell(Cell.of(cell, true, true, true)).build();
    }

    /** {@return the mean unit power spectrum, with vectors} */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = MODULE)
    public double[] meanUnit() {
        return soap.meanUnit(configuration, species);
    }

    /** {@return the mean unit power spectrum, in plain Java} */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Dwinnow.simd=off")
    public double[] meanUnitScalar() {
        return soap.meanUnit(configuration, species);
    }

    /** {@return all power spectra, with vectors} */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = MODULE)
    public FeatureMatrix describe() {
        return soap.describe(configuration, species);
    }

    /** {@return all power spectra, in plain Java} */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Dwinnow.simd=off")
    public FeatureMatrix describeScalar() {
        return soap.describe(configuration, species);
    }

    /** {@return the number of neighbors, from a fresh neighbor list} */
    @Benchmark
    @Fork(value = 1)
    public int neighbors() {
        list.build(configuration, soap.cutoff());
        return list.total();
    }
}
