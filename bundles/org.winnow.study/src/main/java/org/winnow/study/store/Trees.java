// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whole folders. */
public final class Trees {

    private Trees() {}

    /**
     * Lists all files below a folder.
     *
     * @param root the folder
     * @return in the order of their names
     * @throws IOException if it cannot be read
     */
    public static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Removes a folder with all below it, if it is there. @param root the folder */
    public static void remove(Path root) {
        removeAllBut(root, file -> false);
    }

    /**
     * Removes all below a folder, and folders that are left empty.
     *
     * @param root the folder; removed too if nothing is left
     * @param kept files that stay
     */
    static void removeAllBut(Path root, Predicate<Path> kept) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new Remover(kept));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + root + ": " + e.getMessage(), e);
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        private final Predicate<Path> kept;

        Remover(Predicate<Path> kept) {
            this.kept = kept;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            if (!kept.test(file)) {
                Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            try (Stream<Path> left = Files.list(folder)) {
                if (left.findAny().isPresent()) {
                    return FileVisitResult.CONTINUE;
                }
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }

    /**
     * Sees to it that all files are on the disk, so that a result is whole even when the power
     * fails.
     *
     * @param root the folder
     * @throws IOException if they cannot be written
     */
    static void force(Path root) throws IOException {
        for (Path file : files(root)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
