// SPDX-License-Identifier: Apache-2.0
package org.winnow.sampler;

import org.winnow.api.sampling.Sampler.Task;
import org.winnow.api.sampling.Space;

/** Which rows may still be chosen. */
final class Candidates {

    private Candidates() {}

    /**
     * Marks the base rows.
     *
     * @return for each row whether it counts as chosen
     * @throws IllegalArgumentException if there are fewer other rows than the task asks for
     */
    static boolean[] taken(Space space, Task task) {
        boolean[] taken = new boolean[space.size()];
        int free = taken.length;
        for (int row : task.base()) {
            free -= taken[row] ? 0 : 1;
            taken[row] = true;
        }
        if (task.count() < 1 || task.count() > free) {
            throw new IllegalArgumentException(
                    "count must lie in 1.." + free + ", got " + task.count());
        }
        return taken;
    }
}
