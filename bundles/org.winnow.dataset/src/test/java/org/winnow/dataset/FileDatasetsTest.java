// SPDX-License-Identifier: Apache-2.0
package org.winnow.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Configuration;
import org.winnow.api.model.Dataset;
import org.winnow.io.extxyz.ExtxyzFormat;

class FileDatasetsTest {

    @TempDir private Path folder;

    private final FileDatasets datasets = new FileDatasets(List.of(new ExtxyzFormat()));

    /** So many frames of one atom each, whose x coordinate is the frame's number. */
    private static String frames(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("1\nstep=").append(i).append("\nSi ").append(i).append(" 0 0\n");
        }
        return text.toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Dataset.Item> items(Dataset dataset) throws IOException {
        List<Dataset.Item> items = new ArrayList<>();
        try (Dataset.Reader reader = dataset.open()) {
            for (var i = reader.next(); i.isPresent(); i = reader.next()) {
                items.add(i.get());
            }
        }
        return items;
    }

    private String indices(String input) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Dataset.Item item : items(datasets.open(Inputs.of(input)))) {
            assertEquals(item.origin().index(), item.parse().position(0));
            assertEquals(1 + 3L * item.origin().index(), item.origin().line());
            text.append(item.origin().index()).append(' ');
        }
        return text.toString().strip();
    }

    private String refusal(String input) {
        var e = assertThrows(IOException.class, () -> indices(input));
        return e.getMessage().replace(folder.toString(), "DIR");
    }

    @Test
    void aFileWhoseNameHoldsTheSignWins() throws IOException {
        assertEquals("0 1", indices(file("a@1.xyz", frames(2)).toString()));
        assertEquals("1", indices(folder.resolve("a@1.xyz") + "@1"));
    }

    @Test
    void aFolderMeansItsFilesOfKnownFormatsByName() throws IOException {
        file("b.xyz", frames(1));
        file("a.xyz", frames(2));
        file("notes.txt", "hello");
        Files.createDirectory(folder.resolve("more"));
        file("more/c.xyz", frames(1));
        Dataset dataset = datasets.open(Inputs.of(folder.toString()));
        assertEquals(List.of(folder + "/a.xyz", folder + "/b.xyz"), dataset.files());
        assertEquals(3, items(dataset).size());
        assertEquals(3, items(dataset).size()); // can be read again
        assertEquals(
                "DIR/empty: a folder must hold files of a known format, got none",
                refusal(Files.createDirectory(folder.resolve("empty")).toString()));
    }

    @Test
    void aGlobMeansTheFilesItMatchesByName() throws IOException {
        Files.createDirectories(folder.resolve("x/y"));
        for (String name : List.of("b1.xyz", "b2.xyz", "c1.xyz", "x/b3.xyz", "x/y/b4.xyz")) {
            file(name, frames(3));
        }
        Dataset dataset = datasets.open(Inputs.of(folder + "/b*.xyz@-1"));
        assertEquals(List.of(folder + "/b1.xyz", folder + "/b2.xyz"), dataset.files());
        assertEquals(2, items(dataset).size());
        assertEquals(List.of(folder + "/x/b3.xyz"), open("/*/b?.xyz").files());
        assertEquals(
                List.of(folder + "/x/b3.xyz", folder + "/x/y/b4.xyz"), open("/x/**.xyz").files());
        assertEquals("DIR/z*.xyz: no such file", refusal(folder + "/z*.xyz"));
    }

    private Dataset open(String name) throws IOException {
        return datasets.open(Inputs.of(folder + name));
    }

    @Test
    void readsStandardInputTwice() throws IOException {
        byte[] text = frames(3).getBytes(StandardCharsets.UTF_8);
        var piped =
                new FileDatasets(List.of(new ExtxyzFormat()), () -> new ByteArrayInputStream(text));
        Dataset dataset = piped.open(Inputs.of("-@1:"));
        assertEquals(2, items(dataset).size());
        assertEquals("-", items(dataset).get(0).origin().file());
    }

    @Test
    void namesFilesThatCannotBeRead() throws IOException {
        assertEquals("DIR/no.xyz: no such file", refusal(folder + "/no.xyz"));
        assertEquals(
                "DIR/empty.xyz: expected configurations, got an empty file",
                refusal(file("empty.xyz", "").toString()));
        assertEquals(
                "DIR/what: a file must be of a known format (extxyz), got neither a name nor a"
                        + " content of one",
                refusal(file("what", "Dear reader").toString()));
        assertEquals(
                "DIR/bad.xyz:1: expected the number of atoms, got 'Dear reader'",
                refusal(file("bad.xyz", "Dear reader").toString()));
    }

    @Test
    void findsTheFormatFromTheContentOrTheUsersWord() throws IOException {
        assertEquals("0 1", indices(file("noname", frames(2)).toString()));
        var said =
                new Inputs(
                        List.of(folder + "/noname"), Optional.of("MACE/xyz"), FormatSettings.NONE);
        assertEquals(2, items(datasets.open(said)).size());
        var unknown =
                new Inputs(List.of(folder + "/noname"), Optional.of("xzy"), FormatSettings.NONE);
        var e = assertThrows(UsageException.class, () -> datasets.open(unknown));
        assertEquals("format must be one of extxyz, got 'xzy'", e.getMessage());
    }

    @Test
    void oneDamagedFrameAmongManyLeavesTheOthers() throws IOException {
        Path file = file("a.xyz", frames(2) + "3\nstep=2\nSi 2 0 0\n" + frames(2));
        List<Dataset.Item> items = items(datasets.open(Inputs.of(file.toString())));
        assertEquals(5, items.size());
        var e = assertThrows(FormatException.class, () -> items.get(2).parse());
        assertEquals(7, e.line());
        assertEquals(
                "3\nstep=2\nSi 2 0 0\n", new String(items.get(2).text(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xyz", "a.xyz.gz", "a.xyz.xz", "a.xyz.zst", "A.EXTXYZ.GZ"})
    void writesWhatTheNameSaysAndReadsItByItsContent(String name) throws IOException {
        Path file = folder.resolve(name);
        try (FrameWriter writer = datasets.create(file, Optional.empty(), FormatSettings.NONE)) {
            for (int i = 0; i < 2000; i++) {
                writer.write(Configuration.of(new int[] {14}, new double[] {i, 0, 0}).build());
            }
        }
        boolean plain = Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("1\n");
        assertEquals(name.equals("a.xyz"), plain);
        Path renamed = Files.move(file, folder.resolve("renamed"));
        assertTrue(indices(renamed.toString()).endsWith(" 1999"));
    }

    @Test
    void readsEveryMemberOfAGzipFile() throws IOException {
        var bytes = new ByteArrayOutputStream();
        String text = frames(5000);
        for (int half = 0; half < 2; half++) {
            try (var gzip = new GZIPOutputStream(bytes)) {
                int middle = text.length() / 2;
                String part = half == 0 ? text.substring(0, middle) : text.substring(middle);
                gzip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = Files.write(folder.resolve("two.xyz.gz"), bytes.toByteArray());
        assertTrue(indices(file.toString()).endsWith(" 4999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zst"})
    void namesACompressedFileThatIsCutShort(String ending) throws IOException {
        Path file = folder.resolve("cut.xyz." + ending);
        try (FrameWriter writer = datasets.create(file, Optional.empty(), FormatSettings.NONE)) {
            for (int i = 0; i < 20000; i++) {
                double[] x = {i, StrictMath.sin(i), 0};
                writer.write(Configuration.of(new int[] {14}, x).build());
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        String sentence = refusal(file.toString());
        assertTrue(
                sentence.startsWith(
                        "DIR/cut.xyz." + ending + ": the file must be readable to its end, got: "),
                sentence);
    }

    @Test
    void refusesToWriteWhatNoFormatWrites() {
        Path file = folder.resolve("a.docx");
        var e =
                assertThrows(
                        UsageException.class,
                        () -> datasets.create(file, Optional.empty(), FormatSettings.NONE));
        assertEquals(
                "the name of a file must end as a known format's does (.xyz, .extxyz), got"
                        + " 'a.docx'",
                e.getMessage());
        assertFalse(Files.exists(file));
    }
}
