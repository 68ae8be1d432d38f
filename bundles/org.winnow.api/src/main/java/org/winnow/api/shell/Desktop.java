// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.osgi.annotation.versioning.ProviderType;

/** The window on the engine. */
@ProviderType
public interface Desktop {

    /**
     * Opens the window, and waits until the user has closed it, or the process is to end: then the
     * session is left as it is kept, and the next window takes it up.
     *
     * @param files what to open in it, as on the command line; may be empty
     * @param ended whether the process is to end; asked now and then
     * @throws NoDisplayException if there is nothing to show a window on
     */
    void open(List<String> files, BooleanSupplier ended) throws NoDisplayException;
}
