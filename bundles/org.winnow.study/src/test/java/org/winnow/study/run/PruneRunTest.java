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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.StudyJob;
import org.winnow.api.engine.StudyPruneJob;
import org.winnow.api.engine.StudyVerifyJob;

class PruneRunTest {

    private static final String STUDY =
            """
            data: { files: data.xyz }
            select: { sizes: [2, 4] }
            potentials:
              subsets: { fps: [2, 4], training: true }
            """;

    @TempDir Path folder;
    private Path file;
    private Path out;

    @BeforeEach
    void data() throws IOException {
        String lines =
                IntStream.range(0, 20).mapToObj(i -> "c" + i + "\n").collect(Collectors.joining());
        Files.writeString(folder.resolve("data.xyz"), lines);
        file = folder.resolve("my.yaml");
        out = folder.resolve("out");
    }

    private StudyJob.Result run(String study) throws IOException {
        return run(study, new FakeEngine(), "code 1");
    }

    private StudyJob.Result run(String study, FakeEngine engine, String code) throws IOException {
        Files.writeString(file, study);
        Tools tools = Fakes.tools(engine, code);
        return new StudyRun(new StudyJob(file, out, false), tools, 2, Progress.NONE).run();
    }

    private StudyPruneJob.Result prune(boolean dryRun) throws IOException {
        Tools tools = Fakes.tools(new FakeEngine());
        return new PruneRun(new StudyPruneJob(out, dryRun), tools, 1, Progress.NONE).run();
    }

    private List<String> mismatches() throws IOException {
        Tools tools = Fakes.tools(new FakeEngine());
        return new VerifyRun(new StudyVerifyJob(out, false), tools, 1, Progress.NONE)
                .run()
                .mismatches();
    }

    private Set<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(out.resolve("steps"))) {
            return all.map(p -> p.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> names(StudyPruneJob.Result result) {
        return result.removed().stream()
                .map(StudyPruneJob.Removed::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void removesJustWhatAnEditMadeSuperfluous() throws IOException {
        run(STUDY);
        Set<String> before = folders();
        run(STUDY.replace("[2, 4]", "[2, 4, 6]"));
        Set<String> both = folders();
        assertEquals(before.size(), prune(true).removed().size() + keptOf(before));
        assertEquals(both, folders(), "a dry run removes nothing");

        StudyPruneJob.Result result = prune(false);
        Set<String> left = folders();
        Set<String> gone = new TreeSet<>(both);
        gone.removeAll(left);
        assertEquals(gone, names(result));
        assertTrue(before.containsAll(gone) && !gone.isEmpty(), gone.toString());
        assertTrue(result.bytes() > 0 && result.keptBytes() > 0);
        assertEquals(left.size(), result.kept());
        assertEquals(List.of(), mismatches());
        FakeEngine engine = new FakeEngine();
        run(STUDY.replace("[2, 4]", "[2, 4, 6]"), engine, "code 1");
        assertEquals(List.of(), engine.ran, "nothing that is needed was removed");
        assertEquals(List.of(), prune(false).removed());
    }

    private int keptOf(Set<String> before) throws IOException {
        Set<String> kept = new TreeSet<>(before);
        kept.removeAll(names(prune(true)));
        return kept.size();
    }

    @Test
    void keepsWhatTheReportFollowsFromWhenTheProgramIsNewer() throws IOException {
        run(STUDY, new FakeEngine(), "code 0");
        assertEquals(List.of(), prune(false).removed());
        assertEquals(List.of(), mismatches());
    }

    @Test
    void anEditOfTheCopyCountsBeforeItIsRun() throws IOException {
        run(STUDY);
        Files.writeString(out.resolve("study.yaml"), STUDY.replace(", training: true", ""));
        Set<String> gone = names(prune(false));
        assertTrue(gone.stream().anyMatch(n -> n.startsWith("train-training-")), gone.toString());
        assertFalse(gone.stream().anyMatch(n -> n.startsWith("train-fps")), gone.toString());
    }

    @Test
    void checkpointsStayAsLongAsTheirStepIsAskedFor() throws IOException {
        FakeEngine broken = new FakeEngine("train:fps-2");
        assertThrows(IOException.class, () -> run(STUDY, broken, "code 1"));
        assertEquals(List.of(), prune(false).removed());
        Set<String> before = folders();
        assertTrue(before.stream().anyMatch(n -> n.startsWith(".partial-train-fps-2")));
        Files.writeString(out.resolve("study.yaml"), STUDY.replace("fps: [2, 4]", "fps: [4]"));
        StudyPruneJob.Result result = prune(false);
        assertTrue(result.removed().stream().anyMatch(StudyPruneJob.Removed::unfinished));
        assertFalse(folders().stream().anyMatch(n -> n.contains("train-fps-2")));
    }

    @Test
    void whatIsNoResultIsSparedAndNamed() throws IOException {
        run(STUDY);
        Path steps = out.resolve("steps");
        Files.createDirectories(steps.resolve("thesis-0123abcd"));
        Files.writeString(steps.resolve("thesis-0123abcd/chapter.tex"), "years of work");
        Files.writeString(steps.resolve("notes.txt"), "mine");
        run(STUDY.replace("[2, 4]", "[2, 4, 6]"));
        String old = names(prune(true)).iterator().next();
        Files.writeString(steps.resolve(old).resolve("remarks.txt"), "mine, too");
        StudyPruneJob.Result result = prune(false);
        assertEquals(3, result.spared().size(), result.spared().toString());
        assertTrue(Files.exists(steps.resolve("thesis-0123abcd/chapter.tex")));
        assertTrue(Files.exists(steps.resolve("notes.txt")));
        assertTrue(Files.exists(steps.resolve(old).resolve("step.json")));
        assertTrue(result.spared().toString().contains("such as remarks.txt"));
    }

    @Test
    void refusesWhileAStudyRuns() throws IOException {
        run(STUDY);
        try (StudyFolder held = StudyFolder.open(out)) {
            IOException e = assertThrows(IOException.class, () -> prune(false));
            assertTrue(e.getMessage().startsWith("only one study may run in"), e.getMessage());
            assertEquals(out, held.path());
        }
    }

    @Test
    void refusesFoldersThatAreNoStudys() throws IOException {
        Files.createDirectories(out);
        IOException e = assertThrows(IOException.class, () -> prune(true));
        assertTrue(e.getMessage().contains("must hold study.json"), e.getMessage());
        try (Stream<Path> all = Files.list(out)) {
            assertEquals(0, all.count());
        }
    }
}
