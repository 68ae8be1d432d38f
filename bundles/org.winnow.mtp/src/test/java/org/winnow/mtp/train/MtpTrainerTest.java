// SPDX-License-Identifier: Apache-2.0
package org.winnow.mtp.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.mtp.file.MtpParameters;
import org.winnow.mtp.train.MtpTrainer.Result;
import org.winnow.mtp.train.TrainingSettings.Method;

class MtpTrainerTest {

    private static TrainingSettings settings(Method method, int steps, Optional<Path> checkpoint) {
        return new TrainingSettings(method, steps, Weights.DEFAULT, 5, 2, 3, 1, checkpoint);
    }

    private static Result train(TrainingSettings settings, TrainingListener listener)
            throws IOException {
        return new MtpTrainer(settings)
                .run(Sets.untrained(6), Sets.set(12, 70), Optional.of(Sets.set(4, 90)), listener);
    }

    @Test
    void levenbergMarquardtLearnsAPotentialOfItsOwnForm() throws Exception {
        TrainingSettings s =
                new TrainingSettings(Method.LM, 60, Weights.DEFAULT, 5, 3, 8, 1, Optional.empty());
        TrainingSet set = Sets.set(30, 70);
        List<Double> losses = new ArrayList<>();
        Result result =
                new MtpTrainer(s)
                        .run(
                                Sets.untrained(8),
                                set,
                                Optional.of(Sets.set(6, 900)),
                                state -> losses.add(state.training().loss()));
        double first = losses.get(0);
        assertTrue(result.training().loss() < 0.02 * first, first + " " + result.training());
        assertTrue(result.validation().orElseThrow().loss() < 0.1 * first, result.toString());
    }

    @Test
    void lossesOfAStartNeverGrow() throws Exception {
        for (Method method : Method.values()) {
            double[] last = {Double.POSITIVE_INFINITY, -1};
            train(
                    settings(method, 12, Optional.empty()),
                    state -> {
                        if (state.start() != last[1] || state.iteration() == 0) {
                            last[0] = Double.POSITIVE_INFINITY;
                            last[1] = state.start();
                        }
                        assertTrue(state.training().loss() <= last[0] * (1 + 1e-9), method.name());
                        last[0] = state.training().loss();
                    });
        }
    }

    @Test
    void theTwoBestStartsGoFurtherAndTheBetterOneGoesOn() throws Exception {
        for (Method method : Method.values()) {
            var s = new TrainingSettings(method, 12, Weights.DEFAULT, 5, 3, 3, 1, Optional.empty());
            List<TrainingListener.State> all = new ArrayList<>();
            train(s, all::add);
            List<TrainingListener.State> further =
                    all.stream().filter(t -> t.start() > 0 && t.iteration() == 5).toList();
            assertEquals(2, further.size(), method.name());
            TrainingListener.State better =
                    further.get(0).training().loss() < further.get(1).training().loss()
                            ? further.get(0)
                            : further.get(1);
            var first = all.stream().filter(t -> t.start() == 0).findFirst().orElseThrow();
            assertEquals(6, first.iteration());
            assertTrue(first.training().loss() <= better.training().loss() * (1 + 1e-9));
            double worst =
                    all.stream()
                            .filter(t -> t.start() > 0 && t.iteration() == 3)
                            .max(Comparator.comparingDouble(t -> t.training().loss()))
                            .orElseThrow()
                            .start();
            assertTrue(further.stream().noneMatch(t -> t.start() == worst), method.name());
        }
    }

    @Test
    void numberOfThreadsDoesNotMatter() throws Exception {
        for (Method method : Method.values()) {
            TrainingSettings s = settings(method, 5, Optional.empty());
            Result one = new ForkJoinPool(1).submit(() -> train(s, TrainingListener.NONE)).get();
            Result three = new ForkJoinPool(3).submit(() -> train(s, TrainingListener.NONE)).get();
            assertSame(one.parameters(), three.parameters());
        }
    }

