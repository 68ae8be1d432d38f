// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.api.trajectory.TrajectoryEvaluator;
import org.winnow.api.trajectory.TrajectoryEvaluator.Frame;
import org.winnow.api.trajectory.TrajectoryEvaluator.Part;
import org.winnow.api.trajectory.TrajectoryEvaluator.Session;

/** What every {@link TrajectoryEvaluator} must keep. */
public abstract class TrajectoryEvaluatorContract {

    /** {@return the evaluator to be tested} */
    protected abstract TrajectoryEvaluator evaluator();

    @Test
    void oneFrameIsEnough() {
        EvaluatorContract.assertSound(find(List.of(walk(1)), List.of(), 1));
    }

    @Test
    void aReferenceMayLackWhatIsJudged() {
        EvaluatorContract.assertSound(find(List.of(walk(5), pure(5)), List.of(pure(3)), 64));
        EvaluatorContract.assertSound(find(List.of(pure(5)), List.of(walk(5)), 64));
    }

    @Test
    void tablesAndPlotsAreWellFormed() {
        Finding finding = find(List.of(walk(20), pure(5)), List.of(walk(9)), 64);
        EvaluatorContract.assertSound(finding);
        EvaluatorContract.assertWellFormed(finding);
        EvaluatorContract.assertNamed(finding);
    }

    @Test
    void findsTheSameHoweverFramesAreCutIntoBatches() {
        List<List<Configuration>> all = List.of(walk(30), pure(7));
        String whole = EvaluatorContract.text(find(all, all, 64));
        assertEquals(whole, EvaluatorContract.text(find(all, all, 1)));
        assertEquals(whole, EvaluatorContract.text(find(all, all, 7)));
    }

    @Test
    void findsTheSameWithAnyNumberOfThreads() {
        List<List<Configuration>> all = List.of(walk(60), pure(7));
        String alone = Threads.in(1, () -> EvaluatorContract.text(find(all, all, 16)));
        assertEquals(alone, Threads.in(2, () -> EvaluatorContract.text(find(all, all, 16))));
        assertEquals(alone, Threads.in(4, () -> EvaluatorContract.text(find(all, all, 16))));
    }

    @Test
    void sessionsDoNotDisturbEachOther() {
        TrajectoryEvaluator evaluator = evaluator();
        Session one = evaluator.begin();
        Session other = evaluator.begin();
        one.add(Part.TRAJECTORY, frames("a.xyz", walk(9)));
        other.add(Part.TRAJECTORY, frames("a.xyz", pure(4)));
        assertEquals(
                EvaluatorContract.text(find(List.of(walk(9)), List.of(), 64)),
                EvaluatorContract.text(one.finish()));
        assertFalse(other.finish().sentence().isBlank(), "a finding needs a sentence");
    }

    private Finding find(
            List<List<Configuration>> judged, List<List<Configuration>> reference, int batch) {
        Session session = evaluator().begin();
        judged.forEach(c -> show(session, Part.TRAJECTORY, frames("a.xyz", c), batch));
        reference.forEach(c -> show(session, Part.REFERENCE, frames("b.xyz", c), batch));
        return session.finish();
    }

    private static void show(Session session, Part part, List<Frame> frames, int batch) {
        for (int k = 0; k < frames.size(); k += batch) {
            session.add(part, frames.subList(k, Math.min(frames.size(), k + batch)));
        }
    }

    private static List<Frame> frames(String file, List<Configuration> configurations) {
        List<Frame> frames = new ArrayList<>();
        for (Configuration c : configurations) {
            int index = frames.size();
            frames.add(new Frame(new Dataset.Origin(file, index, 22L * index + 1), c));
        }
        return frames;
    }

    /** Twenty atoms of two species that wander through a skewed cell. */
    private static List<Configuration> walk(int count) {
        int[] species = new int[20];
        Arrays.fill(species, 0, 12, 3);
        Arrays.fill(species, 12, 20, 14);
        return walk(count, species);
    }

    private static List<Configuration> pure(int count) {
        int[] species = new int[8];
        Arrays.fill(species, 14);
        return walk(count, species);
    }

    private static List<Configuration> walk(int count, int[] species) {
        Random random = new Random(11);
        Cell cell = Cell.of(new double[] {7, 0, 0, 2, 7, 0, -1, 1, 8}, true, true, true);
        double[] positions = new double[3 * species.length];
        Arrays.setAll(positions, k -> 7 * random.nextDouble());
        List<Configuration> frames = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            Arrays.setAll(positions, k -> positions[k] + 0.1 * random.nextGaussian());
            frames.add(
                    Configuration.of(species, positions.clone())
                            .cell(cell)
                            .property("time", String.valueOf(t))
                            .build());
        }
        return frames;
    }
}
