// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Sentences for what goes wrong with files. */
public final class Failures {

    private Failures() {}

    /**
     * Says that something cannot be written.
     *
     * @param path what
     * @param cause why
     * @return one sentence, such as {@code cannot write result: No space left on device}
     */
    public static IOException writing(Path path, IOException cause) {
        return new IOException("cannot write " + path + ": " + words(cause), cause);
    }

    /**
     * Says why in a few words; the messages of some exceptions are but a path.
     *
     * @param cause why
     * @return words for a sentence
     */
    public static String words(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException e) {
            return "no such file or folder: " + e.getFile();
        }
        if (cause instanceof FileAlreadyExistsException e) {
            return e.getFile() + " is in the way";
        }
        if (cause instanceof NotDirectoryException e) {
            return e.getFile() + " is no folder";
        }
        if (cause instanceof FileSystemException e && e.getReason() != null) {
            return e.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
