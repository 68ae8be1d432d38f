// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.mtp.Examples;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.sweep.MomentPlan;

/** Bases larger than anyone trains every day: slopes along random directions, and a few steps. */
class HighLevelsTest {

    private static final double STEP = 1e-4;

    @ParameterizedTest
    @ValueSource(ints = {18, 20, 22, 24})
    void lossHasTheSlopeThatItsGradientSays(int level) {
        MtpParameters p = Examples.potential(level, 2, 4, 3);
        TrainingSet set = TrainingSet.of(Sets.labelled(1, 3), Sets.SPECIES, p);
        Objective objective = new Objective(set, Weights.DEFAULT, new MomentPlan(p.moments()));
        double[] gradient = new double[p.parameterCount()];
        objective.evaluate(p, gradient);
        double[] direction = new Random(level).doubles(gradient.length, -1, 1).toArray();
        double slope = 0;
        for (int k = 0; k < gradient.length; k++) {
            slope += gradient[k] * direction[k];
        }
        double near = loss(objective, p, direction, STEP) - loss(objective, p, direction, -STEP);
        double far =
                loss(objective, p, direction, 2 * STEP) - loss(objective, p, direction, -2 * STEP);
        double expected = (8 * near - far) / (12 * STEP);
        assertEquals(expected, slope, 1e-7 * Math.abs(expected));
    }

    private static double loss(Objective o, MtpParameters p, double[] direction, double by) {
        double[][] parts = {p.radial().clone(), p.species().clone(), p.linear().clone()};
        int at = 0;
        for (double[] part : parts) {
            for (int k = 0; k < part.length; k++) {
                part[k] += by * direction[at++];
            }
        }
        return o.fit(p.with(p.scaling(), parts[0], parts[1], parts[2])).loss();
    }

    @Test
    void bothMethodsLowerTheLoss() throws Exception {
        MtpParameters untrained = Sets.untrained(20);
        TrainingSet set = TrainingSet.of(Sets.labelled(2, 3), Sets.SPECIES, untrained);
        for (TrainingSettings.Method method : TrainingSettings.Method.values()) {
            var settings =
                    new TrainingSettings(method, 3, Weights.DEFAULT, 5, 1, 1, 1, Optional.empty());
            double[] first = {Double.NaN};
            MtpTrainer.Result result =
                    new MtpTrainer(settings)
                            .run(
                                    untrained,
                                    set,
                                    Optional.empty(),
                                    s ->
                                            first[0] =
                                                    s.iteration() == 1
                                                            ? s.training().loss()
                                                            : first[0]);
            double last = result.training().loss();
            assertTrue(
                    Double.isFinite(last) && last <= first[0],
                    method + ": " + first[0] + " " + last);
        }
    }
}
