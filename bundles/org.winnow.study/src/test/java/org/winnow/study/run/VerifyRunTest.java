// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyVerifyJob;
import org.winnow.study.store.Trees;

class VerifyRunTest {

    @TempDir Path folder;
    private TrialStudy study;

    @BeforeEach
    void make() throws IOException {
        study = new TrialStudy(folder);
    }

    @Test
    void aFreshStudyVerifies() throws IOException {
        study.run(new FakeEngine());
        StudyVerifyJob.Result result = study.verify(true);
        assertEquals(List.of(), result.mismatches());
        assertEquals(4, result.recomputed()); // the split and three selections
        assertEquals(List.of(), result.remarks());
    }

    @Test
    void verifyNamesWhatWasChanged() throws IOException {
        study.run(new FakeEngine());
        Files.writeString(study.out.resolve("report.html"), "better numbers");
        assertTrue(
                study.verify(false)
                        .mismatches()
                        .get(0)
                        .endsWith("differs from the report that was written"));
        Files.writeString(folder.resolve("test.xyz"), TrialStudy.configurations(4));
        assertTrue(
                study.verify(false)
                        .mismatches()
                        .contains("step count held was made from other inputs"),
                study.verify(false).mismatches().toString());
    }

    @Test
    void verifyFindsAResultThatWasEdited() throws IOException {
        study.run(new FakeEngine());
        for (Path path : Trees.files(study.out.resolve("steps"))) {
            if (path.endsWith("errors.csv")) {
                Files.writeString(path, "0,0\n");
            }
        }
        assertEquals(
                5,
                study.verify(false).mismatches().stream()
                        .filter(m -> m.endsWith("has changed since it was written"))
                        .count());
    }

    @Test
    void verifyRemarksOnOtherCode() throws IOException {
        FakeEngine engine = new FakeEngine();
        study.run(engine, Fakes.tools(engine, "code 2"), Progress.NONE);
        StudyVerifyJob.Result result = study.verify(false);
        assertEquals(List.of(), result.mismatches());
        assertEquals(1, result.remarks().size());
    }
}
