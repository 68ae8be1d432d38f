// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CancellationException;

/**
 * A folder beside the place where a result will stand; removed on close with all that is left in
 * it, and also when the JVM ends before that.
 */
final class PartialFolder implements AutoCloseable {

    private final Path path;
    private final Path made;
    private final Thread hook;

    private PartialFolder(Path path, Path made) {
        this.path = path;
        this.made = made;
        hook = new Thread(this::remove, "remove " + path.getFileName());
    }

    /**
     * Makes one. Missing parents are made too, and removed again if they stay empty.
     *
     * @param target where the result will stand
     * @return an empty folder
     * @throws IOException if nothing can be written there
     */
    static PartialFolder beside(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || absolute.getFileName() == null) {
            throw new IOException("output must lie in a folder, got " + target);
        }
        Path made = firstMissing(parent);
        try {
            Files.createDirectories(parent);
            String unique = Long.toHexString(ProcessHandle.current().pid() ^ System.nanoTime());
            Path path = parent.resolve(absolute.getFileName() + ".partial-" + unique);
            PartialFolder folder = new PartialFolder(Files.createDirectory(path), made);
            folder.removeAtExit();
            return folder;
        } catch (IOException e) {
            if (made != null) {
                removeTree(made);
            }
            throw Failures.writing(target, e);
        }
    }

    /** The user may have ended the program just now: then nothing is begun. */
    private void removeAtExit() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            remove();
            throw new CancellationException("interrupted");
        }
    }

    private static Path firstMissing(Path parent) {
        Path missing = null;
        for (Path p = parent; p != null && Files.notExists(p); p = p.getParent()) {
            missing = p;
        }
        return missing;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is ending: the hook does the same as was just done
        }
    }

    private void remove() {
        removeTree(path);
        for (Path p = path.getParent(); made != null && p.startsWith(made); p = p.getParent()) {
            try {
                Files.delete(p); // fails where something stands in it, as it should
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Removes what it can; another thread may be writing while the JVM ends. */
    static void removeTree(Path root) {
        for (int attempt = 0; attempt < 3 && Files.exists(root); attempt++) {
            try {
                Files.walkFileTree(root, new Remover());
            } catch (IOException | UncheckedIOException e) {
                continue; // a file came or went meanwhile
            }
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
