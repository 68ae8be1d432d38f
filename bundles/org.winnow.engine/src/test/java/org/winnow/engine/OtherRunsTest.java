// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.ConvertJob;
import org.winnow.api.engine.DescribeJob;
import org.winnow.api.engine.InfoJob;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.engine.SimilarityJob;
import org.winnow.api.engine.SplitJob;
import org.winnow.api.engine.UsageException;

class OtherRunsTest {

    @TempDir Path folder;
    private final Fakes fakes = new Fakes();

    private Inputs inputs(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), List.of(lines));
        return Inputs.of(file.toString());
    }

    /** The numbers of an NPY file, whose header is checked on the way. */
    private static double[] numbers(Path npy, int rows, int columns) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(npy)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[8];
        bytes.get(magic);
        assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, magic);
        byte[] header = new byte[bytes.getShort()];
        bytes.get(header);
        assertEquals(0, bytes.position() % 64);
        assertEquals(
                "{'descr': '<f8', 'fortran_order': False, 'shape': ("
                        + rows
                        + ", "
                        + columns
                        + "), }",
                new String(header, StandardCharsets.US_ASCII).strip());
        double[] numbers = new double[bytes.remaining() / 8];
        bytes.asDoubleBuffer().get(numbers);
        return numbers;
    }

    @Test
    void describesConfigurationsInTheOrderOfTheFile() throws IOException {
        Path out = folder.resolve("x.npy");
        var job =
                new DescribeJob(
                        inputs("a Li 0.5", "b Li 9.0", "c Li 2.0"), out, "place", false, false);
        var result = fakes.engine().run(job, 2, Progress.NONE);
        assertEquals(new DescribeJob.Result(3, 2, out), result);
        assertArrayEquals(new double[] {0.5, 1, 9, 1, 2, 1}, numbers(out, 3, 2));
        String json = Files.readString(folder.resolve("x.json")).replaceAll("\\s+", "");
        assertTrue(json.contains("\"columns\":[\"x\",\"one\"]"), json);
        assertTrue(json.contains("a.txt\",\"index\":2}"), json);
        var e = assertThrows(IOException.class, () -> fakes.engine().run(job, 2, Progress.NONE));
        assertEquals(
                "output must not exist unless --overwrite is given, got " + out, e.getMessage());
    }

    @Test
    void describesEnvironmentsAtomByAtom() throws IOException {
        Path out = folder.resolve("x.npy");
        var job = new DescribeJob(inputs("a Li 0.5 Si 3.0", "b Li 9.0"), out, "place", true, false);
        fakes.engine().run(job, 2, Progress.NONE);
        assertArrayEquals(new double[] {0.5, 1, 3, 1, 9, 1}, numbers(out, 3, 2));
        String json = Files.readString(folder.resolve("x.json")).replaceAll("\\s+", "");
        assertTrue(json.contains("\"index\":0,\"atom\":1}"), json);
    }

    @Test
    void writesLikenessAndDistanceInTheOrderOfTheFile() throws IOException {
        Inputs inputs = inputs("a Li 0.5", "b Li 9.0", "c Li 2.0");
        Path k = folder.resolve("k.npy");
        Path d = folder.resolve("d.npy");
        fakes.engine()
                .run(
                        new SimilarityJob(inputs, k, "place", "linear", false, false),
                        2,
                        Progress.NONE);
        fakes.engine()
                .run(
                        new SimilarityJob(inputs, d, "place", "linear", true, false),
                        1,
                        Progress.NONE);
        assertArrayEquals(new double[] {1.25, 5.5, 2, 5.5, 82, 19, 2, 19, 5}, numbers(k, 3, 3));
        assertArrayEquals(new double[] {0, 8.5, 1.5, 8.5, 0, 7, 1.5, 7, 0}, numbers(d, 3, 3));
        assertTrue(Files.exists(folder.resolve("k.json")));
    }

    @Test
    void convertsWithSpeciesNumberedByAtomicNumber() throws IOException {
        Path out = folder.resolve("b.cfg");
        var job =
                new ConvertJob(inputs("a Si 0.5 Li 1.5", "b C 9.0"), out, Optional.empty(), false);
        assertEquals(2, fakes.engine().run(job, 2, Progress.NONE).configurations());
        assertEquals(List.of(3, 6, 14), fakes.datasets.settings.typeMap());
        assertEquals(List.of("a Si 0.5 Li 1.5", "b C 9.0"), Files.readAllLines(out));
        assertThrows(IOException.class, () -> fakes.engine().run(job, 2, Progress.NONE));
        var over = new ConvertJob(inputs("a Si 0.5"), out, Optional.empty(), true);
        fakes.engine().run(over, 2, Progress.NONE);
        assertEquals(List.of("a Si 0.5"), Files.readAllLines(out));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void countsWhatFilesHold() throws IOException {
        Inputs inputs = inputs("s Li 0 Si 2.5", "t Li 0 Li 1.5 Si 4.0", "s Si 0 Li 3.0");
        InfoJob.Result info = fakes.engine().run(new InfoJob(inputs), 2, Progress.NONE);
        assertEquals(3, info.configurations());
        assertEquals(7, info.atoms());
        assertEquals(List.of("Li", "Si"), info.species());
        assertEquals("{Li1Si1=2, Li2Si1=1}", info.compositions().toString());
        assertEquals("{s=2, t=1}", info.tags().toString());
        assertEquals("{energy=0, forces=0, virial=0}", info.labels().toString());
        assertEquals(new InfoJob.Range(2, 3), info.atomsPerConfiguration());
        assertEquals(Optional.empty(), info.volumes());
        assertEquals(Map.of("Li-Li", 1.5, "Li-Si", 2.5), info.shortest());
    }

    private SplitJob split(Inputs inputs, String name, double share, String by) {
        return new SplitJob(inputs, folder.resolve(name), share, by, 7, false);
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            lines.add((i < 7 ? "few" : "many") + " Li " + i / 4.0);
        }
        return lines;
    }

    @Test
    void dividesEachGroupByItsShareAndTheTotalToo() throws IOException {
        Inputs inputs = inputs(lines().toArray(String[]::new));
        var result = fakes.engine().run(split(inputs, "s", 0.5, "config_type"), 2, Progress.NONE);
        assertEquals(Map.of("few", 4, "many", 12), result.training());
        assertEquals(Map.of("few", 3, "many", 12), result.validation());
        List<String> all = new ArrayList<>(Files.readAllLines(folder.resolve("s/training.xyz")));
        assertEquals(16, all.size());
        all.addAll(Files.readAllLines(folder.resolve("s/validation.xyz")));
        Collections.sort(all);
        assertEquals(lines().stream().sorted().toList(), all);
        assertEquals(32, Files.readAllLines(folder.resolve("s/splits.csv")).size());
        assertTrue(Files.readString(folder.resolve("s/manifest.json")).contains("\"seed\" : 7"));
    }

    @Test
    void dividesTheSameWhateverTheOrderOfTheFile() throws IOException {
        List<String> lines = lines();
        Inputs inputs = inputs(lines.toArray(String[]::new));
        fakes.engine().run(split(inputs, "s", 0.3, "composition"), 2, Progress.NONE);
        Collections.reverse(lines);
        Inputs reversed = inputs(lines.toArray(String[]::new));
        fakes.engine().run(split(reversed, "t", 0.3, "composition"), 1, Progress.NONE);
        List<String> second = new ArrayList<>(Files.readAllLines(folder.resolve("t/training.xyz")));
        Collections.reverse(second);
        assertEquals(Files.readAllLines(folder.resolve("s/training.xyz")), second);
        assertEquals(9, second.size());
    }

    @Test
    void refusesSharesThatLeaveAPartEmpty() throws IOException {
        Inputs one = inputs("a Li 1");
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                fakes.engine()
                                        .run(
                                                split(one, "s", 0.5, "composition"),
                                                1,
                                                Progress.NONE));
        assertEquals(
                "both parts must get at least one configuration, got share 0.5 of 1",
                e.getMessage());
        assertThrows(
                UsageException.class,
                () -> fakes.engine().run(split(one, "s", 1, "composition"), 1, Progress.NONE));
        assertThrows(
                UsageException.class,
                () -> fakes.engine().run(split(one, "s", 0.5, "size"), 1, Progress.NONE));
    }
}
