// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyJob;

/** What a change in the study, its files or the code makes done again, and what not. */
class StudyChangeTest {

    @TempDir Path folder;
    private TrialStudy study;

    @BeforeEach
    void make() throws IOException {
        study = new TrialStudy(folder);
    }

    @Test
    void anotherSizeRedoesPicksAndWhatComesOfThem() throws IOException {
        study.run(new FakeEngine());
        Files.writeString(study.file, TrialStudy.TEXT.replace("sizes: [2, 4]", "sizes: [2, 4, 6]"));
        Set<String> done = TrialStudy.done(study.run(new FakeEngine()));
        assertTrue(done.contains("select fps") && done.contains("train fps-4"), done.toString());
        assertFalse(done.contains("split") || done.contains("train training"), done.toString());
        assertFalse(done.contains("features") || done.contains("errors all held"), done.toString());
    }

    @Test
    void anotherTestSetRedoesItsErrorsOnly() throws IOException {
        study.run(new FakeEngine());
        Files.writeString(folder.resolve("test.xyz"), TrialStudy.configurations(6));
        Set<String> done = TrialStudy.done(study.run(new FakeEngine()));
        assertEquals(
                Set.of(
                        "count held",
                        "errors all held",
                        "errors fps-2 held",
                        "errors fps-4 held",
                        "errors stochastic-4-2 held",
                        "errors training held",
                        "report"),
                done);
    }

    @Test
    void anotherTitleRedoesTheReportOnly() throws IOException {
        study.run(new FakeEngine());
        Files.writeString(study.file, "title: Another\n" + TrialStudy.TEXT);
        assertEquals(Set.of("report"), TrialStudy.done(study.run(new FakeEngine())));
    }

    @Test
    void anotherDefaultOfAnAlgorithmIsAnotherSetting() throws IOException {
        study.run(new FakeEngine());
        Files.writeString(study.file, TrialStudy.TEXT.replace("fps: fps,", "fps: 'fps:b',"));
        Set<String> done = TrialStudy.done(study.run(new FakeEngine()));
        assertTrue(done.contains("select fps"), done.toString());
        assertFalse(done.contains("select stochastic-1"), done.toString());
    }

    @Test
    void otherCodeRedoesAll() throws IOException {
        study.run(new FakeEngine());
        FakeEngine engine = new FakeEngine();
        StudyJob.Result result = study.run(engine, Fakes.tools(engine, "code 2"), Progress.NONE);
        assertEquals(result.steps().size(), TrialStudy.done(result).size());
    }

    @Test
    void goingBackFindsTheEarlierResults() throws IOException {
        study.run(new FakeEngine());
        Files.writeString(study.file, TrialStudy.TEXT.replace("sizes: [2, 4]", "sizes: [2, 4, 6]"));
        study.run(new FakeEngine());
        Files.writeString(study.file, TrialStudy.TEXT);
        assertEquals(Set.of(), TrialStudy.done(study.run(new FakeEngine())));
    }
}
