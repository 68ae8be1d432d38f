// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.winnow.workbench.Perspective;

/**
 * Where layouts are kept: for every perspective as the user last left it, and for one of the user's
 * own also as it was saved, which is what a reset goes back to.
 */
final class LayoutFiles {

    private final Memory memory;

    LayoutFiles(Memory memory) {
        this.memory = memory;
    }

    private Path file(Perspective perspective, String ending) throws IOException {
        return memory.folder("perspectives").resolve(perspective.id() + ending);
    }

    /** {@return the file of a perspective as it was left; perhaps not there} */
    Path left(Perspective perspective) throws IOException {
        return file(perspective, ".xml");
    }

    /** {@return the file of a perspective as it was saved; perhaps not there} */
    Path saved(Perspective perspective) throws IOException {
        return file(perspective, ".saved.xml");
    }

    /** What is left now is what a reset goes back to. @param perspective of the user's own */
    void save(Perspective perspective) throws IOException {
        Files.copy(left(perspective), saved(perspective), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes what is kept of a perspective. @param perspective any */
    void delete(Perspective perspective) throws IOException {
        Files.deleteIfExists(left(perspective));
        Files.deleteIfExists(saved(perspective));
    }
}
