// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import java.lang.reflect.InvocationTargetException;
import org.apache.felix.service.command.CommandSession;
import org.winnow.shell.gogo.Failure;

/** Turns what Gogo throws into a sentence. */
final class GogoErrors {

    private GogoErrors() {}

    /**
     * Finds what is behind an exception of {@link CommandSession#execute}.
     *
     * @param thrown by Gogo
     * @return sentence and exit code
     */
    static Failure failure(Exception thrown) {
        Throwable cause = thrown;
        while (cause instanceof InvocationTargetException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Failure failure) {
            return failure;
        }
        String name = cause.getClass().getSimpleName();
        String message = cause.getMessage() == null ? name : cause.getMessage();
        return switch (name) {
            case "CommandNotFoundException" ->
                    new Failure(
                            Failure.USAGE,
                            message.replaceFirst(
                                    "(?i)^command not found: *", "there is no command "),
                            cause);
            case "SyntaxError", "EOFError" ->
                    new Failure(Failure.USAGE, "not understood: " + message, cause);
            default -> Failure.of(cause);
        };
    }
}
