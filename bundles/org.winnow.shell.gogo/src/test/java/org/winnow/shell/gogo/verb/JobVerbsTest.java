// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.ConvertJob;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.SimilarityJob;
import org.winnow.api.engine.SplitJob;
import org.winnow.api.io.FormatSettings;
import org.winnow.shell.gogo.Calls;
import org.winnow.shell.gogo.RecordingEngine;

class JobVerbsTest {

    private static final InfoJob.Result COUNTED =
            new InfoJob.Result(
                    3,
                    24,
                    List.of("Li", "Si"),
                    ordered("Li3Si8", 2, "Li", 1),
                    Map.of(),
                    ordered("energy", 3, "forces", 2, "virial", 0),
                    new InfoJob.Range(2, 11),
                    Optional.empty(),
                    Map.of("Li-Si", 2.5));

    private static Map<String, Integer> ordered(Object... pairs) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return map;
    }

    @Test
    void infoPrintsTheAgreedJson() {
        RecordingEngine engine = new RecordingEngine(job -> COUNTED);
        Calls calls = new Calls("info", new InfoVerb(engine));
        assertEquals(0, calls.run("info", "a.xyz", "b.cfg", "--json", "--type-map", "Li,Si"));
        assertTrue(
                calls.out()
                        .startsWith(
                                "{\"configurations\":3,\"atoms\":24,\"species\":[\"Li\",\"Si\"],"
                                        + "\"compositions\":{\"Li3Si8\":2,\"Li\":1},\"labels\":"
                                        + "{\"energy\":3,\"forces\":2,\"virial\":0},"),
                calls.out());
        assertTrue(calls.out().contains("\"volumes_angstrom3\":null"), calls.out());
        assertEquals("", calls.err());
        Inputs inputs =
                new Inputs(
                        List.of("a.xyz", "b.cfg"),
                        Optional.empty(),
                        new FormatSettings(List.of(3, 14)));
        assertEquals(List.of(new InfoJob(inputs)), engine.jobs);
    }

    @Test
    void infoPrintsTextForPeople() {
        Calls calls = new Calls("info", new InfoVerb(new RecordingEngine(job -> COUNTED)));
        assertEquals(0, calls.run("info", "a.xyz"));
        assertTrue(
                calls.out().startsWith("3 configurations, 24 atoms (2 to 11 each)"), calls.out());
        assertTrue(calls.out().contains("  Li3Si8  2\n  Li      1\n"), calls.out());
    }

    @Test
    void readsStandardInputAndSlices() {
        RecordingEngine engine = new RecordingEngine(job -> COUNTED);
        Calls calls = new Calls("info", new InfoVerb(engine));
        assertEquals(0, calls.run("info", "-", "a.xyz@-5:", "@b.xyz", "--format", "extxyz"));
        Inputs inputs = ((InfoJob) engine.jobs.get(0)).inputs();
        assertEquals(List.of("-", "a.xyz@-5:", "@b.xyz"), inputs.files());
        assertEquals(Optional.of("extxyz"), inputs.format());
    }

    @Test
    void refusesATypeMapThatIsNone() {
        Calls calls = new Calls("info", new InfoVerb(new RecordingEngine(job -> COUNTED)));
        assertEquals(2, calls.run("info", "a.cfg", "--type-map", "Li,Xx"));
        assertEquals(
                "winnow: --type-map must be chemical symbols such as Li,Si, got 'Xx'\n",
                calls.err());
    }

    @Test
    void givesAllCoresUnlessToldOtherwise() {
        RecordingEngine engine = new RecordingEngine(job -> COUNTED);
        Calls calls = new Calls("info", new InfoVerb(engine));
        calls.run("info", "a.xyz");
        calls.run("info", "a.xyz", "--threads", "1");
        assertEquals(List.of(Runtime.getRuntime().availableProcessors(), 1), engine.threads);
    }

    @Test
    void oneCallLeavesNothingForTheNext() {
        RecordingEngine engine = new RecordingEngine(job -> COUNTED);
        Calls calls = new Calls("info", new InfoVerb(engine));
        calls.run("info", "a.xyz", "--json");
        calls.run("info", "b.xyz");
        assertTrue(calls.out().startsWith("3 configurations"), calls.out());
        assertEquals(new InfoJob(Inputs.of("b.xyz")), engine.jobs.get(1));
    }

    @Test
    void convertFillsItsJob() {
        Path out = Path.of("b.cfg");
        RecordingEngine engine = new RecordingEngine(job -> new ConvertJob.Result(7, out));
        Calls calls = new Calls("convert", new ConvertVerb(engine));
        assertEquals(0, calls.run("convert", "a.xyz", "-o", "b.cfg", "--to=mlip", "--overwrite"));
        assertEquals(
                List.of(new ConvertJob(Inputs.of("a.xyz"), out, Optional.of("mlip"), true)),
                engine.jobs);
        assertEquals("7 configurations written to b.cfg\n", calls.out());
    }

    @Test
    void describeFillsItsJob() {
        Path out = Path.of("X.npy");
        RecordingEngine engine = new RecordingEngine(job -> new DescribeJob.Result(7, 392, out));
        Calls calls = new Calls("describe", new DescribeVerb(engine));
        assertEquals(0, calls.run("describe", "a.xyz", "--out", "X.npy", "--json"));
        assertEquals("{\"rows\":7,\"columns\":392,\"out\":\"X.npy\"}\n", calls.out());
        assertEquals(0, calls.run("describe", "a.xyz", "--out", "X.npy", "--per", "environment"));
        assertEquals(
                List.of(
                        new DescribeJob(Inputs.of("a.xyz"), out, "soap", false, false),
                        new DescribeJob(Inputs.of("a.xyz"), out, "soap", true, false)),
                engine.jobs);
        assertEquals(2, calls.run("describe", "a.xyz", "--out", "X.npy", "--per", "atom"));
        assertTrue(calls.err().contains("environment"), calls.err());
    }

    @Test
    void similarityFillsItsJob() {
        Path out = Path.of("K.npy");
        RecordingEngine engine = new RecordingEngine(job -> new SimilarityJob.Result(7, out));
        Calls calls = new Calls("similarity", new SimilarityVerb(engine));
        int code =
                calls.run(
                        "similarity",
                        "a.xyz",
                        "--out",
                        "K.npy",
                        "--kernel",
                        "rematch:gamma=0.1",
                        "--distance");
        assertEquals(0, code);
        assertEquals(
                List.of(
                        new SimilarityJob(
                                Inputs.of("a.xyz"), out, "soap", "rematch:gamma=0.1", true, false)),
                engine.jobs);
        assertEquals("7 × 7 distances written to K.npy\n", calls.out());
    }

    @Test
    void splitFillsItsJob() {
        Path out = Path.of("sets");
        RecordingEngine engine =
                new RecordingEngine(
                        job -> new SplitJob.Result(Map.of("Li", 4), Map.of("Li", 1), out));
        Calls calls = new Calls("split", new SplitVerb(engine));
        int code =
                calls.run(
                        "split",
                        "a.xyz",
                        "--out",
                        "sets",
                        "--share",
                        "0.8",
                        "--by",
                        "config_type",
                        "--seed",
                        "7");
        assertEquals(0, code);
        assertEquals(
                List.of(new SplitJob(Inputs.of("a.xyz"), out, 0.8, "config_type", 7, false)),
                engine.jobs);
        assertTrue(calls.out().startsWith("4 for training, 1 for validation"), calls.out());
        assertEquals(2, calls.run("split", "a.xyz", "--out", "sets", "--share", "1"));
        assertEquals("winnow: --share must lie above 0 and below 1, got 1.0\n", calls.err());
    }
}
