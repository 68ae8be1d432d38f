// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.io;

import java.io.IOException;

/** A file is not what its format demands: one sentence, with file and line. */
public final class FormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final long line;

    /**
     * Says what is wrong, as {@code water.xyz:17: expected 3 coordinates, got 2}.
     *
     * @param path the file
     * @param line from 1; 0 where the file as a whole is meant
     * @param sentence what must hold, then what came; lower case, no full stop
     */
    public FormatException(String path, long line, String sentence) {
        super(path + (line > 0 ? ":" + line : "") + ": " + sentence);
        this.path = path;
        this.line = line;
    }

    /** {@return the file} */
    public String path() {
        return path;
    }

    /** {@return the line, from 1; 0 where the file as a whole is meant} */
    public long line() {
        return line;
    }
}
