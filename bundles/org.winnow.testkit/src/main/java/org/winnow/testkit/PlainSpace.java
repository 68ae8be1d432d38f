// SPDX-License-Identifier: Apache-2.0
package org.winnow.testkit;

import java.util.Optional;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.api.sampling.Space;

/** The space of plain vectors: likeness is their dot product, distance the Euclidean one. */
public final class PlainSpace implements Space {

    private final FeatureMatrix vectors;
    private final boolean shown;

    /**
     * Makes a space.
     *
     * @param vectors shape [n × d]
     * @param shown whether {@link #features} hands them out
     */
    public PlainSpace(FeatureMatrix vectors, boolean shown) {
        this.vectors = vectors;
        this.shown = shown;
    }

    @Override
    public int size() {
        return vectors.rows();
    }

    @Override
    public void distances(int row, double[] out) {
        for (int i = 0; i < size(); i++) {
            double square = 0;
            for (int k = 0; k < vectors.columns(); k++) {
                double difference = vectors.get(row, k) - vectors.get(i, k);
                square += difference * difference;
            }
            out[i] = Math.sqrt(square);
        }
    }

    @Override
    public void similarities(int row, double[] out) {
        for (int i = 0; i < size(); i++) {
            out[i] = 0;
            for (int k = 0; k < vectors.columns(); k++) {
                out[i] += vectors.get(row, k) * vectors.get(i, k);
            }
        }
    }

    @Override
    public Optional<FeatureMatrix> features() {
        return shown ? Optional.of(vectors) : Optional.empty();
    }

    @Override
    public boolean euclidean() {
        return shown;
    }
}
