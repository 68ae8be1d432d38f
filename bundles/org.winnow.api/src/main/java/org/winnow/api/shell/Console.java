// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.shell;

import java.io.PrintStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The console of the command line, for shells that bring their own screen. */
@ProviderType
public interface Console {

    /**
     * Begins a session.
     *
     * @param out results
     * @param err progress and messages
     * @return to be closed after use
     */
    Session open(PrintStream out, PrintStream err);

    /** Remembers variables from line to line; used by one thread but for {@link #cancel}. */
    interface Session extends AutoCloseable {

        /**
         * Runs a line and prints what comes of it.
         *
         * @param line one or more commands
         * @return the exit code: 0, or a failure whose sentence was printed
         */
        int run(String line);

        /** Ends the line that runs; safe for use by any thread. */
        void cancel();

        /**
         * Offers what may stand at the end of a line.
         *
         * @param line up to the cursor
         * @return words that could take the last word's place
         */
        List<String> complete(String line);

        @Override
        void close();
    }
}
