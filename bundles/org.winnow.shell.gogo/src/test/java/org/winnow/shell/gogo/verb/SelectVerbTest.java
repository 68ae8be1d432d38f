// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Table;
import org.winnow.shell.gogo.Calls;
import org.winnow.shell.gogo.RecordingEngine;

class SelectVerbTest {

    private static final Path OUT = Path.of("result");

    private final RecordingEngine engine = new RecordingEngine(job -> result());
    private final Calls calls = new Calls("select", new SelectVerb(engine));

    private static SelectJob.Result result() {
        Table curve =
                new Table(
                        "curve",
                        List.of("size", "farthest_distance", "representativeness"),
                        List.of(List.of(1, 0.9, 10.0), List.of(2, 0.25, 87.5)));
        Finding finding =
                new Finding(
                        Finding.Level.NOTICE,
                        "87.5 % are represented",
                        List.of(new Finding.Quantity("REP", 87.5, "%")),
                        List.of(curve),
                        List.of());
        List<SelectJob.Pick> picks =
                List.of(
                        new SelectJob.Pick(1, "a.xyz", 4, "f4", "Li", "bulk", Double.NaN),
                        new SelectJob.Pick(2, "a.xyz", 0, "f0", "Si", "", 0.9));
        return new SelectJob.Result(OUT, 8, 1, List.of(1, 2), picks, List.of(finding));
    }

    private SelectJob job(String... options) {
        List<String> words = new ArrayList<>(List.of("select", "a.xyz", "--out", "result"));
        words.addAll(List.of(options));
        assertEquals(0, calls.run(words.toArray(String[]::new)), calls.err());
        return (SelectJob) engine.jobs.get(engine.jobs.size() - 1);
    }

    private void assertRefused(String sentence, String... options) {
        List<String> words = new ArrayList<>(List.of("select", "a.xyz", "--out", "result"));
        words.addAll(List.of(options));
        assertEquals(2, calls.run(words.toArray(String[]::new)));
        assertEquals("winnow: " + sentence + "\n", calls.err());
    }

    @Test
    void fillsInTheDefaults() {
        SelectJob expected =
                new SelectJob(
                        Inputs.of("a.xyz"),
                        OUT,
                        false,
                        new SelectJob.Stop(
                                List.of(25, 50), OptionalDouble.empty(), OptionalDouble.empty()),
                        new SelectJob.Algorithms(
                                "soap",
                                "average",
                                "fps",
                                List.of(
                                        "representativeness:threshold=0.1",
                                        "composition",
                                        "redundancy",
                                        "similarity-map")),
                        Optional.empty(),
                        false,
                        1);
        assertEquals(expected, job("--sizes", "50,25,50"));
    }

    @Test
    void takesEveryWayToStop() {
        assertEquals(List.of(400), job("--size", "400").stop().sizes());
        assertEquals(OptionalDouble.of(0.1), job("--radius", "0.1").stop().radius());
        assertEquals(OptionalDouble.of(99.5), job("--rep", "99.5").stop().representativeness());
    }

    @Test
    void saysWhatItTakesWhereNothingIsSaid() {
        assertEquals(OptionalDouble.of(99), job().stop().representativeness());
        assertTrue(calls.err().contains("choosing until REP is 99 %"), calls.err());
    }

    @Test
    void refusesStopsThatMakeNoSense() {
        assertRefused(
                "only one of --size, --sizes, --radius, --rep may be given,"
                        + " got --size and --rep",
                "--size",
                "4",
                "--rep",
                "99");
        assertRefused("a size must be at least 1, got 0", "--sizes", "0,5");
        assertRefused("--rep must lie above 0 and at most at 100, got 101.0", "--rep", "101");
        assertRefused("--radius must be at least 0, got -1.0", "--radius", "-1");
    }

    @Test
    void weavesThresholdAndReferenceIntoTheEvaluators() {
        List<String> texts =
                job("--threshold", "0.05", "--reference", "Li,Li3Si8").algorithms().evaluators();
        assertEquals("representativeness:threshold=0.05", texts.get(0));
        assertEquals("similarity-map:x=Li,y=Li3Si8", texts.get(3));
        assertRefused(
                "--reference must be two compositions such as Li,Li3Si8, got Li",
                "--reference",
                "Li");
    }

    @Test
    void keepsSettingsTogetherInAListOfEvaluators() {
        assertEquals(
                List.of("representativeness:threshold=0.2,points=5", "composition"),
                Judging.texts("representativeness:threshold=0.2,points=5,composition"));
        assertEquals(
                List.of("representativeness:threshold=0.2", "composition"),
                job("--evaluators", "representativeness:threshold=0.2,composition")
                        .algorithms()
                        .evaluators());
    }

    @Test
    void readsTheBaseInTheSameWay() {
        SelectJob job = job("--base", "b.cfg", "--base", "c.cfg", "--type-map", "Li,Si");
        assertEquals(List.of("b.cfg", "c.cfg"), job.base().orElseThrow().files());
        assertEquals(List.of(3, 14), job.base().orElseThrow().settings().typeMap());
    }

    @Test
    void endsWithAReadableSummary() {
        job("--sizes", "1,2");
        assertEquals(
                """
                8 candidates, 1 set aside
                  size  farthest distance  REP [%]
                  1     0.9000             10.00
                  2     0.2500             87.50
                notice: 87.5 % are represented
                written to result: selected-1.xyz to selected-2.xyz, what remains, picks.csv, \
                tables, figures/, manifest.json
                """,
                calls.out());
    }

    @Test
    void printsJsonWithNullWhereThereIsNoNumber() {
        job("--sizes", "1,2", "--json");
        assertTrue(
                calls.out()
                        .startsWith(
                                "{\"out\":\"result\",\"candidates\":8,\"quarantined\":1,\"sizes\":"
                                        + "[{\"size\":1,\"farthest_distance\":0.9,"
                                        + "\"representativeness\":10.0},"),
                calls.out());
        assertTrue(calls.out().contains("\"distance\":null"), calls.out());
        assertTrue(calls.out().contains("\"level\":\"notice\""), calls.out());
    }

    @Test
    void endsWhenTheUserWantsNoMore() {
        Calls cancelling =
                new Calls(
                        "select",
                        new SelectVerb(
                                new RecordingEngine(
                                        (job, progress) -> {
                                            progress.stage("describe");
                                            throw new CancellationException();
                                        })));
        assertEquals(130, cancelling.run("select", "a.xyz", "--out", "result", "--size", "4"));
        assertEquals("winnow: interrupted\n", cancelling.err());
    }
}
