// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.winnow.api.kernel.Kernel;
import org.winnow.api.model.FeatureMatrix;

class KernelContractTest {

    private static Kernel underTest;

    static final class Contract extends KernelContract {
        @Override
        protected Kernel kernel() {
            return underTest;
        }
    }

    @Test
    void eachTestCatchesItsFlawAndOnlyFlaws() {
        Flaws flaws = new Flaws(Contract.class);
        check(flaws, "none", new Average(), "");
        check(flaws, "lopsided", new Lopsided(), LOPSIDED_TESTS);
        check(flaws, "negative", new Negative(), NEGATIVE_TESTS);
        check(flaws, "first row only", new FirstRow(), FIRST_ROW_TESTS);
        check(flaws, "best row only", new BestRow(), "itsGramMatrixHasNoNegativeEigenvalue");
        check(
                flaws,
                "says it is linear",
                new FalselyLinear(),
                "aLinearKernelIsTheDotProductOfMeans");
        check(flaws, "distance of equals", new Apart(), APART_TESTS);
        check(flaws, "root of a negative", new Root(), "roundingNeverMakesADistanceUndefined");
        check(flaws, "distance grows", new Growing(), "distanceFallsWithLikeness");
        check(flaws, "not Euclidean", new Halved(), "aMetricDistanceIsTheEuclideanOne");
        check(flaws, "state", new Stateful(), "equalInputsGiveEqualBitsOnEveryThread");
        flaws.assertEveryTestCaughtOne();
    }

    private static final String LOPSIDED_TESTS =
            "likenessIsSymmetric,aLinearKernelIsTheDotProductOfMeans";
    private static final String NEGATIVE_TESTS =
            "likenessWithItselfIsFiniteAndAboveZero,itsGramMatrixHasNoNegativeEigenvalue,"
                    + "aLinearKernelIsTheDotProductOfMeans";
    private static final String FIRST_ROW_TESTS =
            "theOrderOfEnvironmentsDoesNotMatter,aLinearKernelIsTheDotProductOfMeans";
    private static final String APART_TESTS =
            "equalsHaveNoDistance,aMetricDistanceIsTheEuclideanOne,"
                    + "roundingNeverMakesADistanceUndefined";

    private static void check(Flaws flaws, String flaw, Kernel kernel, String tests) {
        underTest = kernel;
        flaws.assertCaughtBy(flaw, tests);
    }

    /** Sound: the mean over all pairs of environments. */
    private static class Average implements Kernel {
        @Override
        public boolean linear(double zeta) {
            return zeta == 1;
        }

        @Override
        public boolean normalised() {
            return false;
        }

        @Override
        public double similarity(FeatureMatrix a, FeatureMatrix b, double zeta) {
            double sum = 0;
            for (int i = 0; i < a.rows(); i++) {
                for (int j = 0; j < b.rows(); j++) {
                    sum += pair(a, i, b, j, zeta);
                }
            }
            return sum / a.rows() / b.rows();
        }

        static double pair(FeatureMatrix a, int i, FeatureMatrix b, int j, double zeta) {
            double dot = 0;
            for (int k = 0; k < a.columns(); k++) {
                dot += a.get(i, k) * b.get(j, k);
            }
            return Math.pow(dot, zeta);
        }
    }

    private static final class Lopsided extends Average {
        @Override
        public double similarity(FeatureMatrix a, FeatureMatrix b, double zeta) {
            return super.similarity(a, b, zeta) * (1 + 1e-6 * a.rows());
        }
    }

    private static final class Negative extends Average {
        @Override
        public double similarity(FeatureMatrix a, FeatureMatrix b, double zeta) {
            return -super.similarity(a, b, zeta);
        }
    }

    private static final class FirstRow extends Average {
        @Override
        public double similarity(FeatureMatrix a, FeatureMatrix b, double zeta) {
            return pair(a, 0, b, 0, zeta);
        }
    }

    private static final class BestRow extends Average {
        @Override
        public boolean linear(double zeta) {
            return false;
        }

        @Override
        public double similarity(FeatureMatrix a, FeatureMatrix b, double zeta) {
            return 1 / super.similarity(a, b, zeta);
        }
    }

    private static final class FalselyLinear extends Average {
        @Override
        public boolean linear(double zeta) {
            return true;
        }
    }

    private static final class Apart extends Average {
        @Override
        public double distance(double ab, double aa, double bb) {
            return super.distance(ab, aa, bb) + 1e-3;
        }
    }

    private static final class Root extends Average {
        @Override
        public double distance(double ab, double aa, double bb) {
            return Math.sqrt(aa + bb - 2 * ab);
        }
    }

    private static final class Growing extends Average {
        @Override
        public double distance(double ab, double aa, double bb) {
            double sound = super.distance(ab, aa, bb);
            return sound * (2 - sound);
        }

        @Override
        public boolean metric() {
            return false;
        }
    }

    private static final class Halved extends Average {
        @Override
        public double distance(double ab, double aa, double bb) {
            return super.distance(ab, aa, bb) / 2;
        }
    }

    private static final class Stateful extends Average {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public double similarity(FeatureMatrix a, FeatureMatrix b, double zeta) {
            return super.similarity(a, b, zeta) * (1 + 1e-15 * (calls.incrementAndGet() % 50));
        }
    }
}
