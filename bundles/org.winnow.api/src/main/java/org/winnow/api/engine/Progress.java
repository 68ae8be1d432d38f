// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ConsumerType;

/** Told how far long work has come; may end it. Safe for use by many threads. */
@ConsumerType
public interface Progress {

    /** Listens to nothing, ends nothing. */
    Progress NONE = fraction -> {};

    /**
     * Told the share of the present stage that is done; called often, and cheap.
     *
     * @param fraction 0..1; negative where the whole is not known
     * @throws CancellationException if the user wants no more
     */
    void report(double fraction);

    /**
     * Told that a named stage of a job begins; the next {@link #report} counts from 0.
     *
     * @param name in the user's words, such as {@code describe}
     */
    default void stage(String name) {}

    /**
     * Told how the present stage stands, beside its share; only the latest words matter.
     *
     * @param words few, such as {@code step 12, loss 0.05}
     */
    default void status(String words) {}

    /**
     * Told something the user must know, once.
     *
     * @param sentence lower case, no full stop
     */
    default void warn(String sentence) {}
}
