// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Table;
import org.winnow.shell.gogo.Calls;
import org.winnow.shell.gogo.RecordingEngine;

class RdfVerbTest {

    private final RecordingEngine engine = new RecordingEngine(job -> found());
    private final Calls calls = new Calls("rdf", new RdfVerb(engine));

    private static RdfJob.Result found() {
        Finding finding =
                new Finding(
                        Finding.Level.FINE,
                        "peaks differ",
                        List.of(new Finding.Quantity("largest |Δr|", 0.04, "Å")),
                        List.of(
                                new Table("rdf", List.of("r", "g"), List.of(List.of(1.0, 2.0))),
                                new Table(
                                        "summary",
                                        List.of("composition", "frames", "delta_r_max"),
                                        List.of(
                                                List.of("Li7Si2", 100L, 0.04),
                                                List.of("Si1", 3L, Double.NaN)))),
                        List.of());
        return new RdfJob.Result(
                103,
                1,
                List.of("Li7Si2", "Si1"),
                List.of(new RdfJob.Found("rdf", finding)),
                Path.of("out"));
    }

    private RdfJob job(String... words) {
        assertEquals(0, calls.run(words), calls.err());
        return (RdfJob) engine.jobs.get(engine.jobs.size() - 1);
    }

    @Test
    void weavesItsOptionsIntoTheTextOfTheEvaluator() {
        RdfJob plain = job("rdf", "a.xyz@10::2", "b.xyz", "--out", "o");
        assertEquals(List.of("rdf"), plain.evaluators());
        assertEquals(List.of("a.xyz@10::2", "b.xyz"), plain.trajectories().files());
        assertEquals(Optional.empty(), plain.reference());
        RdfJob job =
                job(
                        "rdf",
                        "a.xyz",
                        "-o",
                        "o",
                        "--evaluators",
                        "rdf:bin=0.05,smoothing=0.1,msd",
                        "--r-max",
                        "6",
                        "--bin=0.01",
                        "--skip=3",
                        "--reference",
                        "c.xyz",
                        "d.xyz");
        assertEquals(List.of("rdf:bin=0.05,smoothing=0.1,r-max=6.0", "msd"), job.evaluators());
        assertEquals(3, job.skip());
        assertEquals(List.of("c.xyz", "d.xyz"), job.reference().orElseThrow().files());
    }

    @Test
    void printsShortTablesAndLeavesCurvesToTheFolder() {
        job("rdf", "a.xyz", "-o", "o");
        assertEquals(
                String.join(
                        System.lineSeparator(),
                        "103 frames beside 1 reference frame: Li7Si2, Si1",
                        "rdf: peaks differ",
                        "  composition  frames  delta_r_max",
                        "  Li7Si2       100     0.040",
                        "  Si1          3       -",
                        "written to out",
                        ""),
                calls.out());
        job("rdf", "a.xyz", "-o", "o", "--json");
        assertTrue(
                calls.out()
                        .contains(
                                "\"summary\":[{\"composition\":\"Li7Si2\",\"frames\":100,"
                                        + "\"delta_r_max\":0.04},"
                                        + "{\"composition\":\"Si1\",\"frames\":3,"
                                        + "\"delta_r_max\":null}]"),
                calls.out());
    }

    @Test
    void refusesToSkipLessThanNothing() {
        assertEquals(2, calls.run("rdf", "a.xyz", "-o", "o", "--skip=-1"));
        assertTrue(calls.err().contains("--skip must be at least 0"), calls.err());
    }
}
