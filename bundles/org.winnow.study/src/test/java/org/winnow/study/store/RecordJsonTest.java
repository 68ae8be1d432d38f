// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.evaluation.Finding;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Table;

class RecordJsonTest {

    @TempDir Path folder;

    /** All that a record may hold. */
    public record Everything(
            String text,
            int whole,
            long large,
            double real,
            double nothing,
            boolean yes,
            Optional<String> maybe,
            Optional<Path> path,
            OptionalInt count,
            List<Double> list,
            Map<String, Integer> map,
            Finding.Level level) {}

    private <T> T through(Class<T> kind, T value) throws IOException {
        Path file = folder.resolve("x.json");
        Files.write(file, Json.bytes(new RecordJson(folder).write(value)));
        return new RecordJson(folder).read(kind, Json.read(file));
    }

    @Test
    void recordsComeBackAsTheyWere() throws IOException {
        Everything all =
                new Everything(
                        "Å\n",
                        -3,
                        1L << 60,
                        0.1 + 0.2,
                        Double.NaN,
                        true,
                        Optional.empty(),
                        Optional.of(folder.resolve("a/b")),
                        OptionalInt.of(4),
                        List.of(1.0, Double.POSITIVE_INFINITY),
                        Map.of("x", 1),
                        Finding.Level.NOTICE);
        assertEquals(all, through(Everything.class, all));
    }

    @Test
    void findingsComeBackWithTablesAndPlots() throws IOException {
        Plot plot =
                new Plot(
                        "p",
                        "P",
                        new Plot.Axis("x", false),
                        new Plot.Axis("y", true),
                        Optional.empty(),
                        List.of(
                                new Plot.Series(
                                        "s",
                                        Plot.Style.LINE,
                                        false,
                                        new double[] {1, 2},
                                        new double[] {0.5, Double.NaN})));
        List<List<Object>> rows = List.of(List.of("a", 3L, 0.25), List.of("b", 4L, Double.NaN));
        Finding finding =
                new Finding(
                        Finding.Level.FINE,
                        "well",
                        List.of(new Finding.Quantity("q", 1e-300, "Å")),
                        List.of(new Table("t", List.of("x", "n", "v"), rows)),
                        List.of(plot));
        Finding back = through(Finding.class, finding);
        assertEquals(finding.tables(), back.tables());
        assertEquals(finding.quantities(), back.quantities());
        assertArrayEquals(plot.series().get(0).y(), back.plots().get(0).series().get(0).y());
    }

    @Test
    void pathsInsideMoveWithTheFolder() {
        record Where(Path path) {}
        Object json = new RecordJson(folder).write(folder.resolve("steps/a"));
        assertEquals("steps/a", json);
    }

    @Test
    void anotherRecordsDocumentIsRefused() {
        assertThrows(
                RuntimeException.class,
                () -> new RecordJson(folder).read(Everything.class, Map.of("text", "x")));
    }
}
