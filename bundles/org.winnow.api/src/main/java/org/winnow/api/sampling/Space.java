// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.sampling;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.winnow.api.model.FeatureMatrix;

/**
 * What a sampler sees: n candidates, their likeness and their distances. Whether a candidate is a
 * configuration or a single environment is the caller's affair.
 *
 * <p>Rows stand in an order that depends on the candidates' content only, not on files: a sampler
 * that gives ties to the lowest row is reproducible. Safe for use by many threads.
 */
@ConsumerType
public interface Space {

    /** {@return n, the number of rows} */
    int size();

    /**
     * Distances from one row to all.
     *
     * @param row 0..n − 1
     * @param out shape [n], overwritten; {@code out[row]} need not be 0 for an unnormalised kernel
     */
    void distances(int row, double[] out);

    /**
     * Likeness of one row to all.
     *
     * @param row 0..n − 1
     * @param out shape [n], overwritten
     */
    void similarities(int row, double[] out);

    /**
     * Vectors whose dot product is the likeness, where there are such.
     *
     * @return shape [n × d], or empty for a kernel known by its values only
     */
    Optional<FeatureMatrix> features();

    /**
     * {@return whether {@link #features} are there and the distance is the Euclidean one of them}
     */
    boolean euclidean();
}