    @Test
    void goesOnAfterABreakAsIfThereHadBeenNone(@TempDir Path folder) throws Exception {
        for (Method method : Method.values()) {
            for (int steps : new int[] {2, 4, 8}) {
                Path file = folder.resolve(method + "-" + steps + ".checkpoint");
                Result whole = train(settings(method, 7, Optional.empty()), TrainingListener.NONE);
                int[] done = {0};
                List<TrainingListener.State> told = new ArrayList<>();
                Result part =
                        train(
                                settings(method, 7, Optional.of(file)),
                                state -> {
                                    told.add(state);
                                    if (++done[0] == steps) {
                                        throw new CancellationException();
                                    }
                                });
                assertFalse(part.finished());
                List<TrainingListener.State> again = new ArrayList<>();
                Result resumed = train(settings(method, 7, Optional.of(file)), again::add);
                assertSame(whole.parameters(), resumed.parameters());
                assertTold(told, again);
            }
        }
    }

    /** All steps before the break are told again, and time goes on from there. */
    private static void assertTold(
            List<TrainingListener.State> before, List<TrainingListener.State> all) {
        for (int k = 0; k < before.size(); k++) {
            assertEquals(before.get(k).training(), all.get(k).training());
            assertEquals(before.get(k).validation(), all.get(k).validation());
            assertEquals(before.get(k).iteration(), all.get(k).iteration());
            assertEquals(before.get(k).seconds(), all.get(k).seconds());
        }
        assertTrue(all.size() > before.size());
        for (int k = 1; k < all.size(); k++) {
            assertTrue(all.get(k).seconds() >= all.get(k - 1).seconds());
        }
    }

    @Test
    void aToleranceSaysWhichGainsAreTooSmallToGoOn() throws Exception {
        for (Method method : Method.values()) {
            int[] steps = new int[3];
            double[] tolerances = {1000, 1, 0};
            for (int k = 0; k < 3; k++) {
                var settings =
                        new TrainingSettings(
                                method,
                                250,
                                Weights.DEFAULT,
                                5,
                                1,
                                3,
                                tolerances[k],
                                Optional.empty());
                Result r =
                        new MtpTrainer(settings)
                                .run(
                                        Sets.untrained(6),
                                        Sets.set(12, 70),
                                        Optional.empty(),
                                        s -> {});
                steps[k] = r.iterations();
            }
            assertTrue(
                    steps[0] < steps[1] && steps[0] < steps[2] && steps[1] <= steps[2],
                    method + ": " + Arrays.toString(steps));
        }
    }

    @Test
    void refusesTheCheckpointOfAnotherTraining(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("state");
        train(settings(Method.LM, 2, Optional.of(file)), TrainingListener.NONE);
        var thrown =
                assertThrows(
                        IOException.class,
                        () -> train(settings(Method.BFGS, 2, Optional.of(file)), s -> {}));
        assertEquals(file + ": a checkpoint must be of the same training", thrown.getMessage());
    }

    @Test
    void endsEarlyWithTheBestOfAllStarts() throws Exception {
        List<Double> losses = new ArrayList<>();
        Result result =
                train(
                        settings(Method.LM, 20, Optional.empty()),
                        state -> {
                            losses.add(state.training().loss());
                            if (losses.size() == 5) {
                                throw new CancellationException();
                            }
                        });
        double best = losses.stream().mapToDouble(l -> l).min().orElseThrow();
        assertEquals(best, result.training().loss(), 1e-9 * best);
    }

    @Test
    void worksWithFewerLabelsThanParameters() throws Exception {
        TrainingSet one = TrainingSet.of(Sets.labelled(1, 3), Sets.SPECIES, Sets.untrained(12));
        assertTrue(one.labelCount() < Sets.untrained(12).parameterCount());
        Result result =
                new MtpTrainer(settings(Method.LM, 4, Optional.empty()))
                        .run(Sets.untrained(12), one, Optional.empty(), TrainingListener.NONE);
        assertTrue(result.training().loss() < 1e-6, result.toString());
    }

    private static void assertSame(MtpParameters expected, MtpParameters got) {
        assertEquals(expected.scaling(), got.scaling());
        assertArrayEquals(expected.radial(), got.radial());
        assertArrayEquals(expected.species(), got.species());
        assertArrayEquals(expected.linear(), got.linear());
    }
}
