// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CancellationException;
import org.winnow.api.engine.UsageException;

/** A verb did not do what it was asked: a sentence for people, and the process's exit code. */
public final class Failure extends Exception {

    /** The work could not be done. */
    public static final int FAILED = 1;

    /** It was asked for in the wrong words. */
    public static final int USAGE = 2;

    /** The user ended it. */
    public static final int INTERRUPTED = 130;

    private static final long serialVersionUID = 1L;
    private static final long MEBI = 1L << 20;

    private final int code;

    /**
     * Says what failed.
     *
     * @param code the exit code
     * @param sentence lower case, no full stop
     * @param cause what is behind it, for {@code --debug}; may be null
     */
    public Failure(int code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    /** {@return the exit code} */
    public int code() {
        return code;
    }

    /**
     * Finds sentence and exit code for whatever was thrown.
     *
     * @param thrown by a verb, or by the engine below it
     * @return the failure
     */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure;
        }
        if (thrown instanceof CancellationException) {
            return new Failure(INTERRUPTED, "interrupted", thrown);
        }
        if (thrown instanceof UsageException) {
            return new Failure(USAGE, thrown.getMessage(), thrown);
        }
        return new Failure(FAILED, sentence(thrown), thrown);
    }

    private static String sentence(Throwable thrown) {
        if (thrown instanceof FileSystemException e) {
            return sentence(e);
        }
        if (thrown instanceof OutOfMemoryError) {
            return "the memory does not suffice: the heap may hold "
                    + Runtime.getRuntime().maxMemory() / MEBI
                    + " MiB; WINNOW_OPTS=-Xmx8g gives it 8 GiB";
        }
        boolean meant =
                thrown instanceof IOException
                        || thrown instanceof IllegalArgumentException
                        || thrown instanceof IllegalStateException
                        || thrown instanceof UnsupportedOperationException;
        if (meant && thrown.getMessage() != null) {
            return oneLine(thrown.getMessage());
        }
        return oneLine("this is a fault of Winnow, and --debug shows where: " + thrown);
    }

    /** The JDK's messages are often no more than a path. */
    private static String sentence(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no " + e.getFile();
        }
        if (e instanceof FileAlreadyExistsException || e instanceof DirectoryNotEmptyException) {
            return e.getFile() + " is there already; --overwrite replaces it";
        }
        if (e instanceof AccessDeniedException) {
            return e.getFile() + ": permission denied";
        }
        if (e instanceof NotDirectoryException) {
            return e.getFile() + " must be a folder";
        }
        return oneLine(e.getMessage());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
