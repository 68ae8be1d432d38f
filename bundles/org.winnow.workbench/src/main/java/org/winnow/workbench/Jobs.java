// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.winnow.api.engine.Progress;

/** Long work, away from the event thread; the Jobs view shows it. For the event thread. */
@ProviderType
public interface Jobs {

    /**
     * Begins work in the background.
     *
     * @param <R> what comes of it
     * @param title for people, such as {@code Select 100}
     * @param lines the command lines that do the same, recorded in the script once it is done;
     *     empty for work that leaves no files
     * @param work what to do
     * @param then takes the result, on the event thread; not called if the work failed or ended
     * @return the task
     */
    <R> Task start(String title, List<String> lines, Work<R> work, Consumer<R> then);

    /** {@return all since the window opened, the latest first} */
    List<Task> tasks();

    /**
     * Work in the background.
     *
     * @param <R> what comes of it
     */
    @FunctionalInterface
    interface Work<R> {

        /**
         * Does it, on a thread of its own; an {@link org.winnow.api.engine.Engine} may be run with
         * {@code progress}.
         *
         * @param progress told how far it is; ends the work when the user cancels it
         * @return the result
         * @throws Exception if it fails; its message is shown
         */
        R run(Progress progress) throws Exception;
    }
}
