// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.Candidate;

/** Completes the names of files and folders. */
final class FileNames {

    private FileNames() {}

    /**
     * Offers what begins with a word; hidden files only where the word asks for them.
     *
     * @param word up to the cursor, such as {@code data/li}
     * @param to where candidates go
     */
    static void offer(String word, List<Candidate> to) {
        int slash = word.lastIndexOf('/') + 1;
        String folder = word.substring(0, slash);
        String start = word.substring(slash);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path(folder))) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.startsWith(start) && (!start.isEmpty() || !name.startsWith("."))) {
                    to.add(candidate(folder, name, Files.isDirectory(file)));
                }
            }
        } catch (IOException | InvalidPathException e) {
            return; // no such folder: nothing to offer
        }
    }

    private static Path path(String folder) {
        if (folder.startsWith("~/")) {
            return Path.of(System.getProperty("user.home"), folder.substring(2));
        }
        return Path.of(folder.isEmpty() ? "." : folder);
    }

    private static Candidate candidate(String folder, String name, boolean isFolder) {
        String text = folder + name + (isFolder ? "/" : "");
        return new Candidate(text, name + (isFolder ? "/" : ""), null, null, null, null, !isFolder);
    }
}
