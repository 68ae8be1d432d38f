// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.potential;

import java.util.concurrent.CancellationException;
import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.engine.Progress;

/**
 * p rows of p numbers that span nearly the largest volume among all that were offered, and what
 * they say of others. A row no data have replaced is not filled. Not for several threads at once,
 * but {@link #grades} alone is.
 */
@ConsumerType
public interface ActiveSet {

    /** Stands for the tag of a row that is not filled. */
    long UNFILLED = -1;

    /**
     * Offers rows, of which some may come in. Rows offered earlier may fit better than before:
     * offer all of them again until none comes in.
     *
     * @param rows shape [n × p], finite; not changed
     * @param first the tag of the first row, at least 0; the others follow
     * @param progress told now and then
     * @return how many rows came in
     * @throws IllegalArgumentException if a number is not finite, or if the length does not fit
     * @throws CancellationException if {@code progress} ended it
     */
    int offer(double[] rows, long first, Progress progress);

    /** {@return tags of the rows, shape [p]; {@link #UNFILLED} where none is} */
    long[] tags();

    /**
     * Grades rows: by what factor each would raise the volume if it came in.
     *
     * @param rows shape [n × p]
     * @return shape [n]; at most 1 where a row interpolates, above where it extrapolates
     * @throws IllegalArgumentException if the length does not fit
     */
    double[] grades(double[] rows);
}
