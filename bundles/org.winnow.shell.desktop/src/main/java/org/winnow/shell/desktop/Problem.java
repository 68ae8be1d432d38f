// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.desktop;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** What was thrown, in words. */
final class Problem {

    private Problem() {}

    /** {@return one sentence} @param thrown anything */
    static String sentence(Throwable thrown) {
        String message = thrown.getMessage();
        if (thrown instanceof NoSuchFileException) {
            return "there is no " + message;
        }
        if (thrown instanceof FileAlreadyExistsException) {
            return message + " is there already";
        }
        if (thrown instanceof AccessDeniedException) {
            return message + ": permission denied";
        }
        if (thrown instanceof OutOfMemoryError) {
            return "the memory does not suffice; WINNOW_OPTS=-Xmx8g gives 8 GiB";
        }
        boolean meant =
                thrown instanceof IOException
                        || thrown instanceof IllegalArgumentException
                        || thrown instanceof IllegalStateException
                        || thrown instanceof UnsupportedOperationException;
        return meant && message != null ? message : thrown.toString();
    }

    /** {@return where it was thrown} @param thrown anything */
    static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
