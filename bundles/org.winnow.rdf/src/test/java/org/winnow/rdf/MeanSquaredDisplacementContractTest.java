// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import org.winnow.api.trajectory.TrajectoryEvaluator;
import org.winnow.testkit.TrajectoryEvaluatorContract;

class MeanSquaredDisplacementContractTest extends TrajectoryEvaluatorContract {

    @Override
    protected TrajectoryEvaluator evaluator() {
        return new MeanSquaredDisplacement(true, 0.1, 0.5);
    }
}
