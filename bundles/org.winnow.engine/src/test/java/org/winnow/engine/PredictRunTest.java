// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.PredictJob;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Column;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Configuration.Label;
import org.winnow.api.potential.Potential.Prediction;

class PredictRunTest {

    @TempDir Path folder;
    private final Fakes fakes = new Fakes();

    @Test
    void writesPredictionsInPlaceOfLabels() throws IOException {
        Path potential = Files.writeString(folder.resolve("pot"), "spring 2");
        Path file =
                Files.write(
                        folder.resolve("a.txt"),
                        List.of("a Li 1 energy=7 forces=-8", "b Li 1 Si 2", "c Si 3 energy=4"));
        Path out = folder.resolve("out.txt");
        var job =
                new PredictJob(potential, Inputs.of(file.toString()), out, Optional.empty(), false);
        var result = fakes.engine().run(job, 2, Progress.NONE);
        assertEquals(new PredictJob.Result(3, 4, 0, out), result);
        List<Configuration> written = fakes.datasets.written;
        assertEquals(
                List.of(1.0, 5.0, 9.0),
                written.stream().map(c -> c.energy().orElseThrow()).toList());
        assertEquals(-2, written.get(0).force(0));
        assertEquals(-4, written.get(1).force(3));
        assertEquals(-18, written.get(2).virial(0));
        assertEquals("c", written.get(2).tag());
        var e = assertThrows(IOException.class, () -> fakes.engine().run(job, 2, Progress.NONE));
        assertEquals(
                "output must not exist unless --overwrite is given, got " + out, e.getMessage());
    }

    @Test
    void keepsEveryColumnButThoseThatWouldPassForLabels() {
        Column forces = Column.reals(3, 1, 2, 3);
        Configuration c =
                Configuration.of(new int[] {3}, new double[] {0, 0, 0})
                        .cell(Cell.of(new double[] {5, 0, 0, 0, 5, 0, 0, 0, 5}, true, true, true))
                        .property("REF_energy", "-1")
                        .property("free_energy", "-1")
                        .property("my_total", "-1")
                        .property("stress", "0 0 0 0 0 0")
                        .property("step", "12")
                        .column("Force", forces)
                        .column("charge", Column.reals(1, 0.5))
                        .energy(-1, "my_total")
                        .forces("Force")
                        .build();
        Prediction p = new Prediction(2, new double[] {4, 5, 6}, new double[9]);
        Configuration copy = Relabelled.of(c, p);
        assertEquals(Set.of("step"), copy.properties().keySet());
        assertEquals(Set.of("charge"), copy.columns().keySet());
        assertEquals(2, copy.energy().orElseThrow());
        assertEquals(5, copy.force(1));
        assertEquals("", copy.source(Label.FORCES));
        assertEquals(c.cell(), copy.cell());
        assertFalse(copy.source(Label.ENERGY).equals("my_total"));
    }
}
