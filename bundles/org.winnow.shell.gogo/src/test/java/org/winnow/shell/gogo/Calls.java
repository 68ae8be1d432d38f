// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs command lines as the process would, and keeps what they print. */
public final class Calls {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Shell shell;

    /** What the command prints to. */
    public final Screen screen;

    public Calls(Map<String, Verb> verbs, boolean terminal) {
        shell = new Shell(() -> verbs);
        screen =
                new Screen(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        new AtomicBoolean());
    }

    public Calls(String name, Verb verb) {
        this(Map.of(name, verb), false);
    }

    /** Runs a command line. @param words verb and arguments @return the exit code */
    public int run(String... words) {
        out.reset();
        err.reset();
        return shell.run(List.of(words), screen);
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
