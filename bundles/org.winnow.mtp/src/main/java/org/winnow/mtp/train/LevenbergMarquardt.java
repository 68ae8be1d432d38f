// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.train.NormalEquations.Products;

/**
 * Levenberg–Marquardt on the radial coefficients; species' and linear coefficients are solved for
 * exactly at each point (variable projection, doi:10.1137/0710036, with Kaufman's Jacobian: the
 * Schur complement of the linear block).
 *
 * <p>Damping after Nielsen (IMM-REP-1999-05). Radial functions stay orthonormal, which changes
 * nothing but the conditioning. A step costs one Jacobian of the linear part to try it, and one of
 * all parameters where it was a success.
 */
final class LevenbergMarquardt implements Optimizer {

    private static final double FIRST_DAMPING = 1e-2;

    /** Ends after this many steps in a row that gain less than a small part of the loss. */
    private static final int SMALL_STEPS = 3;

    /** Times the tolerance. */
    private static final double SMALL_GAIN = 1e-4;

    private static final double LARGEST_DAMPING = 1e8;

    private final NormalEquations equations;
    private final int functions;
    private final double smallGain;
    private final Trend trend = new Trend();
    private MtpParameters best;
    private double loss;
    private double damping = FIRST_DAMPING;
    private double growth = 2;
    private int small;
    private int iteration;

    /** The products at the best point; null where they must still be made. */
    private Products products;

    LevenbergMarquardt(NormalEquations equations, MtpParameters start, double tolerance) {
        this.equations = equations;
        smallGain = tolerance * SMALL_GAIN;
        functions = start.radialFunctions();
        best = start;
        loss = Double.NaN;
    }

    /**
     * Solves for species' and linear coefficients.
     *
     * @param equations of a set
     * @param p with radial coefficients
     * @return with the best other ones
     */
    static Solved solveLinear(NormalEquations equations, MtpParameters p) {
        Products linear = equations.linear(p);
        double[] x = solution(linear);
        int species = p.speciesCount();
        MtpParameters solved =
                p.with(
                        p.scaling(),
                        p.radial(),
                        Arrays.copyOf(x, species),
                        Arrays.copyOfRange(x, species, x.length));
        return new Solved(solved, loss(linear, x));
    }

    /** Parameters with the best linear ones, and their loss up to rounding. */
    record Solved(MtpParameters parameters, double loss) {}

    private static double loss(Products linear, double[] x) {
        double loss = linear.square();
        for (int i = 0; i < x.length; i++) {
            double row = 2 * linear.get(i, linear.size());
            for (int j = 0; j < x.length; j++) {
                row += linear.get(i, j) * x[j];
            }
            loss += row * x[i];
        }
        return loss;
    }

    private static double[] solution(Products linear) {
        double[] right = new double[linear.size()];
        for (int k = 0; k < right.length; k++) {
            right[k] = -linear.get(k, linear.size());
        }
        return new LinearSolver(linear.size(), linear::get).solve(right);
    }

    @Override
    public boolean step() {
        if (products == null) {
            if (iteration == 0) {
                best = solveLinear(equations, best).parameters();
            }
            products = equations.all(best);
            loss = products.square();
        }
        iteration++;
        Reduced reduced = new Reduced(products, best.radial().length);
        double[] move = reduced.move(damping);
        double expected = reduced.gain(move);
        double[] radial = best.radial().clone();
        for (int k = 0; k < radial.length; k++) {
            radial[k] += move[k];
        }
        RadialFunctions.orthonormalise(radial, functions, best.radialSize());
        MtpParameters trial = best.with(best.scaling(), radial, best.species(), best.linear());
        Solved solved = solveLinear(equations, trial);
        Products next = solved.loss() < loss ? equations.all(solved.parameters()) : products;
        double gain = loss - next.square();
        if (!(gain > 0)) {
            damping *= growth;
            growth *= 2;
            return damping < LARGEST_DAMPING;
        }
        double share = 2 * gain / Math.max(expected, 1e-300) - 1;
        damping *= Math.max(1.0 / 3, 1 - share * share * share);
        growth = 2;
        trend.add(iteration, gain / loss);
        small = gain < smallGain * loss ? small + 1 : 0;
        best = solved.parameters();
        products = next;
        loss = next.square();
        return small < SMALL_STEPS;
    }

    /** The system for the radial coefficients alone. */
    private static final class Reduced {
        private final int n;
        private final double[] matrix;
        private final double[] gradient;

        /** Mean curvature: damping by one number keeps orthonormal functions near. */
        private final double mean;

        Reduced(Products all, int n) {
            this.n = n;
            int linear = all.size() - n;
            LinearSolver solver = new LinearSolver(linear, (i, j) -> all.get(n + i, n + j));
            matrix = new double[n * n];
            gradient = new double[n];
            for (int i = 0; i < n; i++) {
                double[] column = new double[linear];
                for (int k = 0; k < linear; k++) {
                    column[k] = all.get(i, n + k);
                }
                double[] solved = solver.solve(column);
                for (int j = 0; j < n; j++) {
                    double sum = all.get(i, j);
                    for (int k = 0; k < linear; k++) {
                        sum -= solved[k] * all.get(j, n + k);
                    }
                    matrix[i * n + j] = sum;
                }
                double sum = all.get(i, all.size());
                for (int k = 0; k < linear; k++) {
                    sum -= solved[k] * all.get(n + k, all.size());
                }
                gradient[i] = sum;
            }
            double trace = 0;
            for (int i = 0; i < n; i++) {
                trace += matrix[i * n + i];
            }
            mean = trace / n;
        }

        double[] move(double damping) {
            double[] right = new double[n];
            for (int i = 0; i < n; i++) {
                right[i] = -gradient[i];
            }
            LinearSolver solver =
                    new LinearSolver(
                            n,
                            (i, j) ->
                                    i == j
                                            ? matrix[i * n + i] + damping * mean
                                            : (matrix[i * n + j] + matrix[j * n + i]) / 2);
            return solver.solve(right);
        }

        /** {@return by how much the loss should fall} */
        double gain(double[] move) {
            double gain = 0;
            for (int i = 0; i < n; i++) {
                double row = 2 * gradient[i];
                for (int j = 0; j < n; j++) {
                    row += matrix[i * n + j] * move[j];
                }
                gain -= row * move[i];
            }
            return gain;
        }
    }

    @Override
    public MtpParameters parameters() {
        return best;
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public int iteration() {
        return iteration;
    }

    @Override
    public OptionalInt stepsLeft() {
        OptionalInt until = trend.stepsUntil(smallGain, iteration);
        return until.isPresent() ? OptionalInt.of(until.getAsInt() + SMALL_STEPS - small) : until;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Optimizer.write(out, best);
        out.writeDouble(loss);
        out.writeDouble(damping);
        out.writeDouble(growth);
        out.writeInt(small);
        out.writeInt(iteration);
    }

    @Override
    public void read(DataInput in) throws IOException {
        best = Optimizer.read(in, best);
        loss = in.readDouble();
        damping = in.readDouble();
        growth = in.readDouble();
        small = in.readInt();
        iteration = in.readInt();
        products = null;
    }
}
