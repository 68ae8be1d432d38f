// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

/**
 * What of a configuration is drawn, and how.
 *
 * @param balls how large atoms are
 * @param bonds whether bonds are drawn
 * @param forces whether forces are drawn
 * @param images whether periodic images around the cell are drawn
 * @param cutoff of the neighbors of an atom, Å
 * @param atom whose neighbors are drawn; −1 for none
 */
record Appearance(
        Balls balls, boolean bonds, boolean forces, boolean images, double cutoff, int atom) {

    /** How large atoms are. */
    enum Balls {
        /** Small, so that bonds are seen. */
        SMALL("Ball and stick", "spacefill 24%"),
        /** Covalent radii. */
        COVALENT("Covalent radii", "{*}.radius = {*}.covalent.all"),
        /** Ionic radii. */
        IONIC("Ionic radii", "spacefill ionic"),
        /** Van der Waals radii. */
        FULL("Space filling", "spacefill 100%");

        private final String title;
        private final String command;

        Balls(String title, String command) {
            this.title = title;
            this.command = command;
        }

        String command() {
            return command;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** How all begins. */
    static final Appearance FIRST = new Appearance(Balls.SMALL, true, false, false, 5, -1);

    Appearance with(int other) {
        return new Appearance(balls, bonds, forces, images, cutoff, other);
    }
}
