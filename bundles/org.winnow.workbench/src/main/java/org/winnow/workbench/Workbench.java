// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Engine;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Topic;

/**
 * The window as views and commands see it. Each view has its own: what it watches ends when it
 * closes, and what fails in its callbacks is shown in its place.
 */
@ProviderType
public interface Workbench {

    /** {@return the data and what is chosen, marked, removed; for the event thread} */
    Session session();

    /**
     * Asks to be told of changes of the session, on the event thread.
     *
     * @param onChange called after each change of one of the topics; it asks the session what is so
     *     now
     * @param topics which changes
     */
    void watch(Runnable onChange, Topic... topics);

    /** {@return long work} */
    Jobs jobs();

    /** {@return the command lines of all actions so far} */
    Script script();

    /** {@return runs jobs; not on the event thread} */
    Engine engine();

    /** {@return algorithms that are installed now} */
    Catalogue catalogue();

    /** {@return opens and makes files; not on the event thread} */
    Datasets datasets();

    /**
     * Finds services.
     *
     * @param <S> the type
     * @param type the same
     * @return those that are installed now
     */
    <S> List<S> services(Class<S> type);

    /**
     * Reads files into the session, in the background; what was open is closed.
     *
     * @param files as on the command line
     */
    void open(List<String> files);

    /** Shows a view, in front. @param view its id */
    void show(String view);

    /** Does a command, if it is installed and enabled. @param command its id */
    void run(String command);

    /**
     * Tells the user something, at the lower edge of the window.
     *
     * @param sentence for people
     */
    void say(String sentence);

    /**
     * Tells the user that something went wrong, in one sentence.
     *
     * @param what was tried, such as {@code Opening data.xyz}
     * @param cause why it did not work
     */
    void fail(String what, Throwable cause);

    /**
     * Keeps a small text over restarts.
     *
     * @param key such as {@code data.columns}
     * @return what was kept
     */
    Optional<String> remembered(String key);

    /** Keeps a small text over restarts. @param key its name @param value it */
    void remember(String key, String value);

    /** {@return the folder for results that the user named no place for; exists} */
    Path scratch();
}
