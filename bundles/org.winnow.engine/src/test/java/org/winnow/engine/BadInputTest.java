// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.FormatException;
import org.winnow.api.sampling.Sampler;
import org.winnow.api.sampling.Selection;
import org.winnow.api.sampling.Space;

/** What cannot be done is said in one sentence, and what can be is done. */
class BadInputTest extends SelectFolder {

    @Test
    void setsAsideWhatCannotBeReadVerbatim() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li ***", "c Li 2.0", "d Xx 2.0");
        Path empty = file("empty.txt");
        Files.write(empty, new byte[0]);
        var stop = new SelectJob.Stop(List.of(2), OptionalDouble.empty(), OptionalDouble.empty());
        var files = List.of(data.toString(), empty.toString());
        Path out = folder.resolve("out");
        var result =
                fakes.engine()
                        .run(
                                Fakes.select(files, out, stop, "linear", "farthest", true),
                                2,
                                Progress.NONE);
        assertEquals(3, result.quarantined());
        assertEquals(List.of("b Li ***", "d Xx 2.0"), read("quarantined.txt"));
        List<String> reasons = read("quarantined.csv");
        assertEquals("file,index,line,reason", reasons.get(0));
        assertEquals(4, reasons.size());
        assertTrue(
                reasons.contains(data + ",1,2,\"" + data + ":2: expected a number, got rubbish\""));
    }

    @Test
    void endsAtTheFirstFrameThatCannotBeReadAndLeavesNothing() throws IOException {
        String[] lines = lines(400);
        lines[37] = "b Li ***";
        lines[300] = "b Li ***";
        Path data = file("a.txt", lines);
        FormatException e =
                assertThrows(
                        FormatException.class,
                        () -> fakes.engine().run(job(data, 2), 3, Progress.NONE));
        assertEquals(data + ":38: expected a number, got rubbish", e.getMessage());
        assertEquals(List.of("a.txt"), left());
        assertEquals(0, fakes.catalogue.open.get());
    }

    @Test
    void refusesMoreThanThereAre() throws IOException {
        Path data = file("a.txt", lines(19));
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> fakes.engine().run(job(data, 5, 20), 1, Progress.NONE));
        assertEquals("sizes must lie in 1..19, got 20", e.getMessage());
        assertEquals(List.of("a.txt"), left());
    }

    @Test
    void refusesNoConfigurationAtAll() throws IOException {
        Path data = file("a.txt", "x Xx 1");
        var stop = new SelectJob.Stop(List.of(1), OptionalDouble.empty(), OptionalDouble.empty());
        Path out = folder.resolve("out");
        var job = Fakes.select(List.of(data.toString()), out, stop, "linear", "farthest", true);
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> fakes.engine().run(job, 1, Progress.NONE));
        assertEquals(
                "there must be at least one configuration, got none in " + data, e.getMessage());
    }

    @Test
    void choosesTheOnlyConfiguration() throws IOException {
        Path data = file("a.txt", "a Li 0.5");
        var result = fakes.engine().run(job(data, 1), 2, Progress.NONE);
        assertEquals(1, result.picks().size());
        assertEquals(List.of(), read("remaining-1.xyz"));
    }

    @Test
    void choosesAmongIdenticalConfigurationsByFileAndIndex() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "a Li 0.5", "a Li 0.5");
        var result = fakes.engine().run(job(data, 2), 2, Progress.NONE);
        assertEquals(List.of(0, 1), result.picks().stream().map(SelectJob.Pick::index).toList());
    }

    @Test
    void refusesTwoStopsAndUnknownAlgorithmsBeforeItReads() throws IOException {
        Path data = file("a.txt", "a Li 0.5");
        var both = new SelectJob.Stop(List.of(1), OptionalDouble.of(1), OptionalDouble.empty());
        var files = List.of(data.toString());
        Path out = folder.resolve("out");
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                fakes.engine()
                                        .run(
                                                Fakes.select(
                                                        files,
                                                        out,
                                                        both,
                                                        "linear",
                                                        "farthest",
                                                        false),
                                                1,
                                                Progress.NONE));
        assertEquals(
                "one of sizes, radius and representativeness must be given, got 2", e.getMessage());
        var one = new SelectJob.Stop(List.of(1), OptionalDouble.empty(), OptionalDouble.empty());
        assertThrows(
                UsageException.class,
                () ->
                        fakes.engine()
                                .run(
                                        Fakes.select(files, out, one, "linear", "fps", false),
                                        1,
                                        Progress.NONE));
        assertEquals(0, fakes.datasets.opened);
        assertEquals(0, fakes.catalogue.open.get());
        assertFalse(Files.exists(out));
    }

    @Test
    void namesTheConfigurationThatADescriptorRefuses() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li 2.0");
        fakes.catalogue.algorithms.put("place", new Refusing());
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> fakes.engine().run(job(data, 1), 2, Progress.NONE));
        assertEquals(data + ":2: features must be finite, got NaN", e.getMessage());
    }

    @Test
    void refusesASamplerThatNeedsFeaturesBeforePairsAreCompared() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li 2.0");
        Sampler picky =
                new Sampler() {
                    @Override
                    public boolean needsFeatures() {
                        return true;
                    }

                    @Override
                    public Selection select(Space space, Task task, Progress progress) {
                        throw new AssertionError("never asked");
                    }
                };
        fakes.catalogue.algorithms.put("picky", picky);
        var one = new SelectJob.Stop(List.of(1), OptionalDouble.empty(), OptionalDouble.empty());
        List<String> files = List.of(data.toString());
        SelectJob job = Fakes.select(files, folder.resolve("out"), one, "pairs", "picky", false);
        var e = assertThrows(UsageException.class, () -> fakes.engine().run(job, 2, Progress.NONE));
        assertEquals(
                "sampler picky needs features of configurations, and kernel pairs only compares"
                        + " pairs; average gives features",
                e.getMessage());
        assertEquals(List.of("a.txt"), left());
    }
}
