// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;

class ChooserTest extends SelectFolder {

    private SelectJob target(Path data, OptionalDouble radius, OptionalDouble rep, String sampler) {
        var stop = new SelectJob.Stop(List.of(), radius, rep);
        return Fakes.select(
                List.of(data.toString()), folder.resolve("out"), stop, "linear", sampler, false);
    }

    private static SelectJob withBase(SelectJob plain, Path base) {
        return new SelectJob(
                plain.inputs(),
                plain.out(),
                false,
                plain.stop(),
                plain.algorithms(),
                Optional.of(Inputs.of(base.toString())),
                false,
                1);
    }

    @Test
    void baseCountsAsChosenAlready() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li 9.0", "c Li 2.0");
        Path base = file("base.txt", "z Li 9.1", "z Li 0.4");
        var result = fakes.engine().run(withBase(job(data, 1), base), 2, Progress.NONE);
        assertEquals("c", result.picks().get(0).tag());
        assertEquals(1.6, result.picks().get(0).distance(), 1e-12);
        assertEquals(List.of("a Li 0.5", "b Li 9.0"), read("remaining-1.xyz"));
        assertEquals(3, result.candidates());
    }

    @Test
    void picksNothingWhereTheBaseAloneMeetsTheTarget() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li 9.0", "c Li 2.0");
        Path base = file("base.txt", "z Li 9.1", "z Li 0.4", "z Li 1.9");
        var listener = new Listener(Integer.MAX_VALUE);
        var within = OptionalDouble.of(0.2);
        SelectJob job = target(data, within, OptionalDouble.empty(), "farthest-anew");
        var result = fakes.engine().run(withBase(job, base), 2, listener);
        assertEquals(List.of(0), result.sizes());
        assertEquals(List.of(), result.picks());
        assertEquals(0, fakes.selects.get());
        assertEquals(List.of(), read("selected-0.xyz"));
        assertEquals(Files.readAllLines(data), read("remaining-0.xyz"));
        assertEquals(1, read("picks.csv").size());
        assertTrue(read("curve.csv").get(1).startsWith("0,0.1"), read("curve.csv").toString());
        assertTrue(String.join("", read("manifest.json")).contains("\"picks\" : [ ]"));
        assertEquals(
                List.of("the base alone meets the target, so nothing is picked"),
                listener.warnings);
    }

    @Test
    void picksWhatABaseLeavesOut() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li 9.0", "c Li 2.0");
        Path base = file("base.txt", "z Li 9.1", "z Li 0.4");
        for (String sampler : List.of("farthest", "farthest-anew")) {
            var within = OptionalDouble.of(0.2);
            SelectJob job = target(data, within, OptionalDouble.empty(), sampler);
            var result = fakes.engine().run(withBase(job, base), 2, Progress.NONE);
            assertEquals(List.of(1), result.sizes());
            assertEquals("c", result.picks().get(0).tag());
            PathTrees.remove(folder.resolve("out"));
        }
    }

    @Test
    void findsTheSmallestSizeWithinARadius() throws IOException {
        Path data = file("a.txt", lines(300));
        var all = target(data, OptionalDouble.of(0.005), OptionalDouble.empty(), "farthest");
        var result = fakes.engine().run(all, 2, Progress.NONE);
        int size = result.sizes().get(0);
        assertTrue(size > 32 && size < 300, "size " + size);
        List<String> curve = read("curve.csv");
        assertEquals(size + 1, curve.size());
        assertTrue(Double.parseDouble(curve.get(size).split(",")[1]) <= 0.005);
        assertTrue(Double.parseDouble(curve.get(size - 1).split(",")[1]) > 0.005);
    }

    @Test
    void findsTheSameSizeForASamplerThatBeginsAnewForEach() throws IOException {
        Path data = file("a.txt", lines(300));
        OptionalDouble rep = OptionalDouble.of(97);
        var nested = target(data, OptionalDouble.empty(), rep, "farthest");
        int expected = fakes.engine().run(nested, 2, Progress.NONE).sizes().get(0);
        PathTrees.remove(folder.resolve("out"));
        var anew = target(data, OptionalDouble.empty(), rep, "farthest-anew");
        assertEquals(expected, fakes.engine().run(anew, 2, Progress.NONE).sizes().get(0));
    }

    @Test
    void runsASamplerOnceForEachSizeOnlyWhereItsSelectionsDoNotNest() throws IOException {
        Path data = file("a.txt", lines(40));
        fakes.engine().run(job(data, 5, 10, 20), 1, Progress.NONE);
        assertEquals(1, fakes.selects.get());
        PathTrees.remove(folder.resolve("out"));
        var stop =
                new SelectJob.Stop(
                        List.of(5, 10, 20), OptionalDouble.empty(), OptionalDouble.empty());
        fakes.engine()
                .run(
                        Fakes.select(
                                List.of(data.toString()),
                                folder.resolve("out"),
                                stop,
                                "pairs",
                                "farthest-anew",
                                false),
                        1,
                        Progress.NONE);
        assertEquals(4, fakes.selects.get());
    }
}
