// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of this checkout. */
final class Checkout {

    /** Where the root pom.xml lies. */
    static final Path ROOT = root();

    private Checkout() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bundles"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** {@return the folders of all bundles, each with a pom.xml} */
    static List<Path> bundles() {
        return list(ROOT.resolve("bundles")).stream()
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .toList();
    }

    /** {@return the jar that the build made of a bundle} */
    static Path jar(Path bundle) {
        String start = bundle.getFileName() + "-";
        return list(bundle.resolve("target")).stream()
                .filter(file -> file.getFileName().toString().matches(start + "[0-9.]+.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("mvn package must come first for " + bundle));
    }

    /** {@return a text file} */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
