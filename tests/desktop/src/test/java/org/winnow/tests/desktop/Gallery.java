// SPDX-License-Identifier: Apache-2.0
package org.winnow.tests.desktop;

/** Pictures of every view and perspective, after a selection and an evaluation. */
final class Gallery {

    private final Agent agent;

    Gallery(Agent agent) {
        this.agent = agent;
    }

    void run() {
        throw new UnsupportedOperationException();
    }
}
