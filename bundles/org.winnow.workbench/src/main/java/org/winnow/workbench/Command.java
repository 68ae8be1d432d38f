// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import java.util.Optional;
import javax.swing.Icon;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something a user can do. Offered as a plain service: it is in the menu, the command palette and,
 * if it asks for it, the toolbar and under a key, as long as its bundle is there.
 *
 * <p>What it does is recorded: an edit of the session records itself, a job its command line; see
 * {@link Jobs} and {@link Script}.
 */
@ConsumerType
public interface Command {

    /** {@return what it is called and where it stands; always the same} */
    Info info();

    /**
     * {@return 16 × 16, for the toolbar, which shows the title where there is none; drawn in the
     * foreground of the component, it fits light and dark}
     */
    default Optional<Icon> icon() {
        return Optional.empty();
    }

    /**
     * Says whether it can be done now; asked after every change of the session, so cheap.
     *
     * @param workbench the workbench
     * @return whether the user may choose it
     */
    default boolean enabled(Workbench workbench) {
        return true;
    }

    /**
     * Does it, on the event thread; long work is handed to {@link Workbench#jobs()}.
     *
     * @param workbench the workbench
     */
    void run(Workbench workbench);

    /**
     * What a command is called and where it stands.
     *
     * @param id unique, lower case with hyphens, such as {@code open-file}
     * @param title for people, such as {@code Open…}
     * @param menu the menu it stands in, such as {@code File}; further levels after a slash
     * @param order its place in the menu, ascending; a line is drawn between hundreds
     * @param key as {@link javax.swing.KeyStroke#getKeyStroke(String)} reads it, such as {@code
     *     control O}; empty for none
     * @param toolbar whether it also stands in the toolbar
     */
    record Info(String id, String title, String menu, int order, String key, boolean toolbar) {}
}
