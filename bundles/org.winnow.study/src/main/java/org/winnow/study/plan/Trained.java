// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.plan;

import org.winnow.api.engine.TrainJob;
import org.winnow.api.potential.Trainer;

/**
 * What is kept of a training, besides the potential's file.
 *
 * @param configurations fitted
 * @param atoms in them
 * @param parameters how many numbers were fitted
 * @param iterations steps of the start that won
 * @param finished whether another step was not worth doing
 * @param fit errors on what was fitted
 */
public record Trained(
        int configurations,
        long atoms,
        int parameters,
        int iterations,
        boolean finished,
        Trainer.Fit fit) {

    static Trained of(TrainJob.Result result) {
        Trainer.Training t = result.training();
        return new Trained(
                result.configurations(),
                result.atoms(),
                t.parameters(),
                t.iterations(),
                t.finished(),
                t.training());
    }
}
