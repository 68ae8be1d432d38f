// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Every action so far as a command line: {@code winnow script FILE} does the same without a window.
 * For the event thread.
 */
@ProviderType
public interface Script {

    /** {@return the lines, the first first} */
    List<String> lines();

    /**
     * Adds a line.
     *
     * @param line as in the console, such as {@code convert a.xyz --out b.cfg}; what begins with
     *     {@code #} is a remark
     */
    void record(String line);
}
