// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One or a few files beside each other that appear together, whole, or not at all. */
public final class OutputFiles implements AutoCloseable {

    private final List<Path> targets;
    private final PartialFolder partial;

    private OutputFiles(List<Path> targets, PartialFolder partial) {
        this.targets = targets;
        this.partial = partial;
    }

    /**
     * Begins files; finds out at once whether they can be written.
     *
     * @param overwrite whether existing ones are replaced at the end
     * @param targets where they will stand, all in one folder
     * @return to be closed
     * @throws IOException if one exists or cannot be written
     */
    public static OutputFiles begin(boolean overwrite, Path... targets) throws IOException {
        for (Path target : targets) {
            if (Files.isDirectory(target)) {
                throw new IOException("output must be a file, got the folder " + target);
            }
            if (!overwrite && Files.exists(target)) {
                throw new IOException(
                        "output must not exist unless --overwrite is given, got " + target);
            }
        }
        return new OutputFiles(List.of(targets), PartialFolder.beside(targets[0]));
    }

    /** {@return where to write one of them for now} @param target one of those given */
    public Path file(Path target) {
        return partial.path().resolve(target.getFileName());
    }

    /**
     * Puts the files in their places.
     *
     * @throws IOException if that fails
     */
    public void finish() throws IOException {
        for (Path target : targets) {
            try {
                Files.move(file(target), target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw Failures.writing(target, e);
            }
        }
    }

    @Override
    public void close() {
        partial.close();
    }
}
