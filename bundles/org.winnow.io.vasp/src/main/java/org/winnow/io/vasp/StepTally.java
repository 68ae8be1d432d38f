// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.util.ArrayList;
import java.util.List;

/** Counts the steps of a file that are left out, and says so. */
final class StepTally {

    private final String path;
    private final String format;
    private int read;
    private int unconverged;
    private int otherKind;
    private String end = "";

    StepTally(String path, String format) {
        this.path = path;
        this.format = format;
    }

    void read() {
        read++;
    }

    void unconverged() {
        unconverged++;
    }

    /** A step of the force field where calculated ones are meant, or the other way round. */
    void otherKind() {
        otherKind++;
    }

    /** The file ends inside a step. @param where such as {@code step 4} */
    void endsWithin(String where) {
        end = where;
    }

    /** {@return how many steps there were, left out or not} */
    int all() {
        return read + unconverged + otherKind;
    }

    /** {@return a sentence for each kind of step left out} */
    List<String> notes(boolean forceField) {
        List<String> notes = new ArrayList<>();
        if (unconverged > 0) {
            notes.add(
                    path
                            + ": "
                            + steps(unconverged)
                            + " of "
                            + all()
                            + " set aside whose electrons did not converge; --format "
                            + format
                            + ":unconverged=keep takes them");
        }
        if (otherKind > 0) {
            notes.add(
                    path
                            + ": "
                            + steps(otherKind)
                            + " of "
                            + all()
                            + (forceField
                                    ? " left out that were calculated ab initio"
                                    : " left out that a machine-learned force field made; --format "
                                            + format
                                            + ":steps=force-field takes those instead"));
        }
        if (!end.isEmpty()) {
            notes.add(
                    path
                            + ": the file ends within "
                            + end
                            + ", which is left out; "
                            + steps(read)
                            + " before it read");
        }
        return notes;
    }

    private static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }
}
