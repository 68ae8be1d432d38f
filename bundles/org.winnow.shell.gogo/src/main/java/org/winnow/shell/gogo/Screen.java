// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where a verb prints, and how the user ends it.
 *
 * @param in standard input
 * @param out results
 * @param err progress and messages
 * @param terminal whether {@code err} is watched by a person
 * @param cancelled set once the user wants no more
 */
public record Screen(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        AtomicBoolean cancelled) {

    /** {@return the process's own streams} */
    public static Screen ofProcess() {
        boolean terminal = Boolean.getBoolean("winnow.terminal");
        return new Screen(System.in, System.out, System.err, terminal, new AtomicBoolean());
    }

    /**
     * Tells the user something on standard error.
     *
     * @param sentence lower case, no full stop
     */
    public void say(String sentence) {
        err.println("winnow: " + sentence);
        err.flush();
    }
}
