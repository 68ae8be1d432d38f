// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A choice of views for one kind of work, and how they stand. Users may move them; what they made
 * of it is remembered. Offered as a plain service.
 */
@ConsumerType
public interface Perspective {

    /** {@return unique, lower case with hyphens} */
    String id();

    /** {@return for people} */
    String title();

    /** {@return its place among the others, ascending} */
    default int order() {
        return 1000;
    }

    /** {@return how the views stand until the user moves them} */
    Layout layout();
}
