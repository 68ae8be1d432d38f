// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.util.Arrays;
import org.winnow.workbench.model.Session;

/**
 * The configurations that arrow keys step through: the marked ones if there are two or more, else
 * the selected ones in the order of choice, else all that are shown.
 *
 * @param rows in order
 * @param what they are, for people
 */
record Steps(int[] rows, String what) {

    static Steps of(Session session) {
        int[] marked = session.state().marked().among(session.active()).toArray();
        if (marked.length > 1) {
            return new Steps(marked, "marked");
        }
        int[] chosen = session.state().choice().rows();
        return chosen.length > 1
                ? new Steps(chosen.clone(), "selected")
                : new Steps(session.visible().toArray(), "shown");
    }

    /** {@return the place of a row from 0, or −1} @param row any */
    int place(int row) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Finds where a step leads; round at the ends. From a row that is none of them a step leads to
     * the next higher or lower row among them.
     *
     * @param row where it stands, or −1
     * @param by 1 or −1
     * @return a row; the same if there is none
     */
    int step(int row, int by) {
        if (rows.length == 0) {
            return row;
        }
        int place = place(row);
        if (place >= 0) {
            return rows[Math.floorMod(place + by, rows.length)];
        }
        int[] sorted = rows.clone();
        Arrays.sort(sorted);
        int after = -Arrays.binarySearch(sorted, row) - 1;
        return sorted[Math.floorMod(by > 0 ? after : after - 1, sorted.length)];
    }
}
