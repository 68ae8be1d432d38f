// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SelectJob;

class SelectRunTest extends SelectFolder {

    @Test
    void writesSelectedInOrderOfChoiceAndRemainingInOrderOfTheFile() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li 9.0", "c Li 2.0", "d Li 0.0");
        var result = fakes.engine().run(job(data, 1, 2, 3), 2, Progress.NONE);

        assertEquals(List.of(1, 2, 3), result.sizes());
        List<String> three = read("selected-3.xyz");
        assertEquals(three.subList(0, 2), read("selected-2.xyz"));
        List<String> remaining = new ArrayList<>(Files.readAllLines(data));
        remaining.removeAll(three.subList(0, 2));
        assertEquals(remaining, read("remaining-2.xyz"));
        assertEquals(3, result.picks().size());
        assertEquals(three.get(1).split(" ")[0], result.picks().get(1).tag());
        assertEquals(List.of("a.txt", "out"), left());
    }

    @Test
    void listsEveryPickWithEverythingKnownOfIt() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li 9.0");
        fakes.engine().run(job(data, 2), 1, Progress.NONE);
        List<String> picks = read("picks.csv");
        assertEquals("rank,file,index,fingerprint,composition,config_type,distance", picks.get(0));
        assertTrue(picks.get(1).matches("1,.*a.txt,[01],[0-9a-f]{32},Li1,[ab],"), picks.get(1));
        assertTrue(picks.get(2).endsWith(",8.5"), picks.get(2));
        assertEquals("size,farthest_distance,representativeness", read("curve.csv").get(0));
        assertEquals(List.of("Curve"), read("figures/curve.png"));
    }

    @Test
    void choosesTheSameWhateverTheOrderOfFilesAndTheNumberOfThreads() throws IOException {
        String[] lines = lines(200);
        Path whole = file("whole.txt", lines);
        var expected = fakes.engine().run(job(whole, 20), 1, Progress.NONE);
        List<String> shuffled = new ArrayList<>(List.of(lines));
        Collections.shuffle(shuffled, new Random(3));
        Path one = file("one.txt", shuffled.subList(0, 70).toArray(String[]::new));
        Path two = file("two.txt", shuffled.subList(70, 200).toArray(String[]::new));
        var files = List.of(one.toString(), two.toString());
        var other =
                fakes.engine()
                        .run(Fakes.select(files, folder.resolve("out2"), 20), 4, Progress.NONE);
        assertEquals(
                expected.picks().stream().map(SelectJob.Pick::fingerprint).toList(),
                other.picks().stream().map(SelectJob.Pick::fingerprint).toList());
        assertEquals(
                read("selected-20.xyz"),
                Files.readAllLines(folder.resolve("out2/selected-20.xyz")));
    }

    /** Reads with so much memory for configurations, and does something with them. */
    private <T> T reading(Path data, long budget, Reading<T> what) throws IOException {
        return Workers.run(
                2,
                new StageClock(Progress.NONE),
                () ->
                        what.of(
                                Candidates.read(
                                        fakes.datasets,
                                        Inputs.of(data.toString()),
                                        Optional.empty(),
                                        false,
                                        Progress.NONE,
                                        budget)));
    }

    private interface Reading<T> {
        T of(Candidates all) throws IOException;
    }

    @Test
    void readsAgainWhatDoesNotFitIntoMemory() throws IOException {
        Path data = file("a.txt", lines(1500));
        List<String> seen = new ArrayList<>();
        Reading<Integer> twice =
                all -> {
                    all.forEach(
                            (first, batch) -> {
                                assertEquals(first, seen.size());
                                batch.forEach(c -> seen.add(FakeDatasets.line(c)));
                            },
                            Progress.NONE);
                    return all.count();
                };
        assertEquals(1500, reading(data, 1000, twice));
        assertEquals(Files.readAllLines(data), seen);
    }

    @Test
    void noticesThatAFileChangedWhileItWasRead() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li 9.0");
        Reading<Candidates> changed =
                all -> {
                    file("a.txt", "a Li 0.5", "b Li 9.5");
                    all.forEach((first, batch) -> {}, Progress.NONE);
                    return all;
                };
        var e = assertThrows(IOException.class, () -> reading(data, 0, changed));
        assertEquals(data + " changed while it was read", e.getMessage());
    }

    @Test
    void goesOnWithoutABundleThatDraws() throws IOException {
        Path data = file("a.txt", "a Li 0.5", "b Li 9.0");
        fakes.plots = Optional.empty();
        var listener = new Listener(Integer.MAX_VALUE);
        fakes.engine().run(job(data, 1), 1, listener);
        assertEquals(
                List.of("no bundle that draws is installed, so there are no figures"),
                listener.warnings);
    }
}
