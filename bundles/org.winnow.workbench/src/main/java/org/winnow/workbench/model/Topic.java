// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.model;

/** What may change in a session. */
public enum Topic {
    /** Another sheet is open; all else has changed too. */
    DATA,
    /** What is chosen, marked, removed, rejected or filtered. */
    STATE,
    /** The configuration that all views show. */
    CURRENT,
    /** The configuration under the mouse. */
    HOVER,
    /** The property that colours. */
    COLOUR,
    /** Computed properties came or went. */
    PROPERTIES,
    /** A job left a result. */
    RESULTS
}
