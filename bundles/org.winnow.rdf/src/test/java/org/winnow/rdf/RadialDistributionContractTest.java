// SPDX-License-Identifier: Apache-2.0
package org.winnow.rdf;

import org.winnow.api.trajectory.TrajectoryEvaluator;
import org.winnow.testkit.TrajectoryEvaluatorContract;

class RadialDistributionContractTest extends TrajectoryEvaluatorContract {

    @Override
    protected TrajectoryEvaluator evaluator() {
        return new RadialDistribution(4, 0.1, 0.1);
    }
}
