// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import org.winnow.api.engine.UsageException;
import picocli.CommandLine.Option;

/** How a verb runs: the options that all verbs share. */
final class Running {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads that may work at once; results do not depend on it. Default: all cores.")
    Integer threads;

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no remarks; errors only.")
    boolean quiet;

    @Option(names = "--debug", description = "If it fails, show where.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    boolean help;

    /** Refuses what makes no sense. */
    void check() {
        if (threads != null && threads < 1) {
            throw new UsageException("--threads must be at least 1, got " + threads);
        }
    }

    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
