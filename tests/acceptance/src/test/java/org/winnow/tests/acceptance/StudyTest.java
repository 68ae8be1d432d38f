// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole study, small enough for a test: 62 configurations, sizes 5 and 10, level 4. */
class StudyTest {

    private static final String STUDY =
            """
            title: Small
            data: { files: '%s@::10' }
            select: { samplers: { fps: fps, stochastic: stochastic }, sizes: [5, 10] }
            potentials:
              trainers: mtp:level=4,min-dist=0,iterations=8,starts=1
              subsets: { fps: 10, training: true }
            """;

    @TempDir Path temporary;
    private Path folder;
    private Winnow winnow;

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        winnow = new Winnow(folder);
    }

    private void write(String text) throws Exception {
        Files.writeString(folder.resolve("study.yaml"), text.formatted(Winnow.LISI));
    }

    private static List<String> done(Json result) {
        return result.list("steps").stream()
                .map(s -> (Json) s)
                .filter(s -> !s.flag("kept"))
                .map(s -> s.text("name"))
                .toList();
    }

    @Test
    void fromOneFileToAReportThatVerifies() throws Exception {
        write(STUDY);
        String[] run = {"study", "run", "study.yaml", "--out", "s", "--json"};
        Json first = Json.parse(winnow.run(run).ok().out());
        List<String> steps = done(first);
        assertTrue(
                steps.containsAll(
                        List.of(
                                "split",
                                "select fps",
                                "train fps-10",
                                "errors training validation")),
                steps.toString());
        assertFalse(first.list("conclusions").isEmpty());
        assertTrue(
                Winnow.names(folder.resolve("s"))
                        .containsAll(
                                List.of(
                                        "chemiscope.json.gz",
                                        "explore.html",
                                        "figures",
                                        "matrix.csv",
                                        "report.html",
                                        "steps",
                                        "study.log",
                                        "study.yaml",
                                        "tables",
                                        "timings.csv")));
        write(STUDY.replace("Small", "Smaller"));
        assertEquals(List.of("report"), done(Json.parse(winnow.run(run).ok().out())));
        String[] verify = {"study", "verify", "s", "--recompute"};
        assertTrue(winnow.run(verify).ok().out().contains("3 steps done again"));
        String plan = winnow.run("study", "prune", "s", "--dry-run").ok().out();
        assertTrue(plan.contains("1 folder would be removed"), plan);
        Json pruned = Json.parse(winnow.run("study", "prune", "s", "--json").ok().out());
        assertTrue(((Json) pruned.list("removed").get(0)).text("name").startsWith("report-"));
        assertEquals(List.of(), done(Json.parse(winnow.run(run).ok().out())));
        assertTrue(winnow.run(verify).ok().out().contains("3 steps done again"));
        Files.writeString(folder.resolve("s/matrix.csv"), "better\n");
        Winnow.Result result = winnow.run(verify);
        assertEquals(1, result.exit());
        assertTrue(result.out().contains("matrix.csv differs"), result.out());
    }

    @Test
    void aWrongKeyIsNamedWithItsLine() throws Exception {
        write("data: { files: '%s' }\nselect: { sices: [5] }\n");
        winnow.run("study", "run", "study.yaml", "--out", "s")
                .refused(2, "study.yaml:2: unknown key 'select.sices'; nearest: sizes");
        winnow.run("study", "rum").refused(2, "unknown verb 'study rum'; nearest: run");
        write("data: { files: '%s' }\nselect: { sizes: [5] }\ntests:\n  far: no.xyz\n");
        winnow.run("study", "run", "study.yaml", "--out", "s")
                .refused(
                        1,
                        "study.yaml:4: tests.far: " + folder.resolve("no.xyz") + ": no such file");
        winnow.run("study", "prune", "s").refused(1, "the folder of a study must hold study.json");
        assertEquals(List.of("study.yaml"), winnow.files());
    }
}
