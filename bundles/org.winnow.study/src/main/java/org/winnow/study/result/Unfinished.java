// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.result;

import java.util.List;
import java.util.Optional;

/**
 * Trainings that did not come to their end: errors of potentials that still improve tell little.
 */
final class Unfinished {

    private Unfinished() {}

    /** {@return what to beware of, if anything} @param labels of such potentials @param of all */
    static Optional<String> sentence(List<String> labels, int of) {
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        boolean one = labels.size() == 1;
        return Optional.of(
                labels.size()
                        + " of "
                        + of
                        + " trainings ended at the limit of iterations before "
                        + (one ? "it" : "they")
                        + " converged ("
                        + String.join(", ", labels)
                        + "): compare "
                        + (one ? "its" : "their")
                        + " errors with care");
    }
}
