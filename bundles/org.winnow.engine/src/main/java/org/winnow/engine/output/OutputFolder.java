// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A result folder that is whole or absent: everything is written into a partial folder beside it,
 * which {@link #finish} renames. Closed before that, it leaves nothing.
 */
public final class OutputFolder implements AutoCloseable {

    /** The file by which a folder is known as a result. */
    public static final String MANIFEST = "manifest.json";

    private final Path target;
    private final PartialFolder partial;

    private OutputFolder(Path target, PartialFolder partial) {
        this.target = target;
        this.partial = partial;
    }

    /**
     * Begins a folder; finds out at once whether it can be written.
     *
     * @param target where the result will stand
     * @param overwrite whether a result that stands there is replaced at the end; anything else,
     *     such as a folder of other files, never is
     * @return the folder, to be closed
     * @throws IOException if it exists or cannot be written
     */
    public static OutputFolder begin(Path target, boolean overwrite) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            if (!overwrite) {
                throw new IOException(
                        "output must not exist unless --overwrite is given, got " + target);
            }
            if (!replaceable(target)) {
                throw new IOException(
                        "only an earlier result may be overwritten, and "
                                + target
                                + " has no "
                                + MANIFEST);
            }
        }
        return new OutputFolder(target, PartialFolder.beside(target));
    }

    private static boolean replaceable(Path target) throws IOException {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            return Files.exists(target.resolve(MANIFEST)) || files.findAny().isEmpty();
        }
    }

    /** {@return where to write a file} @param name its name in the folder */
    public Path file(String name) {
        return partial.path().resolve(name);
    }

    /**
     * Makes a folder inside.
     *
     * @param name its name
     * @return its path
     * @throws IOException if it cannot be made
     */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(file(name));
    }

    /**
     * Puts the folder in its place.
     *
     * @throws IOException if that fails; the earlier result, if any, is then still there
     */
    public void finish() throws IOException {
        Path old = target.resolveSibling(partial.path().getFileName() + "-old");
        try {
            boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
            if (replaces) {
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            try {
                Files.move(partial.path(), target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (replaces) {
                    Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                }
                throw e;
            }
        } catch (IOException e) {
            throw Failures.writing(target, e);
        }
        PartialFolder.removeTree(old);
    }

    @Override
    public void close() {
        partial.close();
    }
}
