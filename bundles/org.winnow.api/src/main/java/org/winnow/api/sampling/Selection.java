// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.sampling;

import java.util.Arrays;

/**
 * What a sampler chose.
 *
 * @param rows row numbers in the order of choice
 * @param distances for each the distance to the nearest earlier choice or base row when it was
 *     chosen; NaN where there was none
 */
public record Selection(int[] rows, double[] distances) {

    /** {@return how many} */
    public int size() {
        return rows.length;
    }

    /** {@return the first {@code count} of them} @param count at most {@link #size} */
    public Selection first(int count) {
        return new Selection(Arrays.copyOf(rows, count), Arrays.copyOf(distances, count));
    }
}
