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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.StudyJob;
import org.winnow.study.store.Trees;

class StudyRunTest {

    @TempDir Path folder;
    private TrialStudy study;

    @BeforeEach
    void make() throws IOException {
        study = new TrialStudy(folder);
    }

    @Test
    void doesEveryStepOnceAndShowsTheReport() throws IOException {
        FakeEngine engine = new FakeEngine();
        StudyJob.Result result = study.run(engine);
        List<String> names = result.steps().stream().map(StudyJob.Step::name).toList();
        assertTrue(
                names.containsAll(
                        List.of(
                                "split",
                                "select fps",
                                "select stochastic-2",
                                "train fps-4",
                                "train stochastic-4-2",
                                "train all",
                                "errors fps-4 held",
                                "errors training validation",
                                "report")),
                names.toString());
        assertEquals(names.size() - 1, engine.ran.size()); // the report runs no job
        assertTrue(Files.readString(study.out.resolve("report.html")).contains("of 10 training"));
        assertTrue(Files.exists(study.out.resolve("matrix.csv")));
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        FakeEngine engine = new FakeEngine();
        study.run(engine, 1, false);
        Map<String, String> one = study.content();
        Trees.remove(study.out);
        FakeEngine many = new FakeEngine();
        study.run(many, 7, false);
        assertEquals(one, study.content());
    }

    @Test
    void onlyOneRunWorksInAFolder() throws IOException {
        try (StudyFolder held = StudyFolder.open(study.out)) {
            IOException e = assertThrows(IOException.class, () -> study.run(new FakeEngine()));
            assertTrue(e.getMessage().startsWith("only one study may run in"), e.getMessage());
            assertEquals(study.out, held.path());
        }
    }

    @Test
    void foreignFoldersAreLeftAlone() throws IOException {
        Files.createDirectories(study.out);
        Files.writeString(study.out.resolve("thesis.tex"), "years of work");
        IOException e = assertThrows(IOException.class, () -> study.run(new FakeEngine()));
        assertTrue(e.getMessage().contains("new, empty or an earlier study's"), e.getMessage());
    }

    @Test
    void aPlanWritesNothing() throws IOException {
        FakeEngine engine = new FakeEngine();
        StudyJob.Result plan = study.run(engine, 1, true);
        assertFalse(Files.exists(study.out));
        assertEquals(plan.steps().size(), TrialStudy.done(plan).size());
        assertTrue(plan.steps().stream().allMatch(s -> s.seconds() > 0));
        study.run(new FakeEngine());
        List<String> keys = plan.steps().stream().map(StudyJob.Step::key).toList();
        assertEquals(
                keys,
                study.run(new FakeEngine()).steps().stream().map(StudyJob.Step::key).toList());
    }

    @Test
    void samplersThatDoNotNestSelectEachSizeByItself() throws IOException {
        Files.writeString(
                study.file,
                "data: { files: data.xyz }\nselect: { samplers: apart, sizes: [2, 4] }\n");
        List<String> names =
                study.run(new FakeEngine()).steps().stream().map(StudyJob.Step::name).toList();
        assertTrue(
                names.containsAll(List.of("select apart-2", "select apart-4")), names.toString());
    }

    @Test
    void sizesBeyondTheTrainingSetAreRefusedWithTheirLine() throws IOException {
        Files.writeString(study.file, "data: { files: data.xyz }\nselect: { sizes: [2, 11] }\n");
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> study.run(new FakeEngine()));
        assertEquals(
                study.file + ":2: select.sizes: must not exceed the training set of 10, got 11",
                e.getMessage());
    }

    @Test
    void unknownAlgorithmsAreNamedWithTheirLine() throws IOException {
        Files.writeString(
                study.file, "data: { files: data.xyz }\nselect:\n  sizes: [2]\n  kernels: avex\n");
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> study.run(new FakeEngine()));
        assertEquals(study.file + ":4: select.kernels: unknown algorithm 'avex'", e.getMessage());
    }
}
