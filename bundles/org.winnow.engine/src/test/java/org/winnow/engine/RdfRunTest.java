// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.RdfJob;
import org.winnow.api.engine.UsageException;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Table;
import org.winnow.api.trajectory.TrajectoryEvaluator;
import org.winnow.api.trajectory.TrajectoryEvaluator.Frame;
import org.winnow.api.trajectory.TrajectoryEvaluator.Part;
import org.winnow.api.trajectory.TrajectoryEvaluator.Session;

/** The evaluator only writes down what it is shown. */
class RdfRunTest {

    @TempDir Path folder;
    private final Fakes fakes = new Fakes();
    private Path out;

    @BeforeEach
    void prepare() {
        out = folder.resolve("out");
        fakes.catalogue.algorithms.put("seen", (TrajectoryEvaluator) Seen::new);
    }

    private static final class Seen implements Session {
        private final List<List<Object>> rows = new ArrayList<>();

        @Override
        public void add(Part part, List<Frame> frames) {
            for (Frame frame : frames) {
                double x = frame.configuration().position(0);
                rows.add(List.of(part.name(), frame.origin().index(), x));
            }
        }

        @Override
        public Finding finish() {
            Plot.Axis axis = new Plot.Axis("x", false);
            return new Finding(
                    Finding.Level.FINE,
                    "seen " + rows.size(),
                    List.of(new Finding.Quantity("seen", rows.size(), "")),
                    List.of(new Table("seen", List.of("part", "index", "x"), rows)),
                    List.of(new Plot("seen", "Seen", axis, axis, Optional.empty(), List.of())));
        }
    }

    private String file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private RdfJob job(Inputs inputs, Optional<Inputs> reference, int skip, String... evaluators) {
        return new RdfJob(inputs, reference, skip, out, false, List.of(evaluators));
    }

    private RdfJob.Result run(RdfJob job) throws IOException {
        return fakes.engine().run(job, 2, Progress.NONE);
    }

    @Test
    void showsAllFramesInOrderAndKeepsWhatWasFound() throws IOException {
        String[] lines = IntStream.range(0, 150).mapToObj(i -> "t Li " + i).toArray(String[]::new);
        String a = file("a.txt", lines);
        String b = file("b.txt", "t Li 7");
        RdfJob.Result r =
                run(job(Inputs.of(a), Optional.of(Inputs.of(b)), 0, "seen", "seen:again"));
        assertEquals(150, r.frames());
        assertEquals(1, r.referenceFrames());
        assertEquals(List.of("Li1"), r.compositions());
        assertEquals("seen 151", r.findings().get(1).finding().sentence());
        List<String> seen = Files.readAllLines(out.resolve("seen.csv"));
        assertEquals(152, seen.size());
        for (int i = 0; i < 150; i++) {
            assertEquals("TRAJECTORY," + i + "," + (double) i, seen.get(i + 1));
        }
        assertEquals("REFERENCE,0,7.0", seen.get(151));
        assertEquals(seen, Files.readAllLines(out.resolve("seen-2.csv")));
        assertTrue(Files.exists(out.resolve("figures/seen.png")));
        String manifest = Files.readString(out.resolve("manifest.json"));
        assertTrue(manifest.contains("sha256") && manifest.contains("seen 151"), manifest);
        assertEquals(0, fakes.catalogue.open.get());
    }

    @Test
    void skipsTheFirstFramesOfEachCompositionInEachFile() throws IOException {
        String a = file("a.txt", "t Li 0", "t Si 1", "t Li 2", "t Si 3", "t Li 4");
        String b = file("b.txt", "t Li 5", "t Li 6");
        RdfJob.Result r = run(job(Inputs.of(a, b), Optional.of(Inputs.of(b)), 1, "seen"));
        assertEquals(4, r.frames());
        assertEquals(2, r.referenceFrames());
        List<String> seen = Files.readAllLines(out.resolve("seen.csv"));
        assertEquals(
                List.of("TRAJECTORY,2,2.0", "TRAJECTORY,3,3.0", "TRAJECTORY,4,4.0"),
                seen.subList(1, 4));
    }

    @Test
    void leavesNothingWhenAFrameIsBrokenOrNoneIsLeft() throws IOException {
        String a = file("a.txt", "t Li 0", "t Li rubbish");
        var broken = job(Inputs.of(a), Optional.empty(), 0, "seen");
        var e = assertThrows(IOException.class, () -> run(broken));
        assertTrue(e.getMessage().startsWith(a + ":2"), e.getMessage());
        String b = file("b.txt", "t Li 0");
        var none = job(Inputs.of(b), Optional.empty(), 5, "seen");
        var i = assertThrows(IllegalArgumentException.class, () -> run(none));
        assertTrue(i.getMessage().contains("frames left"), i.getMessage());
        assertThrows(UsageException.class, () -> run(job(Inputs.of(b), Optional.empty(), 0, "no")));
        assertFalse(Files.exists(out));
        assertEquals(0, fakes.catalogue.open.get());
    }
}
