// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

class SamplerContractTest {

    private static Sampler underTest;

    static final class Contract extends SamplerContract {
        @Override
        protected Sampler sampler() {
            return underTest;
        }
    }

    @Test
    void eachTestCatchesItsFlawAndOnlyFlaws() {
        Flaws flaws = new Flaws(Contract.class);
        check(flaws, "none", new Farthest(), "");
        check(flaws, "one too few", new TooFew(), TOO_FEW_TESTS);
        check(flaws, "duplicates twice", new Duplicates(), "choosesNoneTwiceEvenAmongDuplicates");
        check(flaws, "forgets the base", new NoBase(), NO_BASE_TESTS);
        check(flaws, "spoils its task", new Spoiler(), "leavesItsTaskUnchanged");
        check(flaws, "last first", new LastFirst(), NESTED_TESTS);
        check(flaws, "wrong distances", new WrongDistances(), DISTANCE_TESTS);
        check(flaws, "state", new Stateful(), STATE_TESTS);
        check(flaws, "gives what there is", new Meek(), "refusesToChooseMoreThanThereAre");
        check(flaws, "deaf", new Deaf(), "endsWhenTheUserWantsNoMore");
        flaws.assertEveryTestCaughtOne();
    }

    private static final String TOO_FEW_TESTS =
            "choosesAsManyAsAskedForAndNoneTwice,choosesNoneTwiceEvenAmongDuplicates,"
                    + "choosesNoneOfTheBase,theOnlyCandidateIsChosen,"
                    + "aShorterSelectionIsThePrefixOfALongerOneIfItSaysSo";
    private static final String NO_BASE_TESTS =
            "choosesNoneOfTheBase,refusesToChooseMoreThanThereAre,"
                    + "saysHowFarEachChoiceWasFromTheEarlierOnes";
    private static final String NESTED_TESTS = "aShorterSelectionIsThePrefixOfALongerOneIfItSaysSo";
    private static final String DISTANCE_TESTS = "saysHowFarEachChoiceWasFromTheEarlierOnes";
    private static final String STATE_TESTS =
            "equalSeedsGiveEqualChoicesWithAnyNumberOfThreads," + NESTED_TESTS;

    private static void check(Flaws flaws, String flaw, Sampler sampler, String tests) {
        underTest = sampler;
        flaws.assertCaughtBy(flaw, tests);
    }

    /** Sound: the candidate farthest from all earlier ones, from row {@link #start} on. */
    private static class Farthest implements Sampler {
        int start(Task task) {
            return task.order()[0];
        }

        @Override
        public Selection select(Space space, Task task, Progress progress) {
            int candidates = space.size() - task.base().length;
            if (task.count() > candidates) {
                throw new IllegalArgumentException(
                        "count must lie in 1.." + candidates + ", got " + task.count());
            }
            double[] nearest = new double[space.size()];
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            for (int row : task.base()) {
                choose(space, row, nearest);
            }
            int[] rows = new int[task.count()];
            double[] distances = new double[task.count()];
            for (int k = 0; k < rows.length; k++) {
                boolean first = task.base().length + k == 0;
                rows[k] = first ? start(task) : farthest(nearest);
                distances[k] = first ? Double.NaN : nearest[rows[k]];
                choose(space, rows[k], nearest);
                progress.report((k + 1.0) / rows.length);
            }
            return new Selection(rows, distances);
        }

        void choose(Space space, int row, double[] nearest) {
            double[] distances = new double[nearest.length];
            space.distances(row, distances);
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], distances[i]);
            }
            nearest[row] = -1;
        }

        private static int farthest(double[] nearest) {
            int best = 0;
            for (int i = 1; i < nearest.length; i++) {
                best = nearest[i] > nearest[best] ? i : best;
            }
            return best;
        }
    }

    private static final class TooFew extends Farthest {
        @Override
        public Selection select(Space space, Task task, Progress progress) {
            Selection sound = super.select(space, task, progress);
            return sound.first(sound.size() - 1);
        }
    }

    private static final class Duplicates extends Farthest {
        @Override
        void choose(Space space, int row, double[] nearest) {
            super.choose(space, row, nearest);
            nearest[row] = 0;
        }
    }

    private static final class NoBase extends Farthest {
        @Override
        public Selection select(Space space, Task task, Progress progress) {
            return super.select(
                    space, new Task(task.count(), new int[0], task.order(), 1), progress);
        }
    }

    private static final class Spoiler extends Farthest {
        @Override
        public Selection select(Space space, Task task, Progress progress) {
            Selection sound = super.select(space, task, progress);
            Arrays.fill(task.order(), 0);
            return sound;
        }
    }

    private static final class LastFirst extends Farthest {
        @Override
        int start(Task task) {
            return task.order()[task.count() - 1];
        }
    }

    private static final class WrongDistances extends Farthest {
        @Override
        public Selection select(Space space, Task task, Progress progress) {
            Selection sound = super.select(space, task, progress);
            double[] squared = Arrays.stream(sound.distances()).map(d -> d * d).toArray();
            return new Selection(sound.rows(), squared);
        }
    }

    private static final class Stateful extends Farthest {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        int start(Task task) {
            return task.order()[calls.getAndIncrement() % task.order().length];
        }
    }

    private static final class Meek extends Farthest {
        @Override
        public Selection select(Space space, Task task, Progress progress) {
            int count = Math.min(task.count(), space.size() - task.base().length);
            return super.select(
                    space, new Task(count, task.base(), task.order(), task.seed()), progress);
        }
    }

    private static final class Deaf extends Farthest {
        @Override
        public Selection select(Space space, Task task, Progress progress) {
            return super.select(space, task, Progress.NONE);
        }
    }
}
