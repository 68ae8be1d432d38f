// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import org.junit.jupiter.api.Nested;
import org.winnow.api.sampling.Sampler;
import org.winnow.testkit.SamplerContract;

class SamplerContractsTest {

    @Nested
    class FarthestPointFromTheMedoid extends SamplerContract {
        @Override
        protected Sampler sampler() {
            return new FarthestPointSampler("medoid");
        }
    }

    @Nested
    class FarthestPointFromTheFirst extends SamplerContract {
        @Override
        protected Sampler sampler() {
            return new FarthestPointSampler("first");
        }
    }

    @Nested
    class FarthestPointFromARandomOne extends SamplerContract {
        @Override
        protected Sampler sampler() {
            return new FarthestPointSampler("random");
        }
    }

    @Nested
    class Stochastic extends SamplerContract {
        @Override
        protected Sampler sampler() {
            return new StochasticSampler();
        }
    }

    @Nested
    class MaxVol extends SamplerContract {
        @Override
        protected Sampler sampler() {
            return new MaxVolSampler(1.001);
        }
    }
}
