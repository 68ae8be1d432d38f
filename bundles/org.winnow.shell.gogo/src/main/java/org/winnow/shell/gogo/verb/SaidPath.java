// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.winnow.api.engine.UsageException;

/** A path as a user said it. */
final class SaidPath {

    private SaidPath() {}

    /** {@return the path} @param what it is of, for a sentence @param said on the command line */
    static Path of(String what, String said) {
        try {
            return Path.of(said);
        } catch (InvalidPathException e) {
            throw new UsageException(what + " must be a path, got '" + said + "'");
        }
    }
}
