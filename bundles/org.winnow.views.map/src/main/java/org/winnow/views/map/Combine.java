// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import org.winnow.workbench.model.Rows;

/** What becomes of the marks when a lasso catches rows. */
enum Combine {
    /** The caught ones alone are marked. */
    REPLACE("Replace", "Mark what is caught and nothing else"),
    /** The caught ones too. */
    ADD("Add", "Mark what is caught too (Shift)"),
    /** The caught ones no longer. */
    REMOVE("Remove", "Take the marks from what is caught (Alt)"),
    /** Those caught that were marked. */
    INTERSECT("Intersect", "Keep the marks of what is caught, and no others (Shift+Alt)"),
    /** The caught ones the other way round. */
    INVERT("Invert", "Turn the marks of what is caught round");

    private final String title;
    private final String hint;

    Combine(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    String hint() {
        return hint;
    }

    /** {@return the new marks} @param marked as they were @param caught by the lasso */
    Rows apply(Rows marked, Rows caught) {
        return switch (this) {
            case REPLACE -> caught;
            case ADD -> marked.with(caught);
            case REMOVE -> marked.without(caught);
            case INTERSECT -> marked.among(caught);
            case INVERT -> marked.without(caught).with(caught.without(marked));
        };
    }

    /** {@return what keys ask for, else this} @param add Shift is down @param remove Alt is */
    Combine under(boolean add, boolean remove) {
        if (add && remove) {
            return INTERSECT;
        }
        return add ? ADD : remove ? REMOVE : this;
    }

    @Override
    public String toString() {
        return title;
    }
}
