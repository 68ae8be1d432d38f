// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.exhibit;

import org.winnow.study.result.Results;
import org.winnow.study.result.Results.Potential;
import org.winnow.study.result.Results.Selection;

/** Which potentials a figure shows that would be too full with all of them. */
final class Leading {

    private Leading() {}

    /** {@return whether it was trained on picks of the first sampler with its first seed} */
    static boolean picked(Results results, Potential potential) {
        if (results.selections().isEmpty()) {
            return false;
        }
        Selection first = results.selections().get(0);
        return results.selections().stream()
                .filter(s -> potential.selection().filter(s.id()::equals).isPresent())
                .anyMatch(s -> s.name().equals(first.name()) && s.seed() == first.seed());
    }

    /** {@return whether it was trained on such picks, or on a whole set} */
    static boolean is(Results results, Potential potential) {
        return potential.selection().isEmpty() || picked(results, potential);
    }
}
