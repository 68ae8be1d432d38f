// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.MdJob;
import org.winnow.api.engine.RdfJob;
import org.winnow.study.store.Trees;

/** Molecular dynamics with the potentials of a study, and what judges its trajectories. */
class MotionStepsTest {

    private static final String MOTION =
            """
            md:
              starts: starts.xyz
              potentials: [fps-2]
              temperature: 300
              equilibration: 40
              steps: 100
              every: 20
              reference: reference.xyz
              evaluators: [rdf, msd]
            """;

    private static final String GOES_ON = "; what is done is kept, and the same command goes on";

    @TempDir Path folder;
    private TrialStudy study;

    @BeforeEach
    void make() throws IOException {
        study = new TrialStudy(folder);
        Files.writeString(study.file, TrialStudy.TEXT + MOTION);
        Files.writeString(folder.resolve("starts.xyz"), TrialStudy.configurations(2));
        Files.writeString(folder.resolve("reference.xyz"), TrialStudy.configurations(7));
    }

    private void change(String what, String to) throws IOException {
        Files.writeString(study.file, (TrialStudy.TEXT + MOTION).replace(what, to));
    }

    @Test
    void movesAsTheFileSays() throws IOException {
        FakeEngine engine = new FakeEngine();
        Set<String> done = TrialStudy.done(study.run(engine));
        assertTrue(done.containsAll(Set.of("count starts", "md fps-2", "rdf fps-2")));
        assertFalse(done.contains("md fps-4"), "only what was asked for moves");
        MdJob job = engine.motion.moved.get(0);
        assertEquals(
                List.of(
                        new MdJob.Phase("equilibration", 40, 300, 300, 0),
                        new MdJob.Phase("production", 100, 300, 300, 20)),
                job.phases());
        assertEquals(List.of(folder.resolve("starts.xyz").toString()), job.start().files());
        assertEquals("nose-hoover:a=default", job.dynamics());
        assertTrue(job.potential().toString().contains("train-fps-2-"));
        assertEquals(20, job.logEvery());
    }

    @Test
    void judgesAllTrajectoriesBesideTheReference() throws IOException {
        FakeEngine engine = new FakeEngine();
        study.run(engine);
        RdfJob job = engine.motion.judged.get(0);
        assertEquals(List.of("trajectory-1.xyz", "trajectory-2.xyz"), names(job));
        assertEquals(
                List.of(folder.resolve("reference.xyz").toString()),
                job.reference().orElseThrow().files());
        assertEquals(List.of("rdf:a=default", "msd:a=default"), job.evaluators());
    }

    @Test
    void withoutEquilibrationThereIsNothingBeforeTheFirstFrame() throws IOException {
        change("equilibration: 40", "equilibration: 0");
        FakeEngine engine = new FakeEngine();
        study.run(engine);
        assertEquals(
                List.of(new MdJob.Phase("production", 100, 300, 300, 20)),
                engine.motion.moved.get(0).phases());
    }

    @Test
    void everyPotentialMovesWhereNoneIsNamed() throws IOException {
        change("  potentials: [fps-2]\n", "");
        FakeEngine engine = new FakeEngine();
        study.run(engine);
        assertEquals(5, engine.motion.moved.size());
        assertEquals(5, engine.motion.judged.size());
    }

    @Test
    void goesOnFromItsCheckpointToTheSameBytes() throws IOException {
        FakeEngine whole = new FakeEngine();
        study.run(whole);
        assertEquals(List.of(0, 0), whole.motion.begunAt);
        Map<String, String> expected = study.content();
        Trees.remove(study.out);
        FakeEngine broken = new FakeEngine();
        broken.motion.breakingAt(3);
        assertThrows(IOException.class, () -> study.run(broken));
        FakeEngine again = new FakeEngine();
        assertEquals(Set.of("md fps-2", "rdf fps-2", "report"), TrialStudy.done(study.run(again)));
        assertEquals(List.of(3, 0), again.motion.begunAt);
        assertEquals(expected, study.content());
    }

    @Test
    void doesNotGoOnFromTheCheckpointOfAnotherTemperature() throws IOException {
        FakeEngine broken = new FakeEngine();
        broken.motion.breakingAt(3);
        assertThrows(IOException.class, () -> study.run(broken));
        change("temperature: 300", "temperature: 310");
        FakeEngine again = new FakeEngine();
        study.run(again);
        assertEquals(List.of(0, 0), again.motion.begunAt);
    }

    @Test
    void aRunThatFailsIsNamedInOneSentence() throws IOException {
        FakeEngine broken = new FakeEngine();
        broken.motion.breakingAt(0);
        int all = study.run(new FakeEngine(), 1, true).steps().size();
        IOException e = assertThrows(IOException.class, () -> study.run(broken));
        assertEquals(
                "3 of " + all + " steps are not done: md fps-2 (no space left on device)" + GOES_ON,
                e.getMessage());
    }

    @Test
    void aStartThatEndedBeforeItsFirstFrameIsNotJudged() throws IOException {
        FakeEngine engine = new FakeEngine();
        engine.motion.endingEarly(1);
        study.run(engine);
        assertEquals(List.of("trajectory-1.xyz"), names(engine.motion.judged.get(0)));
    }

    @Test
    void theJudgingFailsInOneSentenceWhereNoStartLeftAFrame() throws IOException {
        FakeEngine engine = new FakeEngine();
        engine.motion.endingEarly(2);
        int all = study.run(new FakeEngine(), 1, true).steps().size();
        IOException e = assertThrows(IOException.class, () -> study.run(engine));
        String begin =
                "2 of "
                        + all
                        + " steps are not done: rdf fps-2 (there must be a trajectory with frames,"
                        + " got none in "
                        + study.out;
        assertTrue(e.getMessage().startsWith(begin), e.getMessage());
        assertTrue(e.getMessage().endsWith(")" + GOES_ON), e.getMessage());
        assertEquals(List.of(), engine.motion.judged);
    }

    @Test
    void anotherReferenceIsJudgedAnewWithoutMoving() throws IOException {
        study.run(new FakeEngine());
        Files.writeString(folder.resolve("reference.xyz"), TrialStudy.configurations(8));
        assertEquals(
                Set.of("count reference", "rdf fps-2", "report"),
                TrialStudy.done(study.run(new FakeEngine())));
        change("[rdf, msd]", "[rdf]");
        assertEquals(Set.of("rdf fps-2", "report"), TrialStudy.done(study.run(new FakeEngine())));
    }

    @Test
    void aPotentialThatTheStudyHasNotIsRefusedWithItsLine() throws IOException {
        change("[fps-2]", "[fps-3]");
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> study.run(new FakeEngine()));
        assertTrue(
                e.getMessage()
                        .startsWith(study.file + ":10: md.potentials: unknown potential 'fps-3'"),
                e.getMessage());
    }

    private static List<String> names(RdfJob job) {
        return job.trajectories().files().stream()
                .map(file -> Path.of(file).getFileName().toString())
                .toList();
    }
}
