// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

/** What places the points of a map. */
enum Kind {
    /** Any two properties. */
    PROPERTIES("Properties"),
    /** Mean similarity to two compositions. */
    SIMILARITY("Similarity"),
    /** Principal components of the features. */
    COMPONENTS("PCA");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** {@return whether features are needed} */
    boolean ofFeatures() {
        return this != PROPERTIES;
    }

    @Override
    public String toString() {
        return title;
    }
}
