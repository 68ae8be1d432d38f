// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.shell;

/** There is nothing to show a window on. */
public final class NoDisplayException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Says so.
     *
     * @param sentence what must hold, then what came; no full stop
     * @param cause may be null
     */
    public NoDisplayException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
