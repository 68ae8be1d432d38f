// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.evaluation.Evaluator;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Table;

class EvaluatorContractTest {

    private static Evaluator underTest;

    static final class Contract extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return underTest;
        }
    }

    @Test
    void eachTestCatchesItsFlawAndOnlyFlaws() {
        Flaws flaws = new Flaws(Contract.class);
        check(flaws, "none", new Farthest(), "");
        check(flaws, "mean over pairs", new MeanOverPairs(), "oneCandidateIsEnough");
        check(flaws, "relative distance", new Relative(), RELATIVE_TESTS);
        check(flaws, "second composition", new SecondComposition(), SECOND_TESTS);
        check(flaws, "wants features", new WantsFeatures(), "aSpaceWithoutFeaturesIsNoTrouble");
        check(flaws, "mean of the others", new MeanOfOthers(), OTHERS_TESTS);
        check(flaws, "refuses a base", new NoBase(), "aBaseIsNoTrouble,aBaseMayBeEnough");
        check(flaws, "wants a pick", new WantsPick(), "aBaseMayBeEnough");
        check(flaws, "x without y", new Unequal(), UNEQUAL_TESTS);
        check(flaws, "slash", new Slash(), "namesOfTablesAndPlotsAreFileNamesAndDifferent");
        check(flaws, "state", new Stateful(), "findsTheSameWithAnyNumberOfThreads");
        check(flaws, "deaf", new Deaf(), "endsWhenTheUserWantsNoMore");
        flaws.assertEveryTestCaughtOne();
    }

    private static final String RELATIVE_TESTS =
            "oneCandidateIsEnough,identicalCandidatesAreNoTrouble,everyCandidateMayBeChosen";
    private static final String SECOND_TESTS = "oneCandidateIsEnough,oneCompositionIsEnough";
    private static final String UNEQUAL_TESTS =
            "tablesAreRectangularAndPlotsHaveAsManyXAsY,aBaseMayBeEnough";
    private static final String OTHERS_TESTS = "oneCandidateIsEnough,everyCandidateMayBeChosen";

    private static void check(Flaws flaws, String flaw, Evaluator evaluator, String tests) {
        underTest = evaluator;
        flaws.assertCaughtBy(flaw, tests);
    }

    /** Sound: how far the farthest candidate is from the selection. */
    private static class Farthest implements Evaluator {
        @Override
        public Finding evaluate(Trial trial, Progress progress) {
            double[] nearest = new double[trial.space().size()];
            double[] distances = new double[nearest.length];
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            IntStream base = IntStream.of(trial.base());
            for (int row :
                    IntStream.concat(base, IntStream.of(trial.selection().rows())).toArray()) {
                trial.space().distances(row, distances);
                for (int i = 0; i < nearest.length; i++) {
                    nearest[i] = Math.min(nearest[i], distances[i]);
                }
                progress.report(-1);
            }
            return finding(value(trial, Arrays.stream(nearest).max().orElseThrow()));
        }

        double value(Trial trial, double farthest) {
            return farthest;
        }

        String name() {
            return "farthest";
        }

        double[] x() {
            return new double[] {1};
        }

        private Finding finding(double value) {
            Table table = new Table(name(), List.of("distance"), List.of(List.of(value)));
            Plot.Axis axis = new Plot.Axis("Distance", false);
            Plot.Series series =
                    new Plot.Series("all", Plot.Style.LINE, false, x(), new double[] {value});
            Plot plot = new Plot(name(), "Farthest", axis, axis, Optional.empty(), List.of(series));
            return new Finding(
                    Finding.Level.FINE,
                    "the farthest candidate is at a finite distance",
                    List.of(new Finding.Quantity("farthest distance", value, "")),
                    List.of(table),
                    List.of(plot));
        }
    }

    private static final class MeanOverPairs extends Farthest {
        @Override
        double value(Trial trial, double farthest) {
            int n = trial.space().size();
            return farthest / (n * (n - 1.0));
        }
    }

    private static final class Relative extends Farthest {
        @Override
        double value(Trial trial, double farthest) {
            return farthest / farthest;
        }
    }

    private static final class SecondComposition extends Farthest {
        @Override
        double value(Trial trial, double farthest) {
            return farthest + trial.compositions().stream().distinct().toList().get(1).length();
        }
    }

    private static final class WantsFeatures extends Farthest {
        @Override
        double value(Trial trial, double farthest) {
            return farthest + trial.space().features().orElseThrow().columns();
        }
    }

    private static final class MeanOfOthers extends Farthest {
        @Override
        double value(Trial trial, double farthest) {
            return farthest / (trial.space().size() - trial.selection().size());
        }
    }

    private static final class NoBase extends Farthest {
        @Override
        double value(Trial trial, double farthest) {
            return trial.base().length == 0 ? farthest : Double.NaN;
        }
    }

    private static final class WantsPick extends Farthest {
        @Override
        double value(Trial trial, double farthest) {
            return farthest / trial.selection().size();
        }
    }

    private static final class Unequal extends Farthest {
        @Override
        double[] x() {
            return new double[] {1, 2};
        }
    }

    private static final class Slash extends Farthest {
        @Override
        String name() {
            return "../farthest";
        }
    }

    private static final class Stateful extends Farthest {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        double value(Trial trial, double farthest) {
            return farthest + calls.incrementAndGet();
        }
    }

    private static final class Deaf extends Farthest {
        @Override
        public Finding evaluate(Trial trial, Progress progress) {
            return super.evaluate(trial, Progress.NONE);
        }
    }
}
