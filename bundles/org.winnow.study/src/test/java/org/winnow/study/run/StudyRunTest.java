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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyJob;
import org.winnow.api.engine.StudyVerifyJob;
import org.winnow.study.store.Sha256;
import org.winnow.study.store.Trees;

class StudyRunTest {

    private static final String STUDY =
            """
            data: { files: data.xyz }
            select:
              samplers: { fps: fps, stochastic: { seeds: [1, 2] } }
              sizes: [2, 4]
            potentials:
              subsets: { fps: [2, 4], stochastic: { sizes: [4], seeds: [2] }, training: true, all: true }
            tests: { held: test.xyz }
            """;

    @TempDir Path folder;
    private Path file;
    private Path out;

    @BeforeEach
    void data() throws IOException {
        Files.writeString(folder.resolve("data.xyz"), configurations(20));
        Files.writeString(folder.resolve("test.xyz"), configurations(5));
        file = folder.resolve("my.yaml");
        Files.writeString(file, STUDY);
        out = folder.resolve("out");
    }

    private static String configurations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "c" + i + "\n")
                .collect(Collectors.joining());
    }

    private StudyJob.Result run(FakeEngine engine) throws IOException {
        return run(engine, Fakes.tools(engine), Progress.NONE);
    }

    private StudyJob.Result run(FakeEngine engine, Tools tools, Progress progress)
            throws IOException {
        return new StudyRun(new StudyJob(file, out, false), tools, 2, progress).run();
    }

    private static Set<String> done(StudyJob.Result result) {
        return result.steps().stream()
                .filter(s -> !s.kept())
                .map(StudyJob.Step::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Hashes of all files but logs and times. */
    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (Path path : Trees.files(root)) {
            String name = path.getFileName().toString();
            if (!List.of("timing.json", "timings.csv", "study.log", ".lock").contains(name)) {
                content.put(root.relativize(path).toString(), Sha256.of(path));
            }
        }
        return content;
    }

    @Test
    void doesEveryStepOnceAndShowsTheReport() throws IOException {
        FakeEngine engine = new FakeEngine();
        StudyJob.Result result = run(engine);
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
        assertTrue(Files.readString(out.resolve("report.html")).contains("of 10 training"));
        assertTrue(Files.exists(out.resolve("matrix.csv")));
    }

    @Test
    void doesNothingTwice() throws IOException {
        run(new FakeEngine());
        Map<String, String> before = content(out);
        FakeEngine second = new FakeEngine();
        StudyJob.Result result = run(second);
        assertEquals(List.of(), second.ran);
        assertEquals(Set.of(), done(result));
        assertEquals(before, content(out));
    }

    @Test
    void givesTheSameBytesWhereverAJobBreaks() throws IOException {
        FakeEngine whole = new FakeEngine();
        run(whole);
        Map<String, String> expected = content(out);
        for (int k = 0; k < whole.ran.size(); k += 3) {
            Trees.remove(out);
            FakeEngine broken = new FakeEngine(k);
            IOException e = assertThrows(IOException.class, () -> run(broken));
            assertTrue(e.getMessage().contains("no space left on device"), e.getMessage());
            assertFalse(Files.exists(out.resolve("report.html")));
            run(new FakeEngine());
            assertEquals(expected, content(out), "broken at job " + k);
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
        assertThrows(CancellationException.class, () -> run(first, Fakes.tools(first), ending));
        StudyJob.Result result = run(new FakeEngine());
        assertTrue(done(result).size() < result.steps().size());
    }

    @Test
    void oneFailedStepLeavesTheIndependentOnes() throws IOException {
        FakeEngine engine = new FakeEngine("train:fps-2");
        IOException e = assertThrows(IOException.class, () -> run(engine));
        assertTrue(e.getMessage().startsWith("5 of "), e.getMessage());
        assertTrue(e.getMessage().contains("train fps-2 (no space left on device)"));
        Set<String> done = done(run(new FakeEngine()));
        assertEquals(5, done.size(), done.toString()); // it, its three errors, the report
    }

    @Test
    void anotherSizeRedoesPicksAndWhatComesOfThem() throws IOException {
        run(new FakeEngine());
        Files.writeString(file, STUDY.replace("sizes: [2, 4]", "sizes: [2, 4, 6]"));
        Set<String> done = done(run(new FakeEngine()));
        assertTrue(done.contains("select fps") && done.contains("train fps-4"), done.toString());
        assertFalse(done.contains("split") || done.contains("train training"), done.toString());
        assertFalse(done.contains("features") || done.contains("errors all held"), done.toString());
    }

    @Test
    void anotherTestSetRedoesItsErrorsOnly() throws IOException {
        run(new FakeEngine());
        Files.writeString(folder.resolve("test.xyz"), configurations(6));
        Set<String> done = done(run(new FakeEngine()));
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
        run(new FakeEngine());
        Files.writeString(file, "title: Another\n" + STUDY);
        assertEquals(Set.of("report"), done(run(new FakeEngine())));
    }

    @Test
    void anotherDefaultOfAnAlgorithmIsAnotherSetting() throws IOException {
        run(new FakeEngine());
        Files.writeString(file, STUDY.replace("fps: fps,", "fps: 'fps:b',"));
        Set<String> done = done(run(new FakeEngine()));
        assertTrue(done.contains("select fps"), done.toString());
        assertFalse(done.contains("select stochastic-1"), done.toString());
    }

    @Test
    void otherCodeRedoesAll() throws IOException {
        run(new FakeEngine());
        FakeEngine engine = new FakeEngine();
        StudyJob.Result result = run(engine, Fakes.tools(engine, "code 2"), Progress.NONE);
        assertEquals(result.steps().size(), done(result).size());
    }

    @Test
    void goingBackFindsTheEarlierResults() throws IOException {
        run(new FakeEngine());
        Files.writeString(file, STUDY.replace("sizes: [2, 4]", "sizes: [2, 4, 6]"));
        run(new FakeEngine());
        Files.writeString(file, STUDY);
        assertEquals(Set.of(), done(run(new FakeEngine())));
    }

    @Test
    void aResultThatLostAFileIsDoneAgain() throws IOException {
        run(new FakeEngine());
        Path picks =
                Trees.files(out).stream()
                        .filter(p -> p.endsWith("selected-4.xyz"))
                        .findFirst()
                        .get();
        Files.delete(picks);
        assertEquals(1, done(run(new FakeEngine())).size());
        assertTrue(Files.exists(picks));
    }

    @Test
    void resumeNeedsTheFolderOnly() throws IOException {
        assertThrows(IOException.class, () -> run(new FakeEngine(8)));
        Files.delete(file);
        FakeEngine engine = new FakeEngine();
        Path copy = out.resolve("study.yaml");
        StudyJob.Result result =
                new StudyRun(new StudyJob(copy, out, false), Fakes.tools(engine), 1, Progress.NONE)
                        .run();
        assertTrue(done(result).size() < result.steps().size());
        assertTrue(Files.exists(out.resolve("report.html")));
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        FakeEngine engine = new FakeEngine();
        new StudyRun(new StudyJob(file, out, false), Fakes.tools(engine), 1, Progress.NONE).run();
        Map<String, String> one = content(out);
        Trees.remove(out);
        FakeEngine many = new FakeEngine();
        new StudyRun(new StudyJob(file, out, false), Fakes.tools(many), 7, Progress.NONE).run();
        assertEquals(one, content(out));
    }

    @Test
    void onlyOneRunWorksInAFolder() throws IOException {
        try (StudyFolder held = StudyFolder.open(out)) {
            IOException e = assertThrows(IOException.class, () -> run(new FakeEngine()));
            assertTrue(e.getMessage().startsWith("only one study may run in"), e.getMessage());
            assertEquals(out, held.path());
        }
    }

    @Test
    void foreignFoldersAreLeftAlone() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.tex"), "years of work");
        IOException e = assertThrows(IOException.class, () -> run(new FakeEngine()));
        assertTrue(e.getMessage().contains("new, empty or an earlier study's"), e.getMessage());
    }

    @Test
    void aPlanWritesNothing() throws IOException {
        FakeEngine engine = new FakeEngine();
        StudyJob.Result plan =
                new StudyRun(new StudyJob(file, out, true), Fakes.tools(engine), 1, Progress.NONE)
                        .run();
        assertFalse(Files.exists(out));
        assertEquals(plan.steps().size(), done(plan).size());
        assertTrue(plan.steps().stream().allMatch(s -> s.seconds() > 0));
        run(new FakeEngine());
        List<String> keys = plan.steps().stream().map(StudyJob.Step::key).toList();
        assertEquals(keys, run(new FakeEngine()).steps().stream().map(StudyJob.Step::key).toList());
    }

    private StudyVerifyJob.Result verify(boolean recompute) throws IOException {
        return new VerifyRun(
                        new StudyVerifyJob(out, recompute),
                        Fakes.tools(new FakeEngine()),
                        1,
                        Progress.NONE)
                .run();
    }

    @Test
    void aFreshStudyVerifies() throws IOException {
        run(new FakeEngine());
        StudyVerifyJob.Result result = verify(true);
        assertEquals(List.of(), result.mismatches());
        assertEquals(4, result.recomputed()); // the split and three selections
        assertEquals(List.of(), result.remarks());
    }

    @Test
    void verifyNamesWhatWasChanged() throws IOException {
        run(new FakeEngine());
        Files.writeString(out.resolve("report.html"), "better numbers");
        assertTrue(
                verify(false)
                        .mismatches()
                        .get(0)
                        .endsWith("differs from the report that was written"));
        Files.writeString(folder.resolve("test.xyz"), configurations(4));
        assertTrue(
                verify(false).mismatches().contains("step count held was made from other inputs"),
                verify(false).mismatches().toString());
    }

    @Test
    void verifyFindsAResultThatWasEdited() throws IOException {
        run(new FakeEngine());
        for (Path path : Trees.files(out.resolve("steps"))) {
            if (path.endsWith("errors.csv")) {
                Files.writeString(path, "0,0\n");
            }
        }
        assertEquals(
                5,
                verify(false).mismatches().stream()
                        .filter(m -> m.endsWith("has changed since it was written"))
                        .count());
    }

    @Test
    void verifyRemarksOnOtherCode() throws IOException {
        FakeEngine engine = new FakeEngine();
        run(engine, Fakes.tools(engine, "code 2"), Progress.NONE);
        StudyVerifyJob.Result result = verify(false);
        assertEquals(List.of(), result.mismatches());
        assertEquals(1, result.remarks().size());
    }

    @Test
    void samplersThatDoNotNestSelectEachSizeByItself() throws IOException {
        Files.writeString(
                file, "data: { files: data.xyz }\nselect: { samplers: apart, sizes: [2, 4] }\n");
        List<String> names =
                run(new FakeEngine()).steps().stream().map(StudyJob.Step::name).toList();
        assertTrue(
                names.containsAll(List.of("select apart-2", "select apart-4")), names.toString());
    }

    @Test
    void sizesBeyondTheTrainingSetAreRefusedWithTheirLine() throws IOException {
        Files.writeString(file, "data: { files: data.xyz }\nselect: { sizes: [2, 11] }\n");
        Exception e = assertThrows(IllegalArgumentException.class, () -> run(new FakeEngine()));
        assertEquals(
                file + ":2: select.sizes: must not exceed the training set of 10, got 11",
                e.getMessage());
    }

    @Test
    void unknownAlgorithmsAreNamedWithTheirLine() throws IOException {
        Files.writeString(
                file, "data: { files: data.xyz }\nselect:\n  sizes: [2]\n  kernels: avex\n");
        Exception e = assertThrows(IllegalArgumentException.class, () -> run(new FakeEngine()));
        assertEquals(file + ":4: select.kernels: unknown algorithm 'avex'", e.getMessage());
    }
}
