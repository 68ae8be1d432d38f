// SPDX-License-Identifier: Apache-2.0
package org.winnow.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * This process's own folder, for the framework's storage and the JVM's remarks; gone when the
 * process ends. No two processes share one.
 *
 * @param path the folder
 */
record RunFolder(Path path) {

    /** Which folder the start script made. */
    private static final String PROPERTY = "winnow.run";

    /** {@return the folder that the start script made} */
    static Optional<RunFolder> given() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(RunFolder::new);
    }

    /**
     * Makes the folder, where the start script has not.
     *
     * @return the folder
     * @throws IOException if the temporary folder is not writable
     */
    static RunFolder make() throws IOException {
        Optional<RunFolder> given = given();
        return given.isPresent() ? given.get() : new RunFolder(Files.createTempDirectory("winnow"));
    }

    /** Removes it as far as the system lets us; what stays lies among the temporary files. */
    void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
