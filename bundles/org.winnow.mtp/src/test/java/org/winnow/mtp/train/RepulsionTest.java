// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.api.model.Configuration;
import org.winnow.mtp.Examples;
import org.winnow.mtp.MtpPotential;
import org.winnow.mtp.basis.BasisBuilder;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.MomentPlan;

class RepulsionTest {

    private static final double WEIGHT = 1e-3;

    private static TrainingSet repelled(TrainingSet set) {
        return set.withRepulsion(WEIGHT, Sets.SPECIES, Sets.untrained(6));
    }

    @Test
    void isNearlyBareCoulombCloseUpAndScreenedFarOff() {
        double coulomb = 14.399645 * 14 * 3 / 1e-6;
        assertEquals(1, ScreenedRepulsion.energy(14, 3, 1e-6) / coulomb, 1e-4);
        // two Si at 1 Å, by hand: a = 0.12766 Å, r/a = 7.8333; φ = 3.2e-4 + 0.01194 + 0.00581
        double a = 0.4685 / (2 * Math.pow(14, 0.23));
        double phi =
                0.50986 * Math.exp(-0.94229 / a)
                        + 0.28022 * Math.exp(-0.4029 / a)
                        + 0.02817 * Math.exp(-0.20162 / a)
                        + 0.18175 * Math.exp(-3.1998 / a);
        assertEquals(14.399645 * 196 * phi, ScreenedRepulsion.energy(14, 14, 1), 1e-9);
    }

    @Test
    void forceIsMinusTheSlopeOfTheEnergy() {
        for (double r : new double[] {0.3, 0.8, 1.3, 2}) {
            double h = 1e-5;
            double slope =
                    (ScreenedRepulsion.energy(14, 3, r + h)
                                    - ScreenedRepulsion.energy(14, 3, r - h))
                            / (2 * h);
            assertEquals(-slope, ScreenedRepulsion.force(14, 3, r), 1e-7 * -slope);
            assertEquals(
                    ScreenedRepulsion.force(14, 3, r), ScreenedRepulsion.force(3, 14, r), 1e-12);
        }
    }

    @Test
    void pairsPushEachOtherApartBelowTheShortestDistance() {
        List<Configuration> pairs = RepulsionData.pairs(List.of(14, 3), 2.2);
        assertEquals(3 * 7, pairs.size());
        for (Configuration c : pairs) {
            double r = c.position(3) - c.position(0);
            assertTrue(r > 0.39 * 2.2 && r < 0.71 * 2.2, "got " + r);
            assertTrue(c.force(3) > 0, "the second atom is pushed away");
            assertEquals(0, c.force(0) + c.force(3));
            assertFalse(c.energy().isPresent());
        }
    }

    @Test
    void countsAndMeanErrorsKnowOfDataAlone() {
        TrainingSet set = Sets.set(7, 70);
        TrainingSet both = repelled(set);
        assertEquals(set.items.length + 21, both.items.length);
        assertEquals(set.size(), both.size());
        assertEquals(set.atoms(), both.atoms());
        assertEquals(set.labelCount(), both.labelCount());
        assertEquals(set.closePairs(), both.closePairs());
        assertEquals(set.withForces(), both.withForces());
        assertEquals(set.shortestDistance(), both.shortestDistance());
        assertEquals(4 + 21, both.every(2).items.length);
        assertEquals(4, both.every(2).size());
        MtpParameters p = Examples.potential(6, 2, 4, 3);
        MomentPlan plan = new MomentPlan(p.moments());
        Fit without = new Objective(set, Weights.DEFAULT, plan).fit(p);
        Fit with = new Objective(both, Weights.DEFAULT, plan).fit(p);
        assertEquals(without.forceRmse(), with.forceRmse(), 1e-12 * with.forceRmse());
        assertEquals(without.forceMae(), with.forceMae(), 1e-12 * with.forceMae());
        assertEquals(without.energyRmse(), with.energyRmse(), 1e-12 * with.energyRmse());
        assertEquals(without.loss() + relativeSquares(p) / set.size(), with.loss(), 1e-9);
    }

    /** {@return what the made-up pairs should add to the loss, from the potential's predictions} */
    private static double relativeSquares(MtpParameters p) {
        MtpPotential potential = new MtpPotential(p, Sets.SPECIES);
        double sum = 0;
        double shortest = Sets.set(7, 70).shortestDistance();
        for (Configuration c : RepulsionData.pairs(Sets.SPECIES, shortest)) {
            double[] forces = potential.predict(c).forces();
            for (int k = 0; k < 6; k++) {
                double relative = (forces[k] - c.force(k)) / (Math.sqrt(2) * c.force(3));
                sum += WEIGHT * relative * relative;
            }
        }
        return sum;
    }

    @Test
    void lossGradientAndNormalEquationsAgree() {
        TrainingSet both = repelled(Sets.set(5, 40));
        MtpParameters p = Examples.potential(6, 2, 4, 3);
        MomentPlan plan = new MomentPlan(p.moments());
        Objective objective = new Objective(both, Weights.DEFAULT, plan);
        NormalEquations.Products products = new NormalEquations(both, Weights.DEFAULT, plan).all(p);
        double[] gradient = new double[p.parameterCount()];
        double loss = objective.evaluate(p, gradient).loss();
        assertEquals(loss, products.square(), 1e-12 * loss);
        for (int k = 0; k < gradient.length; k++) {
            double expected = 2 * products.get(k, gradient.length);
            assertEquals(expected, gradient[k], 1e-9 * (1 + Math.abs(expected)), "parameter " + k);
        }
    }

    @Test
    void aPotentialFittedWithItRepelsAndKeepsToTheData() throws Exception {
        TrainingSet set = Sets.set(24, 70);
        MtpParameters untrained = MtpParameters.untrained(BasisBuilder.ofLevel(8), 2, 1.5, 4.2, 6);
        var settings =
                new TrainingSettings(
                        TrainingSettings.Method.LM,
                        30,
                        Weights.DEFAULT,
                        5,
                        2,
                        6,
                        1,
                        Optional.empty());
        var trainer = new MtpTrainer(settings);
        var plain = trainer.run(untrained, set, Optional.empty(), TrainingListener.NONE);
        var with = trainer.run(untrained, repelled(set), Optional.empty(), TrainingListener.NONE);
        double far = worst(plain.parameters(), set.shortestDistance());
        double near = worst(with.parameters(), set.shortestDistance());
        String said =
                "relative " + far + ", " + near + "; " + plain.training() + ", " + with.training();
        assertTrue(near < 0.5 && near < 0.2 * far, said);
        assertTrue(with.training().forceRmse() < 2 * plain.training().forceRmse() + 0.02, said);
    }

    /** {@return the largest relative error of a made-up pair's force} */
    private static double worst(MtpParameters p, double shortest) {
        MtpPotential potential = new MtpPotential(p, Sets.SPECIES);
        double worst = 0;
        for (Configuration c : RepulsionData.pairs(Sets.SPECIES, shortest)) {
            double predicted = potential.predict(c).forces()[3];
            worst = Math.max(worst, Math.abs(predicted / c.force(3) - 1));
        }
        return worst;
    }

    @Test
    void addsNothingWhereNoAtomsAreNear() {
        Configuration lone = Configuration.of(new int[] {14}, new double[3]).energy(-1, "").build();
        TrainingSet set = TrainingSet.of(List.of(lone), Sets.SPECIES, Sets.untrained(6));
        assertSame(set, repelled(set));
    }
}
