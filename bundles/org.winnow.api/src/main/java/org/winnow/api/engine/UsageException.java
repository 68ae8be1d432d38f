// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.engine;

/** Asked for in the wrong words: an unknown verb, option, algorithm or setting, or a bad value. */
public final class UsageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param sentence what must hold, then what came, with the nearest names; no full stop
     */
    public UsageException(String sentence) {
        super(sentence);
    }
}
