// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JComponent;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A part of the window that shows the session from one side. Offered as a plain service: it appears
 * in the menu when its bundle comes and leaves the window when the bundle goes.
 *
 * <p>A view that fails, in {@link #open} or in anything it asked the workbench to call, is shown
 * with its cause in its place; the rest goes on. All methods are called on the event thread.
 */
@ConsumerType
public interface View {

    /** {@return what it is called and where it stands; always the same} */
    Info info();

    /**
     * Makes what is shown. Called when the view is first shown, and again after it failed or was
     * closed; everything asked of {@code workbench} ends when the view closes.
     *
     * @param workbench what to show, and what to ask for; this view's own
     * @return a component, which should have a name ({@code setName}) so that tests find it
     */
    JComponent open(Workbench workbench);

    /** Called after the component left the window; watches and jobs' callbacks have ended. */
    default void close() {}

    /** Where a view stands when no perspective says so. */
    enum Place {
        /** Beside the main part, on the left. */
        LEFT,
        /** The main part. */
        CENTRE,
        /** Beside the main part, on the right. */
        RIGHT,
        /** Below. */
        BOTTOM
    }

    /**
     * What a view is called and where it stands.
     *
     * @param id unique, lower case with hyphens, such as {@code map}; perspectives name it
     * @param title for people, such as {@code Map}
     * @param icon 16 × 16, if any
     * @param place where it opens when no perspective says so
     */
    record Info(String id, String title, Optional<Icon> icon, Place place) {

        /**
         * A view without an icon.
         *
         * @param id as for the record
         * @param title as for the record
         * @param place as for the record
         * @return its info
         */
        public static Info of(String id, String title, Place place) {
            return new Info(id, title, Optional.empty(), place);
        }
    }
}
