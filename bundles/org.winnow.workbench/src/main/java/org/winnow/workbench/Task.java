// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A piece of work in the background. Safe for use by many threads. */
@ProviderType
public interface Task {

    /** How it stands. */
    enum State {
        /** Others are before it. */
        WAITING,
        /** Under way. */
        RUNNING,
        /** Done. */
        DONE,
        /** It did not work; the log says why. */
        FAILED,
        /** The user ended it. */
        CANCELLED
    }

    /** {@return for people} */
    String title();

    /** {@return how it stands} */
    State state();

    /** {@return what it does now, such as {@code describe}; may be empty} */
    String stage();

    /** {@return the share of the stage that is done, 0..1; negative if unknown} */
    double fraction();

    /** {@return how long the stage will still take, if that can be said} */
    Optional<Duration> remaining();

    /** {@return how long it has run} */
    Duration elapsed();

    /** {@return what it said, a line each} */
    List<String> log();

    /** Ends it soon. */
    void cancel();
}
