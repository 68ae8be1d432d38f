// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import org.winnow.mtp.file.MtpParameters;

/**
 * BFGS on all parameters with a dense inverse Hessian, as MLIP trains: identity at the start,
 * linear coefficients solved for exactly every 50 iterations, and a penalty that keeps the radial
 * functions orthonormal.
 *
 * <p>Ends when an iteration gains less than 1e-13, or when 50 iterations gain less than 0.1 % of
 * the loss and less than the 50 before; these limits are multiplied by a tolerance. Cost per
 * iteration: about two losses with gradient, and n² for n parameters.
 */
final class Bfgs implements Optimizer {

    private static final int ROUND = 50;
    private static final double LEAST_GAIN = 1e-13;
    private static final double LEAST_ROUND_GAIN = 1e-3;
    private static final double PENALTY = 1e-9;

    private final Objective objective;
    private final NormalEquations equations;
    private final MtpParameters like;
    private final int n;
    private final double tolerance;

    private double[] x;
    private double[] gradient;
    private double[] inverse;
    private double loss = Double.NaN;
    private double roundLoss = Double.NaN;
    private double roundGain = Double.NaN;
    private int iteration;

    Bfgs(Objective objective, NormalEquations equations, MtpParameters start, double tolerance) {
        this.objective = objective;
        this.equations = equations;
        like = start;
        this.tolerance = tolerance;
        n = start.parameterCount();
        x = vector(start);
        gradient = new double[n];
        resetInverse();
    }

    private void resetInverse() {
        inverse = new double[n * n];
        for (int i = 0; i < n; i++) {
            inverse[i * n + i] = 1;
        }
    }

    private static double[] vector(MtpParameters p) {
        double[] x = Arrays.copyOf(p.radial(), p.parameterCount());
        System.arraycopy(p.species(), 0, x, p.radial().length, p.species().length);
        System.arraycopy(p.linear(), 0, x, x.length - p.linear().length, p.linear().length);
        return x;
    }

    private MtpParameters parameters(double[] at) {
        int radial = like.radial().length;
        int linear = n - like.linear().length;
        return like.with(
                like.scaling(),
                Arrays.copyOf(at, radial),
                Arrays.copyOfRange(at, radial, linear),
                Arrays.copyOfRange(at, linear, n));
    }

    /** {@return loss and penalty} @param slope set */
    double evaluate(double[] at, double[] slope) {
        double value = objective.evaluate(parameters(at), slope).loss();
        int functions = like.radialFunctions();
        int size = like.radialSize();
        int radial = like.radial().length;
        double[] c = Arrays.copyOf(at, radial);
        for (int mu = 0; mu < functions; mu++) {
            for (int nu = 0; nu <= mu; nu++) {
                double dot = RadialFunctions.dot(c, functions, size, mu, nu) - (mu == nu ? 1 : 0);
                value += PENALTY * dot * dot;
                for (int pair = 0; pair < radial; pair += functions * size) {
                    for (int b = 0; b < size; b++) {
                        int i = pair + mu * size + b;
                        int j = pair + nu * size + b;
                        slope[i] += 2 * PENALTY * dot * c[j];
                        slope[j] += 2 * PENALTY * dot * c[i];
                    }
                }
            }
        }
        return value;
    }

    @Override
    public boolean step() {
        if (iteration % ROUND == 0) {
            if (iteration > 0 && roundIsSmall()) {
                return false;
            }
            solveLinear();
        }
        double[] direction = direction();
        double slope = dot(gradient, direction);
        if (!(slope < 0)) {
            resetInverse();
            direction = direction();
            slope = dot(gradient, direction);
        }
        LineSearch search = new LineSearch(this::evaluate, x, direction, loss, slope);
        iteration++;
        if (!search.run()) {
            return false;
        }
        update(search);
        double gain = loss - search.loss();
        x = search.point();
        gradient = search.gradient();
        loss = search.loss();
        return gain >= tolerance * LEAST_GAIN;
    }

    /** {@return whether the last 50 iterations gained too little to go on} */
    private boolean roundIsSmall() {
        double gain = (roundLoss - loss) / loss;
        boolean end = gain < tolerance * LEAST_ROUND_GAIN && gain < roundGain;
        roundGain = gain;
        return end;
    }

    private void solveLinear() {
        MtpParameters solved =
                LevenbergMarquardt.solveLinear(equations, parameters(x)).parameters();
        double[] slope = new double[n];
        double value = evaluate(vector(solved), slope);
        if (Double.isNaN(loss) || value <= loss) {
            x = vector(solved);
            gradient = slope;
            loss = value;
        }
        roundLoss = loss;
    }

    private double[] direction() {
        double[] d = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum -= inverse[i * n + j] * gradient[j];
            }
            d[i] = sum;
        }
        return d;
    }

    /** H ← (1 − ρ s yᵀ) H (1 − ρ y sᵀ) + ρ s sᵀ. */
    private void update(LineSearch search) {
        double[] s = search.point().clone();
        double[] y = search.gradient().clone();
        for (int i = 0; i < n; i++) {
            s[i] -= x[i];
            y[i] -= gradient[i];
        }
        double curvature = dot(s, y);
        if (!(curvature > 0)) {
            return;
        }
        double[] hy = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                hy[i] += inverse[i * n + j] * y[j];
            }
        }
        double factor = (1 + dot(y, hy) / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i * n + j] +=
                        factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / curvature;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    @Override
    public MtpParameters parameters() {
        return parameters(x);
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public int iteration() {
        return iteration;
    }

    /** {@return any number: the rule that ends it looks at 50 iterations at once} */
    @Override
    public OptionalInt stepsLeft() {
        return OptionalInt.of(Integer.MAX_VALUE);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Optimizer.write(out, x);
        Optimizer.write(out, gradient);
        Optimizer.write(out, inverse);
        Optimizer.write(out, new double[] {loss, roundLoss, roundGain});
        out.writeInt(iteration);
    }

    @Override
    public void read(DataInput in) throws IOException {
        x = Optimizer.read(in, n);
        gradient = Optimizer.read(in, n);
        inverse = Optimizer.read(in, n * n);
        double[] losses = Optimizer.read(in, 3);
        loss = losses[0];
        roundLoss = losses[1];
        roundGain = losses[2];
        iteration = in.readInt();
    }
}
