// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What convert, describe, similarity and split write. */
class FilesTest {

    @TempDir Path temporary;
    private Path folder;
    private Winnow winnow;

    @BeforeEach
    void prepare() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        winnow = new Winnow(folder);
        LiSi.write(folder.resolve("few.xyz"), LiSi.frames(60));
    }

    @Test
    void aRoundTripThroughMlipKeepsEveryLabel() {
        winnow.run("convert", "few.xyz", "--out", "there.cfg", "--type-map", "Li,Si").ok();
        winnow.run("convert", "there.cfg", "--out", "back.xyz", "--type-map", "Li,Si").ok();
        winnow.run("convert", "back.xyz", "--out", "again.cfg.gz", "--type-map", "Li,Si").ok();
        winnow.run("convert", "again.cfg.gz", "--out", "again.xyz", "--type-map", "Li,Si").ok();
        assertEquals(read("back.xyz"), read("again.xyz"));
        String before = winnow.run("info", "few.xyz", "--json").ok().out();
        assertEquals(before, winnow.run("info", "back.xyz", "--json").ok().out());
        winnow.run("similarity", "few.xyz", "--out", "a.npy").ok();
        winnow.run("similarity", "back.xyz", "--out", "b.npy").ok();
        assertEquals(matrix("a.npy"), matrix("b.npy"));
    }

    @Test
    void aPoscarHasANameWithoutAnEnding() throws Exception {
        winnow.run("convert", "few.xyz@3", "--out", "POSCAR.gz").ok();
        winnow.run("convert", "POSCAR.gz", "--out", "one.cfg", "--type-map", "Li,Si").ok();
        winnow.run("convert", "few.xyz@3", "--out", "same.cfg", "--type-map", "Li,Si").ok();
        String one = winnow.run("info", "one.cfg", "--json").ok().out();
        String same = winnow.run("info", "same.cfg", "--json").ok().out();
        assertEquals(same.replaceFirst("(?s).*?volume", ""), one.replaceFirst("(?s).*?volume", ""));
        assertTrue(
                winnow.run("info", "POSCAR.gz", "--format", "vasp-poscar:order=size")
                        .err()
                        .contains("order must be one of kept, species, got 'size'"));
    }

    @Test
    void compressionIsTransparent() {
        for (String ending : new String[] {".gz", ".xz", ".zst"}) {
            winnow.run("convert", "few.xyz", "--out", "few" + ending.substring(1) + ".xyz" + ending)
                    .ok();
            winnow.run(
                            "convert",
                            "few" + ending.substring(1) + ".xyz" + ending,
                            "--out",
                            "b" + ending + ".xyz")
                    .ok();
            winnow.run("convert", "few.xyz", "--out", "a" + ending + ".xyz").ok();
            assertEquals(read("a" + ending + ".xyz"), read("b" + ending + ".xyz"));
        }
    }

    @Test
    void featuresHaveARowAConfigurationOrAnEnvironment() {
        winnow.run("describe", "few.xyz", "--out", "f.npy").ok();
        Matrix configurations = matrix("f.npy");
        assertEquals(11, configurations.rows());
        winnow.run("describe", "few.xyz", "--out", "e.npy", "--per", "environment").ok();
        Matrix environments = matrix("e.npy");
        assertEquals(configurations.columns(), environments.columns());
        assertEquals(atoms(), environments.rows());
        assertTrue(Files.exists(folder.resolve("f.json")));
    }

    @Test
    void similarityIsSymmetricWithOnesOnItsDiagonal() {
        winnow.run("similarity", "few.xyz", "--out", "k.npy").ok();
        Matrix k = matrix("k.npy");
        assertEquals(k.rows(), k.columns());
        for (int i = 0; i < k.rows(); i++) {
            assertEquals(1, k.get(i, i), 1e-12);
            for (int j = 0; j < i; j++) {
                assertEquals(k.get(i, j), k.get(j, i));
                assertTrue(k.get(i, j) > 0 && k.get(i, j) < 1, "K at " + i + ", " + j);
            }
        }
    }

    @Test
    void aSplitLosesNothing() {
        winnow.run("split", Winnow.LISI, "--share", "0.5", "--out", "s").ok();
        int training = count("s/training.xyz");
        int validation = count("s/validation.xyz");
        assertEquals(619, training + validation);
        assertTrue(Math.abs(training - validation) <= 5, training + " and " + validation);
    }

    private int atoms() {
        return (int) Json.parse(winnow.run("info", "few.xyz", "--json").ok().out()).number("atoms");
    }

    private int count(String file) {
        return (int)
                Json.parse(winnow.run("info", file, "--json").ok().out()).number("configurations");
    }

    private String read(String name) {
        return Winnow.text(folder.resolve(name));
    }

    /** What NumPy would load. @param rows n @param columns d @param numbers row-major, as text */
    private record Matrix(int rows, int columns, String numbers) {
        double get(int i, int j) {
            return Double.parseDouble(numbers.split(" ")[i * columns + j]);
        }
    }

    private Matrix matrix(String name) {
        try {
            byte[] file = Files.readAllBytes(folder.resolve(name));
            int start = 10 + (file[8] & 255) + 256 * (file[9] & 255);
            String header = new String(file, 10, start - 10, StandardCharsets.US_ASCII);
            assertEquals("NUMPY", new String(file, 1, 5, StandardCharsets.US_ASCII));
            assertTrue(header.contains("'descr': '<f8'"), header);
            assertTrue(header.contains("'fortran_order': False"), header);
            String[] shape =
                    header.replaceAll(".*\\(([0-9]+), *([0-9]+)\\).*\\s*", "$1 $2").split(" ");
            int rows = Integer.parseInt(shape[0]);
            int columns = Integer.parseInt(shape[1]);
            assertEquals(start + 8L * rows * columns, file.length);
            ByteBuffer numbers = ByteBuffer.wrap(file, start, file.length - start);
            numbers.order(ByteOrder.LITTLE_ENDIAN);
            StringBuilder text = new StringBuilder();
            while (numbers.hasRemaining()) {
                text.append(numbers.getDouble()).append(' ');
            }
            return new Matrix(rows, columns, text.toString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
