// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.shell;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The window on the engine. */
@ProviderType
public interface Desktop {

    /**
     * Opens the window, and waits until the user has closed it.
     *
     * @param files what to open in it, as on the command line; may be empty
     * @throws NoDisplayException if there is nothing to show a window on
     */
    void open(List<String> files) throws NoDisplayException;
}
