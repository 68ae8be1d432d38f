// SPDX-License-Identifier: Apache-2.0
package org.winnow.benchmarks;

import java.util.Arrays;
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
import org.winnow.mtp.basis.BasisBuilder;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.ForceSweep;
import org.winnow.mtp.sweep.GradientSweep;
import org.winnow.mtp.sweep.Jacobian;
import org.winnow.mtp.sweep.JacobianSweep;
import org.winnow.mtp.sweep.Model;
import org.winnow.mtp.sweep.MomentPlan;
import org.winnow.mtp.sweep.Neighborhoods;
import org.winnow.numerics.NeighborList;

/**
 * Moment tensor potential of silicon, 216 displaced atoms, 28 neighbors within 5 Å, radial basis 6;
 * times are per atom. The scalar kernels: {@code -jvmArgsAppend -Dwinnow.simd=off}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(MtpBenchmark.ATOMS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class MtpBenchmark {

    static final int ATOMS = 216;
    private static final double LATTICE = 5.43;

    /** Level of the basis. */
    @Param({"8", "16", "20"})
    public int level;

    private final Configuration silicon = silicon();
    private final NeighborList list = new NeighborList();
    private final Neighborhoods neighborhoods = new Neighborhoods();
    private final int[] types = new int[ATOMS];
    private final double[] sites = new double[ATOMS];
    private final double[] forces = new double[3 * ATOMS];
    private final double[] virial = new double[9];
    private Model model;
    private ForceSweep sweep;
    private GradientSweep gradients;
    private JacobianSweep jacobians;
    private Jacobian jacobian;
    private double[] gradient;

    /** Makes a potential with coefficients by chance. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        MtpParameters p = MtpParameters.untrained(BasisBuilder.ofLevel(level), 1, 2, 5, 6);
        double[] radial = normal(random, p.radialFunctions() * 6, 0.05);
        double[] linear = normal(random, p.moments().scalars().length, 0.1);
        p = p.with(1, radial, new double[] {-1}, linear);
        model = new Model(p, new MomentPlan(p.moments()));
        sweep = new ForceSweep(model);
        gradients = new GradientSweep(model);
        jacobians = new JacobianSweep(model);
        jacobian = new Jacobian(model, false);
        jacobian.withVirial(false);
        gradient = new double[p.parameterCount()];
        neighbors();
    }

    private static double[] normal(Random random, int count, double width) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> width * random.nextGaussian());
        return values;
    }

    private static Configuration silicon() {
        double[] sites = {0, 0, 0, .5, .5, 0, .5, 0, .5, 0, .5, .5};
        Random random = new Random(2);
        double[] x = new double[3 * ATOMS];
        for (int i = 0; i < ATOMS; i++) {
            int cell = i / 8;
            int[] at = {cell % 3, cell / 3 % 3, cell / 9};
            for (int axis = 0; axis < 3; axis++) {
                double place = at[axis] + sites[3 * (i % 8 / 2) + axis] + 0.25 * (i % 2);
                x[3 * i + axis] = LATTICE * place + 0.1 * random.nextGaussian();
            }
        }
        int[] species = new int[ATOMS];
        Arrays.fill(species, 14);
        double edge = 3 * LATTICE;
        Cell cell = Cell.of(new double[] {edge, 0, 0, 0, edge, 0, 0, 0, edge}, true, true, true);
        return Configuration.of(species, x).cell(cell).build();
    }

    private void neighbors() {
        list.build(silicon, 5);
        neighborhoods.fill(list, types, model);
    }

    /** {@return energy and forces, neighbor list included} */
    @Benchmark
    public double energyAndForces() {
        neighbors();
        return sweep.run(model, neighborhoods, sites, forces, virial);
    }

    /** {@return loss with its derivative by all parameters; neighbors are found once a training} */
    @Benchmark
    public double lossAndGradient() {
        double energy = sweep.run(model, neighborhoods, sites, forces, virial);
        gradients.run(model, neighborhoods, energy, forces, virial, gradient);
        return gradient[0];
    }

    /** {@return derivatives of energy and forces by all parameters} */
    @Benchmark
    public double allDerivatives() {
        jacobians.run(model, neighborhoods, jacobian);
        return jacobian.energy()[0];
    }
}
