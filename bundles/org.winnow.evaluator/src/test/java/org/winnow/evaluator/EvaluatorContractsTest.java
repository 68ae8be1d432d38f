// SPDX-License-Identifier: Apache-2.0
package org.winnow.evaluator;

import org.junit.jupiter.api.Nested;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.testkit.EvaluatorContract;

class EvaluatorContractsTest {

    @Nested
    class OfRepresentativeness extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Representativeness(0.1);
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
    class OfRedundancyInASample extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Redundancy(20, 0.95);
        }
    }

    @Nested
    class OfTheSimilarityMap extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new SimilarityMap("", "");
        }
    }

    @Nested
    class OfTheComposition extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Composition();
        }
    }
}
