// SPDX-License-Identifier: Apache-2.0
package org.winnow.engine;

import java.util.Map;

/** What program this is: for the manifest, and so that caches know the code that filled them. */
interface Platform {

    /** {@return the program's version} */
    String version();

    /** {@return symbolic name to version of every bundle that is there, in alphabetical order} */
    Map<String, String> bundles();

    /**
     * A digest of the code of a bundle and of all of ours that it uses.
     *
     * @param bundle symbolic name and version
     * @return hexadecimal digits; empty if it cannot be told, so that nothing may be cached
     */
    String code(String bundle);
}
