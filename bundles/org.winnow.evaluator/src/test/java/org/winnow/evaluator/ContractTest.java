// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import org.junit.jupiter.api.Nested;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.testkit.EvaluatorContract;

/** Every evaluator of this bundle keeps the contract. */
class ContractTest {

    @Nested
    class OfRepresentativeness extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Representativeness(0.1);
        }
    }

    @Nested
    class OfComposition extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Composition();
        }
    }

    @Nested
    class OfRedundancy extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Redundancy(2000, 0.95);
        }
    }

    @Nested
    class OfSimilarityMap extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new SimilarityMap("", "");
        }
    }
}
