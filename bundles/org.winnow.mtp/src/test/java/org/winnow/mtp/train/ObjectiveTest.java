// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.Examples;
import org.winnow.mtp.MtpPotential;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.MomentPlan;
import org.winnow.mtp.train.Weights.Weighting;

class ObjectiveTest {

    private final MtpParameters p = Examples.potential(8, 2, 4, 30);
    private final MomentPlan plan = new MomentPlan(p.moments());
    private final List<Configuration> configurations = Sets.labelled(7, 50);
    private final TrainingSet set = TrainingSet.of(configurations, Sets.SPECIES, p);

    @Test
    void addsUpWeightedSquaresAsMlipDoes() {
        for (Weighting weighting : Weighting.values()) {
            Weights weights = new Weights(1, 0.01, 0.001, weighting, 0.5);
            double expected = byHand(weighting);
            double got = new Objective(set, weights, plan).fit(p).loss();
            assertEquals(expected, got, 1e-12 * expected, weighting.name());
        }
    }

    private double byHand(Weighting weighting) {
        MtpPotential potential = new MtpPotential(p, Sets.SPECIES);
        double sum = 0;
        for (Configuration c : configurations) {
            var got = potential.predict(c);
            double n = c.size();
            double whole =
                    weighting == Weighting.VIBRATIONS
                            ? 1 / n
                            : weighting == Weighting.STRUCTURES ? 1 / (n * n) : 1;
            double atom = weighting == Weighting.STRUCTURES ? 1 / n : 1;
            if (c.energy().isPresent()) {
                sum += whole * Math.pow(got.energy() - c.energy().getAsDouble(), 2);
            }
            for (int i = 0; c.hasForces() && i < 3 * n; i += 3) {
                double square = 0;
                double error = 0;
                for (int k = i; k < i + 3; k++) {
                    square += c.force(k) * c.force(k);
                    error += Math.pow(got.forces()[k] - c.force(k), 2);
                }
                sum += 0.01 * atom * error * 0.5 / (square + 0.5);
            }
            for (int k = 0; c.hasVirial() && k < 9; k++) {
                sum += 0.001 * whole * Math.pow(got.virial()[k] - c.virial(k), 2);
            }
        }
        return sum / configurations.size();
    }

    @Test
    void gradientIsTheSlopeByEveryParameterPenaltyIncluded() {
        Objective objective = new Objective(set, Weights.DEFAULT, plan);
        Bfgs bfgs = new Bfgs(objective, null, p, 1);
        int n = p.parameterCount();
        double[] x = new double[n];
        System.arraycopy(p.radial(), 0, x, 0, p.radial().length);
        System.arraycopy(p.species(), 0, x, p.radial().length, 2);
        System.arraycopy(p.linear(), 0, x, p.radial().length + 2, p.linear().length);
        double[] gradient = new double[n];
        double[] none = new double[n];
        bfgs.evaluate(x, gradient);
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        double h = 1e-3;
        for (int k = 0; k < n; k += 3) {
            double[] values = new double[4];
            double[] shifts = {-2 * h, -h, h, 2 * h};
            for (int s = 0; s < 4; s++) {
                double[] moved = x.clone();
                moved[k] += shifts[s];
                values[s] = bfgs.evaluate(moved, none);
            }
            double slope = (8 * (values[2] - values[1]) - (values[3] - values[0])) / (12 * h);
            double scale = Math.max(Math.abs(slope), 1e-3 * largest);
            assertEquals(slope, gradient[k], 1e-7 * scale, "parameter " + k);
        }
    }

    @Test
    void normalEquationsKnowTheLossAndSolveTheLinearPart() {
        Objective objective = new Objective(set, Weights.DEFAULT, plan);
        NormalEquations equations = new NormalEquations(set, Weights.DEFAULT, plan);
        double loss = objective.fit(p).loss();
        assertEquals(loss, equations.all(p).square(), 1e-12 * loss);
        var solved = LevenbergMarquardt.solveLinear(equations, p);
        double[] gradient = new double[p.parameterCount()];
        double best = objective.evaluate(solved.parameters(), gradient).loss();
        assertEquals(best, solved.loss(), 1e-9 * loss);
        assertTrue(best < loss);
        double[] before = new double[p.parameterCount()];
        objective.evaluate(p, before);
        for (int k = p.radial().length; k < gradient.length; k++) {
            assertEquals(0, gradient[k], 1e-8 * Math.abs(before[k]), "parameter " + k);
        }
    }

    @Test
    void refusesASetWithoutLabelsOrWithUnknownSpecies() {
        Configuration bare = Examples.crystal(1, 2);
        var thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> TrainingSet.of(List.of(bare), Sets.SPECIES, p));
        assertEquals(
                "training configurations must have energies, forces or virials, got none in 1",
                thrown.getMessage());
        Configuration copper =
                Configuration.of(new int[] {29}, new double[3]).energy(1, "").build();
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingSet.of(List.of(copper), Sets.SPECIES, p));
    }
}
