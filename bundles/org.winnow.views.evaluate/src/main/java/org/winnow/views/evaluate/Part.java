// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.evaluate;

import java.nio.file.Path;
import java.util.Locale;
import org.winnow.workbench.Portion;
import org.winnow.workbench.model.Session;

/** Which configurations of the session a job is about. */
enum Part {
    /** The chosen ones, in the order of choice. */
    SELECTED,
    /** Active ones that are not chosen. */
    REMAINING,
    /** All active ones. */
    ACTIVE,
    /** The marked ones. */
    MARKED;

    /** {@return them} @param session what is open @param file where they are written if need be */
    Portion of(Session session, Path file) {
        Portion portion =
                switch (this) {
                    case SELECTED -> Portion.of(session, session.state().choice().rows(), file);
                    case REMAINING ->
                            Portion.of(
                                    session,
                                    session.active()
                                            .without(session.state().choice().set())
                                            .toArray(),
                                    file);
                    case ACTIVE -> Portion.active(session, file);
                    case MARKED -> Portion.of(session, session.state().marked().toArray(), file);
                };
        if (portion.rows().length == 0) {
            throw new IllegalArgumentException(
                    "there must be at least one configuration, but none is " + this);
        }
        return portion;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
