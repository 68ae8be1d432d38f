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
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyJob;
import org.winnow.study.store.Trees;

/** Runs that end early, and what goes on from where they were. */
class StudyResumeTest {

    @TempDir Path folder;
    private TrialStudy study;

    @BeforeEach
    void make() throws IOException {
        study = new TrialStudy(folder);
    }

    @Test
    void doesNothingTwice() throws IOException {
        study.run(new FakeEngine());
        Map<String, String> before = study.content();
        FakeEngine second = new FakeEngine();
        StudyJob.Result result = study.run(second);
        assertEquals(List.of(), second.ran);
        assertEquals(Set.of(), TrialStudy.done(result));
        assertEquals(before, study.content());
    }

    @Test
    void givesTheSameBytesWhereverAJobBreaks() throws IOException {
        FakeEngine whole = new FakeEngine();
        study.run(whole);
        Map<String, String> expected = study.content();
        for (int k = 0; k < whole.ran.size(); k += 3) {
            Trees.remove(study.out);
            FakeEngine broken = new FakeEngine(k);
            IOException e = assertThrows(IOException.class, () -> study.run(broken));
            assertTrue(e.getMessage().contains("no space left on device"), e.getMessage());
            assertFalse(Files.exists(study.out.resolve("report.html")));
            study.run(new FakeEngine());
            assertEquals(expected, study.content(), "broken at job " + k);
        }
    }

    @Test
    void anEndByTheUserKeepsWhatIsDone() throws IOException {
        FakeEngine first = new FakeEngine();
        Progress ending =
                fraction -> {
                    if (first.ran.size() > 6) {
                        throw new CancellationException();
                    }
                };
        assertThrows(
                CancellationException.class, () -> study.run(first, Fakes.tools(first), ending));
        StudyJob.Result result = study.run(new FakeEngine());
        assertTrue(TrialStudy.done(result).size() < result.steps().size());
    }

    @Test
    void oneFailedStepLeavesTheIndependentOnes() throws IOException {
        FakeEngine engine = new FakeEngine("train:fps-2");
        IOException e = assertThrows(IOException.class, () -> study.run(engine));
        assertTrue(e.getMessage().startsWith("5 of "), e.getMessage());
        assertTrue(e.getMessage().contains("train fps-2 (no space left on device)"));
        Set<String> done = TrialStudy.done(study.run(new FakeEngine()));
        assertEquals(5, done.size(), done.toString()); // it, its three errors, the report
    }

    @Test
    void aResultThatLostAFileIsDoneAgain() throws IOException {
        study.run(new FakeEngine());
        Path picks =
                Trees.files(study.out).stream()
                        .filter(p -> p.endsWith("selected-4.xyz"))
                        .findFirst()
                        .get();
        Files.delete(picks);
        assertEquals(1, TrialStudy.done(study.run(new FakeEngine())).size());
        assertTrue(Files.exists(picks));
    }

    @Test
    void resumeNeedsTheFolderOnly() throws IOException {
        assertThrows(IOException.class, () -> study.run(new FakeEngine(8)));
        Files.delete(study.file);
        FakeEngine engine = new FakeEngine();
        Path copy = study.out.resolve("study.yaml");
        StudyJob.Result result =
                new StudyRun(
                                new StudyJob(copy, study.out, false),
                                Fakes.tools(engine),
                                1,
                                Progress.NONE)
                        .run();
        assertTrue(TrialStudy.done(result).size() < result.steps().size());
        assertTrue(Files.exists(study.out.resolve("report.html")));
    }
}
