// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.engine.SelectJob;

/** A folder with data, and what a selection of it leaves there. */
abstract class SelectFolder {

    @TempDir Path folder;
    final Fakes fakes = new Fakes();

    /** Makes a file. */
    final Path file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    /** {@return lines of two atoms each, in four groups} */
    static String[] lines(int count) {
        Random random = new Random(5);
        String[] lines = new String[count];
        for (int i = 0; i < count; i++) {
            String second = i % 3 == 0 ? " Si 0.0" : " Li 0.0";
            lines[i] = "t" + i % 4 + " Li " + random.nextDouble() + second;
        }
        return lines;
    }

    /** {@return a job that leaves its result in {@code out}} */
    final SelectJob job(Path data, Integer... sizes) {
        return Fakes.select(List.of(data.toString()), folder.resolve("out"), sizes);
    }

    /** {@return what stands in the folder} */
    final List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** {@return lines of a file of the result} */
    final List<String> read(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name));
    }
}
