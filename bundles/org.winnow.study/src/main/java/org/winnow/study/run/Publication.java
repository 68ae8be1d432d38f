// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.winnow.study.store.Sha256;
import org.winnow.study.store.Trees;

/** Copies the report from its step to the top of the study's folder, where people look for it. */
final class Publication {

    /** The page to begin with. */
    static final String REPORT = "report.html";

    private static final List<String> FOLDERS = List.of("figures", "tables");

    private final StudyFolder folder;

    Publication(StudyFolder folder) {
        this.folder = folder;
    }

    /**
     * Copies what differs, each file whole; what an earlier report had and this one has not is
     * removed.
     *
     * @param files of the report's step
     * @throws IOException if they cannot be copied
     */
    void publish(Path files) throws IOException {
        Set<Path> wanted = new TreeSet<>();
        for (Path file : Trees.files(files)) {
            Path name = files.relativize(file);
            wanted.add(folder.path().resolve(name));
            folder.write(name.toString(), Files.readAllBytes(file));
        }
        for (String name : FOLDERS) {
            Path shown = folder.path().resolve(name);
            for (Path file : Files.isDirectory(shown) ? Trees.files(shown) : List.<Path>of()) {
                if (!wanted.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * Compares what is shown with the report's step.
     *
     * @param files of the report's step
     * @param shown the study's folder
     * @return a sentence for each file that is missing or differs
     * @throws IOException if they cannot be read
     */
    static List<String> changes(Path files, Path shown) throws IOException {
        List<String> changes = new ArrayList<>();
        for (Path file : Trees.files(files)) {
            Path copy = shown.resolve(files.relativize(file).toString());
            if (!Files.isRegularFile(copy)) {
                changes.add(copy + " is missing");
            } else if (!Sha256.of(copy).equals(Sha256.of(file))) {
                changes.add(copy + " differs from the report that was written");
            }
        }
        return changes;
    }
}
